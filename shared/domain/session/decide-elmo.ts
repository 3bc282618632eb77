import type { MemberRef, RunId } from "../kernel/ids.ts";
import { LIMITS } from "../kernel/limits.ts";
import type { Meta } from "../kernel/meta.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { Sealed } from "../kernel/sealed.ts";
import type { MemberSessionCommand } from "./commands.ts";
import { callMade, headCountOf, makesCall, raisersOf } from "./elmo.ts";
import type { ElmoAuthor, SessionEvent } from "./events.ts";
import type { Member, SessionDecision } from "./decision.ts";
import { currentOf } from "./progress.ts";
import { runScope, type RunningSession } from "./state.ts";

type ElmoCommand = Extract<MemberSessionCommand, { type: "raiseElmo" | "takeBackElmo" }>;

const sealedAuthor = (run: RunId, by: MemberRef): Sealed<ElmoAuthor> => ({
  scope: runScope(run),
  value: { by },
});

/** One ELMO per member and run, by the button or by the word in the chat (SPEC ELMO-1, ELMO-2). */
export function decideElmo(
  command: ElmoCommand,
  state: RunningSession,
  meta: Meta,
  actor: Member,
): SessionDecision {
  const current = currentOf(state);
  if (current === null) return refuse(command.run === null ? { code: "noItemRunning" } : { code: "movedOn" });
  const { run, elmos } = current;
  if (command.run !== null && command.run !== run) return refuse({ code: "movedOn" });

  const raised = raisersOf(state).includes(actor.ref);
  const sealed = sealedAuthor(run, actor.ref);
  if (command.type === "takeBackElmo") return ok(raised ? [{ type: "ElmoTakenBack", run, sealed }] : []);
  if (raised) return ok([]);

  const count = elmos.count + 1;
  const present = headCountOf({ headCount: state.headCount, elmos: { count } }, meta.present.length);
  const raise: SessionEvent = { type: "ElmoRaised", run, sealed };
  if (elmos.call !== null || !makesCall(state, count, present)) return ok([raise]);
  return ok([raise, callMade(current, count, present, meta.at)]);
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
