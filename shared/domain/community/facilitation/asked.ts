import type { MemberRef } from "../../kernel/ids.ts";
import { type Secret, secretIn, withoutSecret } from "../../kernel/sealed.ts";
import { type Instant, MINUTE } from "../../kernel/time.ts";
import { facilitationScope, type FacilitationState, type MyFacilitation, type Search } from "./part.ts";

/** How long whoever has the turn is offered a session that began without them. */
const OFFERED_FOR = 10 * MINUTE;

/** Who is asked to facilitate a session, and who was. */
interface AskedHere extends Secret {
  readonly kind: "facilitation";
  readonly asked: readonly MemberRef[];
  readonly declined: readonly MemberRef[];
  readonly now: { readonly member: MemberRef; readonly until: Instant } | null;
}

const NOBODY: AskedHere = { kind: "facilitation", asked: [], declined: [], now: null };

export const askedIn = (state: FacilitationState): AskedHere =>
  (state.search && secretIn<AskedHere>(state, facilitationScope(state.search.session), "facilitation")) ??
  NOBODY;

const withAskedHere = (state: FacilitationState, asked: AskedHere): FacilitationState =>
  state.search === null
    ? state
    : { ...state, secrets: { ...state.secrets, [facilitationScope(state.search.session)]: asked } };

export function withAsked(state: FacilitationState, member: MemberRef, until: Instant): FacilitationState {
  const before = askedIn(state);
  return withAskedHere(state, { ...before, asked: [...before.asked, member], now: { member, until } });
}

export const withNobodyAsked = (state: FacilitationState): FacilitationState =>
  withAskedHere(state, { ...askedIn(state), now: null });

export function withDeclined(state: FacilitationState, by: MemberRef): FacilitationState {
  const { asked, declined, now } = askedIn(state);
  return withAskedHere(state, {
    ...{ kind: "facilitation", asked, declined: [...declined, by] },
    now: now?.member === by ? null : now,
  });
}

export const withoutSearch = (state: FacilitationState): FacilitationState =>
  state.search === null
    ? state
    : { ...withoutSecret(state, facilitationScope(state.search.session)), search: null };

const offeredUntil = ({ begunAt }: Search): Instant => begunAt + OFFERED_FOR;

/** What is asked of a member. */
export function askedOf(state: FacilitationState, member: MemberRef): MyFacilitation | null {
  const { search } = state;
  if (search === null) return null;
  const { session, holder } = search;
  if (holder === member) return { session, theirTurn: true, until: offeredUntil(search) };
  const { now } = askedIn(state);
  return now?.member === member ? { session, theirTurn: false, until: now.until } : null;
}
