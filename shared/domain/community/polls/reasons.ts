import { LIMITS } from "../../kernel/limits.ts";
import type { MemberRef } from "../../kernel/ids.ts";
import type { Rejection } from "../../kernel/rejection.ts";
import { ok, type Result } from "../../kernel/result.ts";
import type { WithSecrets } from "../../kernel/sealed.ts";
import { parseLine } from "../../kernel/text.ts";
import { boxOf } from "./ballot-box.ts";
import type { Ballot, GivenReason, Poll, Reason } from "./state.ts";

// Why members vote as they do, where a poll asks for that (SPEC OBJECT-2).

/** The reason that belongs to a ballot; undefined if it needs none. */
export function parseReason(
  reason: Reason | undefined,
  ballot: Ballot,
  { reasonFor }: Pick<Poll, "reasonFor">,
): Result<Reason | undefined, Rejection> {
  if (reasonFor === null || ballot[reasonFor] === undefined) return ok(undefined);
  const text = parseLine(reason?.text ?? "", "reason", LIMITS.reason);
  return text.ok ? ok({ text: text.value, named: reason?.named === true }) : text;
}

export const sameReason = (a: Reason | undefined, b: Reason | undefined): boolean =>
  a?.text === b?.text && a?.named === b?.named;

/** A member's own reason in an open poll. */
export const reasonOf = (state: WithSecrets, poll: Pick<Poll, "id">, member: MemberRef): Reason | undefined =>
  boxOf(state, poll).reasons[member];

/**
 * The reasons as they are published: with a name only where that was wanted, and in the order of their words, which says
 * nothing about who gave them or when.
 */
export function publishedReasons(
  state: WithSecrets,
  poll: Pick<Poll, "id" | "reasonFor">,
): { readonly reasons?: readonly GivenReason[] } {
  if (poll.reasonFor === null) return {};
  const given = Object.entries(boxOf(state, poll).reasons) as [MemberRef, Reason][];
  const reasons = given.map(([member, { text, named }]) => ({ text, by: named ? member : null }));
  return { reasons: reasons.toSorted((a, b) => compare(a.text, b.text) || compare(a.by ?? "", b.by ?? "")) };
}

/** By code units, so that every server orders alike. */
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
