import type { Outcome } from "../community/outcome.ts";
import type { FoundedCommunity } from "../community/state.ts";
import type { Meta } from "../meta.ts";
import { ok, refuse } from "../result.ts";
import { parseClosing } from "../schedule/closing.ts";
import type { PollCommand } from "./commands.ts";

type EndingCommand = Extract<PollCommand, { type: "movePollClosing" | "cancelPoll" }>;

/** Polls of one group end together: at another time than was said, or without being counted (SPEC POLL-10, POLL-11). */
export function decideEnding(command: EndingCommand, state: FoundedCommunity, meta: Meta): Outcome {
  const group = state.polls.filter((poll) => poll.group === command.group);
  if (group.length === 0) return refuse({ code: "noSuchPoll" });
  if (group.some(({ subject }) => subject.kind === "contract")) return refuse({ code: "partOfWorkshop" });
  const open = group.filter(({ closed }) => closed === null);
  if (command.type === "cancelPoll") {
    const over = group.every(({ closed }) => closed !== null && closed.how !== "cancelled");
    if (over) return refuse({ code: "pollClosed" });
    return ok(open.map(({ id }) => ({ type: "PollCancelled", poll: id, at: meta.at })));
  }
  if (open.length === 0) return refuse({ code: "pollClosed" });
  const closesAt = parseClosing(command.closesAt, meta.at);
  if (!closesAt.ok) return closesAt;
  const { value } = closesAt;
  return ok(
    open
      .filter((poll) => poll.closesAt !== value)
      .map(({ id }) => ({ type: "PollClosingMoved", poll: id, closesAt: value })),
  );
}
