import { readPath } from "./path.ts";
import type { CommunityReader } from "./reader.ts";

/** What somebody is told the first time that they open the panel. */
export interface Introduction {
  /** what the panel shows first: the agenda of the session that runs, the path, or the agenda of the next session */
  readonly first: "running" | "path" | "planned";
}

/** What whoever reads is told about the panel; null if they have been told already. */
export function readIntroduction(reader: CommunityReader): Introduction | null {
  const { community } = reader.slices;
  if (community === undefined || reader.me === null || reader.mine.introduced) return null;
  if (community.running !== null) return { first: "running" };
  return { first: readPath(reader).founding ? "path" : "planned" };
}
