import type { About } from "../kernel/about.ts";
import { runId, sessionId } from "../kernel/ids.ts";
import type { Meta } from "../kernel/meta.ts";
import { unreachable } from "../kernel/never.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { MemberSessionCommand, SessionCommand, SystemSessionCommand } from "./commands.ts";
import type { SessionEvent } from "./events.ts";
import { decideAgenda } from "./decide-agenda.ts";
import { callIfEnough, decideElmo, decideHeadCount } from "./decide-elmo.ts";
import { decideFacilitation } from "./decide-facilitation.ts";
import { addTakeaway, editTakeaway, removeTakeaway } from "./decide-takeaway.ts";
import { decideTimer, leave } from "./decide-timer.ts";
import type { Member, SessionDecision } from "./decision.ts";
import { standingIn } from "../rules.ts";
import { refusalInSession } from "./rights.ts";
import type { EndedSession, RunningSession, SessionState } from "./state.ts";

const SYSTEM: ReadonlySet<SessionCommand["type"]> = new Set<SystemSessionCommand["type"]>([
  "open",
  "adoptSettings",
  "countPresent",
  "noteMeetingEnd",
  "endLeft",
  "reopen",
  "replaceFacilitator",
]);

const isSystem = (command: SessionCommand): command is SystemSessionCommand => SYSTEM.has(command.type);

export function decideSession(command: SessionCommand, state: SessionState, meta: Meta): SessionDecision {
  if (isSystem(command))
    return meta.actor.kind === "system"
      ? decideForSystem(command, state, meta)
      : refuse({ code: "systemOnly" });
  if (meta.actor.kind !== "member") return refuse({ code: "membersOnly" });
  if (state.status === "unopened") return refuse({ code: "sessionNotRunning" });
  if (state.status === "running") return decideForMember(command, state, meta, meta.actor);
  return command.type === "editTakeaway"
    ? (refusalFor(command, state, meta, meta.actor) ?? editTakeaway(command, state, meta, meta.actor))
    : refuse({ code: "sessionOver" });
}

function decideForSystem(command: SystemSessionCommand, state: SessionState, meta: Meta): SessionDecision {
  if (command.type === "open") return open(command, state, meta);
  if (command.type === "reopen")
    return ok(state.status === "ended" ? [{ type: "SessionContinued", at: meta.at }] : []);
  // System commands that come too late have nothing left to do (SPEC SESSION-8).
  if (state.status !== "running") return ok([]);
  switch (command.type) {
    case "adoptSettings": {
      const { communityName, settings, organisers } = command;
      return ok([
        { type: "SettingsAdopted", communityName, settings, organisers },
        ...callIfEnough({ ...state, settings }, meta),
      ]);
    }
    case "countPresent":
      return ok(callIfEnough(state, meta));
    case "replaceFacilitator": {
      // Facilitation has changed hands in the meantime.
      if (command.from !== state.facilitator) return ok([]);
      return ok([{ type: "FacilitationTaken", by: command.by, how: "handedOver", at: meta.at }]);
    }
    case "noteMeetingEnd":
      return ok([{ type: "MeetingEndNoted", at: meta.at }]);
    case "endLeft":
      // Somebody came back in the meantime, so it does not end (SPEC SESSION-6).
      if (meta.present.length > 0) return ok([]);
      return ok(end(state, state.lastActivityAt, "itself"));
    default:
      return unreachable(command);
  }
}

/** The first item starts with the session (SPEC SESSION-2). */
function open(
  command: Extract<SystemSessionCommand, { type: "open" }>,
  state: SessionState,
  meta: Meta,
): SessionDecision {
  if (state.status !== "unopened") return ok([]);
  const { type: _, ...opened } = command;
  const first = command.agenda[0];
  return ok([
    { ...opened, type: "SessionOpened", session: sessionId(meta.self), at: meta.at },
    ...(first === undefined
      ? []
      : [
          {
            type: "RunStarted" as const,
            item: first.id,
            run: runId(meta.freshId),
            named: command.settings.elmoNames,
            at: meta.at,
          },
        ]),
  ]);
}

function end(state: RunningSession, at: number, by: "person" | "itself"): readonly SessionEvent[] {
  return [...leave(state, "done", at), { type: "SessionEnded", at, by }];
}

/** What a command is about: the facts that decide who may give it. */
function aboutOf(
  command: MemberSessionCommand,
  state: RunningSession | EndedSession,
  { around }: Meta,
  { ref }: Member,
): Partial<About> {
  if (command.type === "takeOver") return { vacant: !around.includes(state.facilitator) };
  if (command.type !== "editTakeaway" && command.type !== "removeTakeaway") return {};
  const takeaway = state.takeaways.find(({ id }) => id === command.takeaway);
  return { own: takeaway === undefined ? null : takeaway.author === ref };
}

/** The refusal of somebody who may not give a command; null if they may. */
function refusalFor(
  command: MemberSessionCommand,
  state: RunningSession | EndedSession,
  meta: Meta,
  actor: Member,
): SessionDecision | null {
  const standing = standingIn({ organisers: state.organisers, running: state }, actor);
  const refusal = refusalInSession(command.type, standing, aboutOf(command, state, meta, actor));
  return refusal === null ? null : refuse(refusal);
}

function decideForMember(
  command: MemberSessionCommand,
  state: RunningSession,
  meta: Meta,
  actor: Member,
): SessionDecision {
  const refusal = refusalFor(command, state, meta, actor);
  if (refusal !== null) return refusal;
  switch (command.type) {
    case "raiseElmo":
    case "takeBackElmo":
    case "keepGoing":
    case "takeBackKeepGoing":
      return decideElmo(command, state, meta, actor);
    case "addTakeaway":
      return addTakeaway(command, state, meta, actor);
    case "editTakeaway":
      return editTakeaway(command, state, meta, actor);
    case "removeTakeaway":
      return removeTakeaway(command, state);
    case "takeOver":
    case "handOver":
      return decideFacilitation(command, state, meta, actor);
    case "pause":
    case "resume":
    case "next":
    case "previous":
    case "adjustMinutes":
    case "answerCall":
      return decideTimer(command, state, meta);
    case "moveItem":
    case "addItem":
    case "removeItem":
      return decideAgenda(command, state, meta);
    case "correctHeadCount":
      return decideHeadCount(command.count, state, meta);
    case "finish":
      return ok(end(state, meta.at, "person"));
    default:
      return unreachable(command);
  }
}
