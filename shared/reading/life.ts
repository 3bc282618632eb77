import { type Closing, type Pause, quietIn } from "../domain/community/life/part.ts";
import { may } from "./may.ts";
import { readPath } from "./path.ts";
import { isVotedOn } from "./polls.ts";
import type { CommunityReader } from "./reader.ts";

/** Where a community is in its life (SPEC LIFE-6). */
export type Stage = "founding" | "settling" | "running" | "paused" | "closing";

/** From how many sessions on it is no longer settling. */
const SETTLED_AFTER = 3;

/** A pause as one member reads it. */
export interface PauseReading extends Pause {
  readonly mayEnd: boolean;
}

/** A closing as one member reads it. */
export interface ClosingReading extends Closing {
  readonly mayStop: boolean;
}

/** The pause of this number; null if a later one is known. */
export function readPause(reader: CommunityReader, number: number): PauseReading | null {
  const { life } = reader.slices;
  if (life === undefined || life.pause?.number !== number) return null;
  return { ...life.pause, mayEnd: !life.pause.over && may(reader, "goOn") };
}

/** The pause that the community is in; null: it is in none. */
export function currentPause(reader: CommunityReader): PauseReading | null {
  const { life } = reader.slices;
  return life === undefined || life.pause === null || quietIn({ life }) !== "paused"
    ? null
    : readPause(reader, life.pause.number);
}

/** The closing of this number; null if a later one is known. */
export function readClosing(reader: CommunityReader, number: number): ClosingReading | null {
  const { life } = reader.slices;
  if (life === undefined || life.closing?.number !== number) return null;
  return { ...life.closing, mayStop: !life.closing.over && may(reader, "keepOpen") };
}

/** That the community is closing; null: it is not. */
export function currentClosing(reader: CommunityReader): ClosingReading | null {
  const { life } = reader.slices;
  return life === undefined || life.closing === null || life.closing.over
    ? null
    : readClosing(reader, life.closing.number);
}

/** Whether it is being voted on whether the community is closed. */
export const isClosingVotedOn = (reader: Pick<CommunityReader, "slices">): boolean =>
  isVotedOn(reader, ({ kind }) => kind === "closing");

/** Whether whoever reads may take the whole community away: organisers, and everybody while it closes (SPEC LIFE-11). */
export const mayExport = (reader: CommunityReader): boolean =>
  may(reader, "exportCommunity", { forAll: currentClosing(reader) !== null });

export function stageOf(reader: CommunityReader): Stage {
  const { life, community } = reader.slices;
  const quiet = life === undefined ? null : quietIn({ life });
  if (quiet !== null) return quiet;
  if (readPath(reader).founding) return "founding";
  return (community?.last?.number ?? 0) < SETTLED_AFTER ? "settling" : "running";
}
