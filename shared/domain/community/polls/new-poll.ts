import type { OptionId, PollId } from "../../kernel/ids.ts";
import { LIMITS } from "../../kernel/limits.ts";
import type { Rejection } from "../../kernel/rejection.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { Instant } from "../../kernel/time.ts";
import type { OpenedPoll, Option, VotingRule } from "./state.ts";
import type { PollChoice, Subject } from "./subject.ts";

/** A new poll; by default hidden, single choice and in a group of its own. */
export const newPoll = (
  id: PollId,
  subject: Subject,
  openedAt: Instant,
  said: Partial<OpenedPoll> & Pick<OpenedPoll, "options">,
): OpenedPoll => ({
  id,
  group: id,
  subject,
  budget: 1,
  cap: 1,
  secrecy: "hidden",
  reasonFor: null,
  current: null,
  inChat: false,
  decides: false,
  managed: false,
  openedBy: null,
  openedIn: null,
  openedAt,
  closesAt: null,
  ...said,
});

export const newOption = (id: OptionId, text: string, choice: PollChoice | null = null): Option => ({
  id,
  text,
  choice,
  by: null,
  withdrawn: false,
});

/** Checks that the budget and the cap are valid (SPEC POLL-1). */
export function parseVotingRule({ budget, cap }: VotingRule): Result<VotingRule, Rejection> {
  const sound = (votes: number) => Number.isInteger(votes) && votes >= 1 && votes <= LIMITS.budget;
  return sound(cap) && (budget === null || sound(budget))
    ? ok({ budget, cap: budget === null ? cap : Math.min(cap, budget) })
    : refuse({ code: "votesOutOfRange", most: LIMITS.budget });
}
