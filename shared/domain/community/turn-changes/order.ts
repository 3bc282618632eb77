import type { Decision } from "../../kernel/decider.ts";
import type { GivenByMember, OfType, OffersOf } from "../../kernel/feature.ts";
import { ok, refuse } from "../../kernel/result.ts";
import { isExtra } from "../sessions/part.ts";
import type { Turn, TurnsEvent } from "../turns/part.ts";
import { moveOf } from "./move-of.ts";
import type { TurnChangesCommand, TurnChangesState, TurnChangesUses } from "./part.ts";

/** How many get a turn by hand after the announced ones: as many as are shown as likely. */
const QUEUED = 4;

/** The announced turns that an order by hand gives out, in the order of their sessions. */
function inOrder({ turns, sessions }: OffersOf<TurnChangesUses>): readonly Turn[] {
  const ids = sessions.upcoming.filter((session) => !isExtra(session)).map(({ id }) => id);
  const place = ({ session }: Turn): number => (session === null ? ids.length : ids.indexOf(session));
  return turns.turns
    .filter((turn) => turn.guest === null && place(turn) >= 0)
    .toSorted((a, b) => place(a) - place(b));
}

/** Organisers say who has the next turns, whatever the lags are (SPEC TURN-6). */
export function orderTurns(
  { members }: OfType<TurnChangesCommand, "orderTurns">,
  _state: TurnChangesState,
  { uses, actor }: GivenByMember<TurnChangesUses>,
): Decision<TurnsEvent> {
  const ordered = inOrder(uses);
  const fits = members.length >= ordered.length && members.length <= ordered.length + QUEUED;
  const names = ordered.every(({ holder }) => holder === null || members.includes(holder));
  // Whoever made the order saw other turns.
  if (ordered.length === 0 || !fits || !names) return refuse({ code: "turnsMoved" });
  if (!members.every((member) => uses.rota.members.includes(member))) return refuse({ code: "offRota" });
  const now = members.slice(ordered.length);
  const was = uses.turns.queued;
  const turns = ordered.flatMap((turn, at) => {
    const holder = members[at] ?? null;
    return holder === turn.holder ? [] : [moveOf(turn, { holder, confirmed: false, guest: null })];
  });
  const same = now.length === was.length && now.every((member, at) => member === was[at]);
  if (turns.length === 0 && same) return ok([]);
  return ok([
    {
      ...{ type: "TurnsChanged", number: uses.turns.turnChanges + 1, kind: "order", by: [actor.ref] },
      ...{ turns, queued: same ? null : { was, now } },
    },
  ]);
}
