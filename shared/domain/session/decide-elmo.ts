import type { MemberRef, RunId } from "../kernel/ids.ts";
import { LIMITS } from "../kernel/limits.ts";
import type { Meta } from "../kernel/meta.ts";
import { unreachable } from "../kernel/never.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { Sealed } from "../kernel/sealed.ts";
import { callMade, headCountOf, makesCall, type VoiceCommand, voicesIn } from "./elmo.ts";
import type { SessionEvent, VoiceAuthor } from "./events.ts";
import type { Member, SessionDecision } from "./decision.ts";
import { currentOf, type CurrentItem } from "./progress.ts";
import { runScope, type RunningSession } from "./state.ts";

const sealedAuthor = (run: RunId, by: MemberRef): Sealed<VoiceAuthor> => ({
  scope: runScope(run),
  value: { by },
});

/**
 * One voice per member and run: ELMO, by the button or by the word in the chat (SPEC ELMO-1, ELMO-2), or, at a call,
 * *keep going* (SPEC ELMO-24). Whoever says the one takes the other back.
 */
export function decideElmo(
  command: VoiceCommand,
  state: RunningSession,
  meta: Meta,
  actor: Member,
): SessionDecision {
  const current = currentOf(state);
  if (current === null) return refuse(command.run === null ? { code: "noItemRunning" } : { code: "movedOn" });
  const { run, elmos } = current;
  if (command.run !== null && command.run !== run) return refuse({ code: "movedOn" });

  const { raisedBy, keepGoingBy } = voicesIn(state);
  const raised = raisedBy.includes(actor.ref);
  const keepsGoing = keepGoingBy.includes(actor.ref);
  const sealed = sealedAuthor(run, actor.ref);
  const noElmo: readonly SessionEvent[] = raised ? [{ type: "ElmoTakenBack", run, sealed }] : [];
  const noKeepGoing: readonly SessionEvent[] = keepsGoing
    ? [{ type: "KeepGoingTakenBack", run, sealed }]
    : [];
  switch (command.type) {
    case "takeBackElmo":
      return ok(noElmo);
    case "takeBackKeepGoing":
      return ok(noKeepGoing);
    case "keepGoing":
      if (elmos.call === null) return refuse({ code: "noCall" });
      return ok(keepsGoing ? [] : [...noElmo, { type: "KeepGoingSaid", run, sealed }]);
    case "raiseElmo":
      return ok(raised ? [] : [...noKeepGoing, ...raise(current, state, meta, sealed)]);
    default:
      return unreachable(command);
  }
}

/** An ELMO, and the call if that makes enough of them. */
function raise(
  current: CurrentItem,
  state: RunningSession,
  meta: Meta,
  sealed: Sealed<VoiceAuthor>,
): readonly SessionEvent[] {
  const { run, elmos } = current;
  const count = elmos.count + 1;
  const present = headCountOf({ headCount: state.headCount, elmos: { count } }, meta.present.length);
  const raised: SessionEvent = { type: "ElmoRaised", run, sealed };
  if (elmos.call !== null || !makesCall(state, count, present)) return [raised];
  return [raised, callMade(current, count, present, meta.at)];
}

/**
 * With fewer people present, or other settings, the ELMOs already raised can be enough (SPEC ELMO-5).
 * No call is made when nobody is left to answer it.
 */
export function callIfEnough(
  state: RunningSession,
  meta: Pick<Meta, "present" | "at">,
): readonly SessionEvent[] {
  const current = currentOf(state);
  if (current === null || current.elmos.call !== null) return [];
  if (state.headCount === null && meta.present.length === 0) return [];
  const { elmos } = current;
  const present = headCountOf({ headCount: state.headCount, elmos }, meta.present.length);
  return makesCall(state, elmos.count, present) ? [callMade(current, elmos.count, present, meta.at)] : [];
}

/** The facilitator knows better how many people are in the room (SPEC ELMO-4). */
export function decideHeadCount(count: number | null, state: RunningSession, meta: Meta): SessionDecision {
  if (count !== null && !(Number.isInteger(count) && count >= 1 && count <= LIMITS.headCount))
    return refuse({ code: "headCountOutOfRange", most: LIMITS.headCount });
  if (count === state.headCount) return ok([]);
  const corrected: SessionEvent = { type: "HeadCountCorrected", count };
  return ok([corrected, ...callIfEnough({ ...state, headCount: count }, meta)]);
}
