import { parseClosing } from "../../kernel/closing.ts";
import type { Decision } from "../../kernel/decider.ts";
import type { GivenByMember, OfType } from "../../kernel/feature.ts";
import { isOpen } from "../../kernel/open.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { DAY, type Instant } from "../../kernel/time.ts";
import type { PollId } from "../../kernel/ids.ts";
import type { Rejection } from "../../kernel/rejection.ts";
import type { PollCommand } from "./commands.ts";
import type { PollEvent } from "./events.ts";
import type { PollsState } from "./part.ts";
import type { Poll } from "./state.ts";

/** Moving the closing time of the polls of a group, or cancelling them, always together (SPEC POLL-10, POLL-11). */
function groupOf({ polls }: PollsState, id: PollId): Result<readonly Poll[], Rejection> {
  const group = polls.filter((poll) => poll.group === id);
  if (group.length === 0) return refuse({ code: "noSuchPoll" });
  if (group.some(({ managed }) => managed)) return refuse({ code: "partOfWorkshop" });
  return ok(group);
}

export function cancelPoll(
  command: OfType<PollCommand, "cancelPoll">,
  state: PollsState,
  { meta }: GivenByMember<Record<never, never>>,
): Decision<PollEvent> {
  const group = groupOf(state, command.group);
  if (!group.ok) return group;
  const wereCounted = group.value.every(({ progress }) => progress.phase === "counted");
  if (wereCounted) return refuse({ code: "pollClosed" });
  return ok(group.value.filter(isOpen).map(({ id }) => ({ type: "PollCancelled", poll: id, at: meta.at })));
}

/**
 * When a poll closes that goes on for as long again as it was open (SPEC QUORUM-3, ACT-2): counted from its time, so that those
 * that were opened together still close together, or from now if that is over as well.
 */
export function extendedFrom({ openedAt }: Poll, closesAt: Instant, at: Instant): Instant {
  const length = closesAt - openedAt;
  const extended = closesAt + length;
  return Math.min(extended > at ? extended : at + length, at + LIMITS.openDays * DAY);
}

export function movePollClosing(
  command: OfType<PollCommand, "movePollClosing">,
  state: PollsState,
  { meta }: GivenByMember<Record<never, never>>,
): Decision<PollEvent> {
  const group = groupOf(state, command.group);
  if (!group.ok) return group;
  const open = group.value.filter(isOpen);
  if (open.length === 0) return refuse({ code: "pollClosed" });
  const closesAt = parseClosing(command.closesAt, meta.at);
  if (!closesAt.ok) return closesAt;
  const { value } = closesAt;
  return ok(
    open
      .filter(({ progress }) => progress.closesAt !== value)
      .map(({ id }) => ({ type: "PollClosingMoved", poll: id, closesAt: value })),
  );
}
