import type { CommunityReader } from "./reader.ts";

/** What somebody is told the first time that they open the panel. */
export interface Introduction {
  /** what the panel shows first: the agenda of the session that runs, the path, or the agenda of the next session */
  readonly first: "running" | "path" | "planned";
}

/**
 * What whoever reads is told about the panel; null if they have been told already.
 *
 * @param founding whether the path is not done: no matter while a session runs, and the panel has not loaded the path then
 */
export function readIntroduction(reader: CommunityReader, founding: boolean): Introduction | null {
  const { community } = reader.slices;
  if (community === undefined || reader.me === null || reader.mine.introduced) return null;
  if (community.running !== null) return { first: "running" };
  return { first: founding ? "path" : "planned" };
}
