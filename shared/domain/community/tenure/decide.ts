import { parseClosing } from "../../kernel/closing.ts";
import type { Decision } from "../../kernel/decider.ts";
import type { Given, GivenByMember, OfType } from "../../kernel/feature.ts";
import { type ScaleId, scaleId } from "../../kernel/ids.ts";
import { isOpen, type Open } from "../../kernel/open.ts";
import { ok, refuse } from "../../kernel/result.ts";
import type { RotaEvent } from "../rota/part.ts";
import type { TurnsEvent } from "../turns/part.ts";
import { marksOn, saidOn, scaleScope } from "./marks.ts";
import { tenureOrder } from "./order.ts";
import type { CloseScaleWhenDue, TenureCommand, TenureEvent, TenureUses } from "./part.ts";
import type { Said, Scale, TenureState } from "./state.ts";

type Command<Type> = OfType<TenureCommand, Type>;
type ByMember = GivenByMember<TenureUses>;
type Decided = Decision<TenureEvent | RotaEvent | TurnsEvent>;

const over = { code: "scaleOver" } as const;

const openScaleOf = ({ scale }: TenureState, id: ScaleId): Open<Scale> | null =>
  scale !== null && scale.id === id && isOpen(scale) ? scale : null;

export function openScale(
  { closesAt: wanted, inChat }: Command<"openScale">,
  { scale }: TenureState,
  { meta, opened }: ByMember,
): Decided {
  if (scale !== null && isOpen(scale)) return refuse({ code: "scaleOpen" });
  const closesAt = parseClosing(wanted, meta.at);
  if (!closesAt.ok) return closesAt;
  const id = scaleId(meta.freshId);
  const fresh = { ...opened, id, openedAt: meta.at, inChat, closesAt: closesAt.value };
  return ok([{ type: "ScaleOpened", scale: fresh }]);
}

export const placeOnScale = (
  { scale, said }: Command<"placeOnScale">,
  state: TenureState,
  given: ByMember,
): Decided => say(scale, said, state, given);

export const leaveScale = ({ scale }: Command<"leaveScale">, state: TenureState, given: ByMember): Decided =>
  say(scale, null, state, given);

function say(scale: ScaleId, said: Said | null, state: TenureState, { actor }: ByMember): Decided {
  if (openScaleOf(state, scale) === null) return refuse(over);
  const by = actor.ref;
  if ((marksOn(state, scale)[by] ?? null) === said) return ok([]);
  return ok([{ type: "SaidOnScale", scale, sealed: { scope: scaleScope(scale), value: { by, said } } }]);
}

export function closeScale({ scale }: Command<"closeScale">, state: TenureState, given: ByMember): Decided {
  if (openScaleOf(state, scale) === null) return refuse(over);
  const events = orderMade(scale, state, given);
  return events.length === 0 ? refuse({ code: "nobodyOnScale" }) : ok(events);
}

/** Makes the order of all who have said something; whoever is on the rota and has not joins it without saying (SPEC TENURE-3). */
function orderMade(scale: ScaleId, state: TenureState, { meta, uses }: Given<TenureUses>) {
  const said = saidOn(state, scale).filter(([member]) => !uses.membership.hasLeft(member));
  if (said.length === 0) return [];
  const others = uses.rota.members.filter((member) => !said.some(([each]) => each === member));
  const all = [...said, ...others.map((member) => [member, "unsaid"] as const)];
  return uses.rota.orderByTenure(tenureOrder(all, meta.freshId), meta.at);
}

/** The outbox row that was written when it opened has come due. Without anybody on it there is no order to make. */
export function closeScaleWhenDue(
  { scale, closesAt }: CloseScaleWhenDue,
  state: TenureState,
  given: Given<TenureUses>,
): Decided {
  if (openScaleOf(state, scale)?.progress.closesAt !== closesAt) return ok([]);
  const events = orderMade(scale, state, given);
  return ok(events.length === 0 ? [{ type: "ScaleCancelled", scale, at: given.meta.at }] : events);
}

export function moveScaleClosing(
  { scale, closesAt: wanted }: Command<"moveScaleClosing">,
  state: TenureState,
  { meta }: ByMember,
): Decided {
  const open = openScaleOf(state, scale);
  if (open === null) return refuse(over);
  const closesAt = parseClosing(wanted, meta.at);
  if (!closesAt.ok) return closesAt;
  const { value } = closesAt;
  return ok(open.progress.closesAt === value ? [] : [{ type: "ScaleClosingMoved", scale, closesAt: value }]);
}

export const cancelScale = (
  { scale }: Command<"cancelScale">,
  state: TenureState,
  { meta }: ByMember,
): Decided =>
  openScaleOf(state, scale) === null ? refuse(over) : ok([{ type: "ScaleCancelled", scale, at: meta.at }]);
