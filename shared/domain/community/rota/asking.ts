import type { OffersOf } from "../../kernel/feature.ts";
import type { MemberRef } from "../../kernel/ids.ts";
import { DAY, HOUR, type Instant } from "../../kernel/time.ts";
import { isExtra } from "../sessions/part.ts";
import { declinedScope, type Turn, type TurnsEvent } from "../turns/part.ts";
import { balancesOf } from "./balances.ts";
import { nextInLine, WHOLE } from "./fair.ts";
import { lineAfter } from "./likely.ts";
import type { RotaState, RotaUses } from "./part.ts";
import { dateOf, isHere } from "./turns-due.ts";

type Uses = OffersOf<RotaUses>;

/** How long somebody is asked, and how long once the session is near. */
const ANSWER_WITHIN = DAY;
const NEAR = 2 * DAY;
const ANSWER_WITHIN_WHEN_NEAR = 2 * HOUR;

/** Somebody with a lag this much above a stand-in's does not get their turn in exchange. */
const FAR_BEHIND = 2 * WHOLE;

/**
 * Asks the next in line whether they take a turn (SPEC ROTA-13). If everybody has been asked, nobody has it. `but`: they
 * have just said that they cannot.
 */
export function askNext(
  turn: Turn,
  state: RotaState,
  uses: Uses,
  now: Instant,
  but: MemberRef | null = null,
): readonly TurnsEvent[] {
  const { asked, declined } = uses.turns.asking(turn.number);
  const out = new Set([but, turn.holder, ...asked, ...declined]);
  const at = dateOf(turn.session, uses, now);
  const member = nextInLine(
    lineAfter(state, []),
    (each) => !out.has(each) && isHere(state, each, at) && mayStandIn(each, turn, state, uses, now),
  );
  if (member === null) return [{ type: "TurnPassed", turn: turn.number, to: null }];
  const soon = at > now && at - now <= NEAR;
  const until = now + (soon ? ANSWER_WITHIN_WHEN_NEAR : ANSWER_WITHIN);
  return [ask(turn, member, until)];
}

/** Its holder is away then: it stays with them until somebody else takes it, and the next in line is asked. */
export function giveUp(turn: Turn, state: RotaState, uses: Uses, now: Instant): readonly TurnsEvent[] {
  return uses.turns.isGivenUp(turn) ? [] : askNext(turn, state, uses, now);
}

/** Its holder has left: nobody has it, and whoever is in line is asked, as they may be already. */
export function vacate(turn: Turn, state: RotaState, uses: Uses, now: Instant): readonly TurnsEvent[] {
  const asked = uses.turns.asking(turn.number).now;
  const open = { type: "TurnPassed", turn: turn.number, to: null } as const;
  if (asked !== null) return [open, ask(turn, asked.member, asked.until)];
  const next = askNext(turn, state, uses, now).filter(({ type }) => type === "TurnAsked");
  return [open, ...next];
}

/** Somebody takes a turn. If they give up another for it, its former holder gets that one in exchange. */
export function standIn(
  by: MemberRef,
  turn: Turn,
  state: RotaState,
  uses: Uses,
  now: Instant,
): readonly TurnsEvent[] {
  const other = otherTurn(by, turn, uses);
  const inExchange =
    other !== null && turn.holder !== null && mayHave(turn.holder, other, by, state, uses, now);
  return [
    { type: "TurnPassed", turn: turn.number, to: by },
    { type: "TurnConfirmed", turn: turn.number },
    ...(inExchange ? [{ type: "TurnPassed", turn: other.number, to: turn.holder } as const] : []),
  ];
}

export const declined = ({ number }: Turn, by: MemberRef): TurnsEvent => ({
  ...{ type: "TurnDeclined", turn: number },
  sealed: { scope: declinedScope(number), value: { by } },
});

const ask = ({ number }: Turn, member: MemberRef, until: Instant): TurnsEvent => ({
  ...{ type: "TurnAsked", turn: number, until },
  sealed: { scope: declinedScope(number), value: { member } },
});

/** Whoever called an extra session keeps it. */
const otherTurn = (by: MemberRef, turn: Turn, { turns, sessions }: Uses): Turn | null =>
  turns.turns.find(
    ({ number, holder, session }) =>
      holder === by &&
      number !== turn.number &&
      !sessions.upcoming.some((each) => each.id === session && isExtra(each)),
  ) ?? null;

/** Whoever has another turn is asked only if they can exchange it, so that nobody is asked to do two. */
function mayStandIn(by: MemberRef, turn: Turn, state: RotaState, uses: Uses, now: Instant): boolean {
  const other = otherTurn(by, turn, uses);
  return other === null || (turn.holder !== null && mayHave(turn.holder, other, by, state, uses, now));
}

/** Whether somebody may get the other turn of whoever stands in for them. */
function mayHave(
  absentee: MemberRef,
  other: Turn,
  by: MemberRef,
  state: RotaState,
  uses: Uses,
  now: Instant,
): boolean {
  const { lags } = balancesOf(state);
  return (
    isHere(state, absentee, dateOf(other.session, uses, now)) &&
    !uses.turns.asking(other.number).declined.includes(absentee) &&
    (lags[absentee] ?? 0) - (lags[by] ?? 0) < FAR_BEHIND
  );
}
