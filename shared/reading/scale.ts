import type { Said, ScaleSlice } from "../domain/community/tenure/part.ts";
import type { Runners } from "../domain/community/who-runs.ts";
import { isOpen, type Open } from "../domain/kernel/open.ts";
import { may, runnersOf } from "./may.ts";
import type { CommunityReader } from "./reader.ts";
import { type Share, shareOf } from "./share.ts";

/** The tenure scale, as one member reads it. */
export type ScaleReading = ScaleSlice & {
  /** what they have said on it */
  readonly mine: Said | null;
  /** how many have said something */
  readonly said: Share;
  /** whether they run it, and who does */
  readonly runs: boolean;
  readonly runners: Runners;
};

/** The last scale; null before there was any. */
export function readScale(reader: CommunityReader): ScaleReading | null {
  const { scale } = reader.slices;
  if (scale === undefined) return null;
  return {
    ...scale,
    mine: reader.mine.saidOnScale,
    said: shareOf(reader, scale.marks.length + scale.unsaid),
    runs: may(reader, "closeScale", { opened: scale }),
    runners: runnersOf(reader, scale),
  };
}

/** The scale that is open; null if none is. */
export function openScale(reader: CommunityReader): Open<ScaleReading> | null {
  const scale = readScale(reader);
  return scale !== null && isOpen(scale) ? scale : null;
}

/**
 * Whether somebody who said nothing while the scale was open is asked once more to join the rota (SPEC TENURE-4): not whoever
 * has left it, nor whoever only follows.
 */
export const askedToJoin = ({ slices, mine, me }: CommunityReader): boolean =>
  slices.scale?.progress.phase === "ordered" &&
  me !== null &&
  mine.rota === null &&
  !mine.leftRota &&
  !mine.onlyFollows;
