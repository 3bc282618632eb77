import {
  type Choice,
  type Decision,
  INVITE_AGAIN_AFTER,
  LOGISTICS_ELEMENTS,
  type LogisticsElement,
  sessionMinutes,
} from "../domain/community/logistics/part.ts";
import type { Instant } from "../domain/kernel/time.ts";
import { isVotedOn } from "./polls.ts";
import type { CommunityReader, Lasting } from "./reader.ts";

type Reader = Pick<CommunityReader, "slices">;

/** One element of the logistics. */
export interface ElementReading {
  readonly element: LogisticsElement;
  /** the current decision; null: none yet */
  readonly decision: Decision | null;
  /** all decisions, newest first */
  readonly history: readonly Decision[];
  /** the choices to vote on */
  readonly list: readonly Choice[];
  /** whether a vote on it is open */
  readonly votedOn: boolean;
}

/** Each element of the logistics, in their order; none before the community is founded. */
export function readLogistics({ slices }: Reader): readonly ElementReading[] {
  const { logistics } = slices;
  if (logistics === undefined) return [];
  return LOGISTICS_ELEMENTS.map((element) => ({
    element,
    decision: logistics.current[element],
    history: logistics.decisions[element].toReversed(),
    list: logistics.lists[element],
    votedOn: isElementVotedOn({ slices }, element),
  }));
}

export const isElementVotedOn = (reader: Reader, element: LogisticsElement): boolean =>
  isVotedOn(reader, (subject) => subject.kind === "logistics" && subject.element === element);

/** Whether a decision still stands for what the community was asked about at its review. */
export interface ReviewReading {
  readonly decision: Decision;
  /** asking: whether to vote again; votedOn: a vote is open; replaced: it was decided anew */
  readonly is: "asking" | "votedOn" | "replaced";
}

/** The review of one decision; null if it was never made. */
export function readReview(reader: Reader, element: LogisticsElement, version: number): ReviewReading | null {
  const found = readLogistics(reader).find((each) => each.element === element);
  const decision = found?.history.find((each) => each.version === version);
  if (found === undefined || decision === undefined) return null;
  if (found.votedOn) return { decision, is: "votedOn" };
  return { decision, is: found.decision?.version === version ? "asking" : "replaced" };
}

/** How many minutes a session is agreed to take, or usually takes (SPEC LOG-6); 0 before the community is founded. */
export const agreedMinutes = ({ slices: { logistics } }: Reader): number =>
  logistics === undefined ? 0 : sessionMinutes(logistics);

/** From when those who have not taken part can be invited again (SPEC LOG-10); null: at once. */
export function inviteAgainFrom({ slices }: Reader, now: Instant): Lasting<Instant | null> {
  const askedInAt = slices.logistics?.askedInAt ?? null;
  const again = askedInAt === null ? null : askedInAt + INVITE_AGAIN_AFTER;
  return again !== null && now < again ? { value: again, until: again } : { value: null, until: null };
}
