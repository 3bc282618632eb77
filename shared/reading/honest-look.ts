import type { Contract } from "../domain/community/contract/part.ts";
import {
  type HowOften,
  type Look,
  type LookFigure,
  meanOf,
  worstOf,
} from "../domain/community/honest-look/part.ts";
import type { EntryId, PollId } from "../domain/kernel/ids.ts";
import type { Instant } from "../domain/kernel/time.ts";
import { readContract } from "./contract.ts";
import { may } from "./may.ts";
import type { PollReading } from "./poll.ts";
import { isVotedOn } from "./polls.ts";
import type { CommunityReader } from "./reader.ts";

/** What a look told of one principle. */
export interface LookedAt {
  readonly at: Instant;
  readonly answers: number;
  /** of what was answered, from 1, hardly ever, to 3 */
  readonly mean: number;
  /** the answer that is nearest to it */
  readonly often: HowOften;
}

/** What the first step about a principle is: one of the worst two is asked for it. */
export type FirstStep =
  | { readonly is: "none" }
  | { readonly is: "asked"; readonly look: PollId }
  /** null: it has been done, or dropped, for so long that it is forgotten */
  | { readonly is: "noted"; readonly text: string | null };

/** What is known of one principle from honest looks. */
export interface PrincipleLook {
  /** null: nothing was told yet */
  readonly last: LookedAt | null;
  /** what earlier looks told, oldest first */
  readonly earlier: readonly LookedAt[];
  /** whether it is done less often than the time before; null: there was none */
  readonly trend: "less" | "same" | "more" | null;
  /** whether too few answered about it in the last look to tell anything */
  readonly tooFew: boolean;
  readonly step: FirstStep;
}

/** A difference of means that is worth a word. */
const CHANGED = 0.2;

const lookedAt = (at: Instant, figure: LookFigure): LookedAt => {
  const mean = meanOf(figure);
  const often = Math.round(mean);
  return { at, mean, answers: figure.answers, often: often === 1 || often === 2 ? often : 3 };
};

function trendOf(last: LookedAt | null, before: LookedAt | undefined): PrincipleLook["trend"] {
  if (last === null || before === undefined) return null;
  const change = last.mean - before.mean;
  return change <= -CHANGED ? "less" : change >= CHANGED ? "more" : "same";
}

/** What a look told of a principle; null if too few answered about it. */
export function toldOf({ at, figures }: Look, principle: EntryId): LookedAt | null {
  const figure = figures[principle];
  return figure === undefined ? null : lookedAt(at, figure);
}

/** The last look at the contract in force; null if nobody has looked since it was adopted. */
export function lastLook(reader: CommunityReader): Look | null {
  const last = reader.slices.looks?.at(-1);
  return last !== undefined && last.version === reader.slices.contract?.current ? last : null;
}

/** What honest looks told of a principle of the contract in force (SPEC HONEST-5). */
export function readPrincipleLook(reader: CommunityReader, principle: EntryId): PrincipleLook {
  const { looks = [] } = reader.slices;
  const told = looks.flatMap((look) => toldOf(look, principle) ?? []);
  const last = told.at(-1) ?? null;
  const earlier = told.slice(0, -1);
  const now = lastLook(reader);
  return {
    ...{ last, earlier, trend: trendOf(last, earlier.at(-1)) },
    tooFew: now !== null && isTold(now) && now.figures[principle] === undefined,
    step: firstStep(reader, now, principle),
  };
}

/** Whether anything was told of a look at all. */
export const isTold = ({ figures }: Pick<Look, "figures">): boolean => Object.keys(figures).length > 0;

function firstStep(reader: CommunityReader, look: Look | null, principle: EntryId): FirstStep {
  const action = look?.steps[principle];
  if (action !== undefined) return { is: "noted", text: reader.slices[`action:${action}`]?.text ?? null };
  const principles = readContract(reader)?.principles ?? [];
  return look !== null && worstOf(look, principles).includes(principle) && may(reader, "noteFirstStep")
    ? { is: "asked", look: look.id }
    : { is: "none" };
}

/** Whether a look can be begun now: there is something to look at, and nobody is looking. */
export const mayLook = (reader: CommunityReader): boolean =>
  may(reader, "lookHonestly") &&
  (readContract(reader)?.principles.length ?? 0) > 0 &&
  !isVotedOn(reader, ({ kind }) => kind === "honestLook");

/** The contract that a look is at; null for any other vote. */
export const lookedAtIn = (
  { slices }: CommunityReader,
  { subject }: Pick<PollReading, "subject">,
): Contract | null =>
  subject.kind === "honestLook" ? (slices[`contract:${subject.version}`] ?? null) : null;

/** The look that a vote was; null while it is open, if it was cancelled, and of any other vote. */
export const lookOf = ({ slices }: CommunityReader, { id }: Pick<PollReading, "id">): Look | null =>
  slices.looks?.find((look) => look.id === id) ?? null;
