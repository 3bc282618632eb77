import type { Decision } from "../../kernel/decider.ts";
import type { GivenByMember, OfType } from "../../kernel/feature.ts";
import { type MemberRef, sessionId } from "../../kernel/ids.ts";
import { ok, refuse } from "../../kernel/result.ts";
import { HOUR } from "../../kernel/time.ts";
import { sessionsLimited, mayNotBegin } from "./begin-again.ts";
import type { LifeEvent } from "../life/part.ts";
import type { SessionsCommand } from "./commands.ts";
import { onUpcoming } from "./decide-agenda.ts";
import type { SessionsEvent } from "./events.ts";
import type { SessionsUses } from "./part.ts";
import { CLOSE_BY, rounded } from "./rhythm.ts";
import type { SessionsState } from "./state.ts";
import { withoutGap } from "./without-gap.ts";

type Command<Type> = OfType<SessionsCommand, Type>;
type Given = GivenByMember<SessionsUses>;
type Decided = Decision<SessionsEvent | LifeEvent>;

/** A second _Begin_ joins the running session (SPEC SESSION-1). */
export function begin(
  { session: id }: Command<"begin">,
  state: SessionsState,
  { meta, actor, uses }: Given,
): Decided {
  if (state.running !== null) return ok([]);
  const notYet = mayNotBegin(state, actor.ref, meta.at);
  if (notYet !== null) return refuse(notYet);
  const begun = {
    type: "SessionBegun",
    number: state.sessionsBegun + 1,
    facilitator: facilitatorOf(id, uses.turns, meta, actor.ref),
    at: meta.at,
  } as const;
  const begins: Decided =
    id === null
      ? ok([{ ...begun, session: sessionId(meta.freshId), agenda: [], due: null }])
      : onUpcoming(state, id, (session) =>
          ok([
            // A session that begins close to the next date takes its place.
            ...withoutGap(state, session, meta.at + CLOSE_BY, meta, uses),
            {
              ...begun,
              session: id,
              agenda: session.agenda,
              due: session.at === null ? rounded(meta.at) : session.due,
            },
          ]),
        );
  // Meeting again ends a pause (SPEC LIFE-4).
  return begins.ok ? ok([...uses.life.goOn(), ...begins.value]) : begins;
}

/** Whoever has the turn facilitates if they are present, whoever begins the session (SPEC FAC-1). */
function facilitatorOf(
  session: Command<"begin">["session"],
  turns: Given["uses"]["turns"],
  { present }: Given["meta"],
  by: MemberRef,
): MemberRef {
  const holder = session === null ? null : turns.holderOf(session);
  return holder !== null && present.includes(holder) ? holder : by;
}

export function reopenSession(
  _command: Command<"reopenSession">,
  state: SessionsState,
  { meta, actor, uses }: Given,
): Decided {
  const { running, last } = state;
  if (running !== null) return refuse({ code: "sessionRunning" });
  if (last === null || meta.at - last.recordedAt > HOUR) return refuse({ code: "tooLateToReopen" });
  const often = sessionsLimited(state, actor.ref, meta.at);
  if (often !== null) return refuse(often);
  const parked = last.parked.map(({ id }) => id);
  return ok([...uses.life.goOn(), { type: "SessionReopened", session: last.id, parked }]);
}
