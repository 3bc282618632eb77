import type { GivenReason } from "../domain/community/polls/part.ts";
import type { ObjectionAnswer, Workshop } from "../domain/community/workshop/part.ts";
import type { OptionId, PollId } from "../domain/kernel/ids.ts";
import { isOpen } from "../domain/kernel/open.ts";
import { type OpenPollReading, type PollReading, readPoll } from "./poll.ts";
import type { CommunityReader } from "./reader.ts";

/** What members said when they were asked whether they can live with the wording. */
export interface Heard {
  readonly poll: PollId;
  readonly fine: number;
  readonly notYet: number;
  /** in an order that reveals nothing about who gave them */
  readonly reasons: readonly GivenReason[];
}

export interface ObjectionsReading {
  /** the round that is open; null if none is */
  readonly open: OpenPollReading | null;
  /** the last round that was counted, until the next one is; null if there is none */
  readonly heard: Heard | null;
}

/** The rounds of objections of a workshop (SPEC OBJECT-1). */
export function readObjections(reader: CommunityReader, { id }: Workshop): ObjectionsReading {
  const rounds = (reader.slices.polls ?? []).flatMap((poll) => {
    const subject = reader.slices[`poll:${poll}`]?.subject;
    return subject?.kind === "objections" && subject.workshop === id ? (readPoll(reader, poll) ?? []) : [];
  });
  return {
    open: rounds.find(isOpen) ?? null,
    heard: rounds.flatMap((round) => heardIn(round) ?? []).at(-1) ?? null,
  };
}

/** What came of a round; null while it is open, if it was cancelled, and of any other poll. */
export function heardIn({ id, subject, options, progress }: PollReading): Heard | null {
  if (subject.kind !== "objections" || progress.phase !== "counted") return null;
  const { tally, reasons = [] } = progress.outcome;
  const votesFor = (answer: ObjectionAnswer["answer"]) =>
    tally[options.find((option) => isAnswer(option, answer))?.id as OptionId] ?? 0;
  return { poll: id, fine: votesFor("fine"), notYet: votesFor("notYet"), reasons };
}

const isAnswer = ({ choice }: PollReading["options"][number], answer: ObjectionAnswer["answer"]): boolean =>
  choice !== null && "answer" in choice && choice.answer === answer;
