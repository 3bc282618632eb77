import type { CommunityReader } from "./reader.ts";

/** The outcome of the topic to be solved that is this item; null if it has none. */
export const outcomeOfItem = ({ slices }: CommunityReader, item: string): string | null =>
  slices[`topic:${item}`]?.outcome ?? null;
