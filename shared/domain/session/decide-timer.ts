import { runId } from "../kernel/ids.ts";
import { LIMITS } from "../kernel/limits.ts";
import type { Meta } from "../kernel/meta.ts";
import { unreachable } from "../kernel/never.ts";
import { ok, refuse } from "../kernel/result.ts";
import { MINUTE, type Instant } from "../kernel/time.ts";
import type { MemberSessionCommand } from "./commands.ts";
import type { RunOutcome, SessionEvent } from "./events.ts";
import type { SessionDecision } from "./decision.ts";
import {
  currentOf,
  extensionOf,
  itemOf,
  nextItem,
  previousItem,
  spentBy,
  type CurrentItem,
} from "./progress.ts";
import type { RunningSession, SessionItem } from "./state.ts";

type TimerCommand = Extract<
  MemberSessionCommand,
  { type: "pause" | "resume" | "next" | "previous" | "adjustMinutes" | "answerCall" }
>;

export function decideTimer(command: TimerCommand, state: RunningSession, meta: Meta): SessionDecision {
  if (command.type === "adjustMinutes") return adjustMinutes(command, state);
  const current = currentOf(state);
  // A command for a run that is over is refused (SPEC TIMER-6).
  if (command.run !== (current?.run ?? null)) return refuse({ code: "movedOn" });

  switch (command.type) {
    case "next":
      return ok([...leave(state, "done", meta.at), ...start(nextItem(state), state, meta)]);
    case "previous": {
      const earlier = previousItem(state);
      if (earlier === null) return refuse({ code: "noEarlierItem" });
      return ok([...leave(state, "left", meta.at), ...start(earlier, state, meta)]);
    }
    case "pause":
    case "resume":
    case "answerCall":
      return current === null ? refuse({ code: "noItemRunning" }) : onCurrent(command, current, state, meta);
    default:
      return unreachable(command);
  }
}

type CurrentCommand = Extract<TimerCommand, { type: "pause" | "resume" | "answerCall" }>;

function onCurrent(
  command: CurrentCommand,
  current: CurrentItem,
  state: RunningSession,
  meta: Meta,
): SessionDecision {
  const { item, run, elmos } = current;
  switch (command.type) {
    case "pause":
      return ok(item.progress.phase === "running" ? [{ type: "RunPaused", run, at: meta.at }] : []);
    case "resume":
      return ok(item.progress.phase === "paused" ? [{ type: "RunResumed", run, at: meta.at }] : []);
    case "answerCall":
      if (elmos.call === null) return refuse({ code: "noCall" });
      return answer(command, item, state, meta);
    default:
      return unreachable(command);
  }
}

/** The three answers to a call (SPEC ELMO-7). *Continue* begins a new run of the item, in which ELMO can be raised again. */
function answer(
  { answer: given }: Extract<TimerCommand, { type: "answerCall" }>,
  item: SessionItem,
  state: RunningSession,
  meta: Meta,
): SessionDecision {
  switch (given.kind) {
    case "moveOn":
      return ok([...leave(state, "done", meta.at), ...start(nextItem(state), state, meta)]);
    case "park":
      return ok([...leave(state, "parked", meta.at), ...start(nextItem(state), state, meta)]);
    case "continue": {
      // The minutes count from now: overtime is forgiven, and an item that had more time left ends sooner.
      const timebox = spentBy(item.progress, meta.at) + extensionOf(item) * MINUTE;
      return ok([
        ...leave(state, "continued", meta.at),
        { type: "TimeboxChanged", item: item.id, timebox },
        ...start(item, state, meta),
      ]);
    }
    default:
      return unreachable(given);
  }
}

function adjustMinutes(
  { item: id, by }: Extract<TimerCommand, { type: "adjustMinutes" }>,
  state: RunningSession,
): SessionDecision {
  const item = itemOf(state, id);
  if (item === null) return refuse({ code: "noSuchItem" });
  if (item.progress.phase === "done" || item.progress.phase === "parked") return refuse({ code: "itemOver" });
  const timebox = item.timebox + by * MINUTE;
  const least = LIMITS.minMinutes;
  const most = 2 * LIMITS.maxMinutes;
  // *Continue* may have made it longer than that; then minutes can only be taken away.
  const tooLong = by > 0 && timebox > most * MINUTE;
  const tooShort = by < 0 && timebox < least * MINUTE;
  if (!Number.isInteger(by) || tooLong || tooShort) return refuse({ code: "minutesOutOfRange", least, most });
  return ok(by === 0 ? [] : [{ type: "TimeboxChanged", item: id, timebox }]);
}

/** Ends the current run, if there is one. */
export function leave(state: RunningSession, outcome: RunOutcome, at: Instant): readonly SessionEvent[] {
  const current = currentOf(state);
  if (current === null) return [];
  return [
    {
      type: "RunEnded",
      item: current.item.id,
      run: current.run,
      outcome,
      elmos: current.elmos.count,
      at,
    },
  ];
}

function start(item: SessionItem | null, state: RunningSession, meta: Meta): readonly SessionEvent[] {
  if (item === null) return [];
  const named = state.settings.elmoNames;
  return [{ type: "RunStarted", item: item.id, run: runId(meta.freshId), named, at: meta.at }];
}
