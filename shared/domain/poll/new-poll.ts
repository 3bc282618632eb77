import type { OptionId, PollId } from "../ids.ts";
import { LIMITS } from "../limits.ts";
import type { Choice } from "../logistics/choice.ts";
import type { Rejection } from "../rejection.ts";
import { ok, refuse, type Result } from "../result.ts";
import type { Instant } from "../time.ts";
import type { Option, Poll, Subject, VotingRule } from "./state.ts";

type OpenedPoll = Omit<Poll, "closed" | "turnout">;

/** A poll as it opens: hidden, single choice, by itself, unless it is said otherwise. */
export const newPoll = (
  id: PollId,
  subject: Subject,
  openedAt: Instant,
  said: Partial<OpenedPoll> & Pick<OpenedPoll, "options">,
): OpenedPoll => ({
  id,
  group: id,
  subject,
  question: "",
  budget: 1,
  cap: 1,
  secrecy: "hidden",
  membersAdd: false,
  current: null,
  inChat: false,
  openedAt,
  closesAt: null,
  ...said,
});

export const newOption = (id: OptionId, text: string, choice: Choice | null = null): Option => ({
  id,
  text,
  choice,
  by: null,
  withdrawn: false,
});

/** A budget and a cap that make sense (SPEC POLL-1). */
export function parseVotingRule({ budget, cap }: VotingRule): Result<VotingRule, Rejection> {
  const sound = (votes: number) => Number.isInteger(votes) && votes >= 1 && votes <= LIMITS.budget;
  return sound(cap) && (budget === null || sound(budget))
    ? ok({ budget, cap: budget === null ? cap : Math.min(cap, budget) })
    : refuse({ code: "votesOutOfRange", most: LIMITS.budget });
}
