import type { AnyPart } from "./parts.ts";

/** What happened in a community. */
export type CommunityEvent = AnyPart["event"];
