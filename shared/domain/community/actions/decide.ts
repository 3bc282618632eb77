import type { Decision } from "../../kernel/decider.ts";
import type { GivenByMember, OffersOf, OfType } from "../../kernel/feature.ts";
import type { TakeawayId } from "../../kernel/ids.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { ok, refuse } from "../../kernel/result.ts";
import type { RecordActionsDue } from "../../session/reports.ts";
import { sessionOf } from "../sessions/part.ts";
import type { ActionCommand } from "./commands.ts";
import type { ActionEvent } from "./events.ts";
import type { ActionsUses } from "./part.ts";
import { type Action, type ActionsState, isOpenAction } from "./state.ts";

type Command<Type> = OfType<ActionCommand, Type>;
type Given = GivenByMember<ActionsUses>;
type Decided = Decision<ActionEvent>;

export const completeAction = (
  { action: id }: Command<"completeAction">,
  state: ActionsState,
  given: Given,
): Decided =>
  onAction(state, id, given, ({ standing }) => {
    if (standing.is === "done") return ok([]);
    if (standing.is !== "open") return refuse({ code: "actionOver" });
    return ok([{ type: "ActionCompleted", action: id, at: given.meta.at }]);
  });

export const dropAction = (
  { action: id }: Command<"dropAction">,
  state: ActionsState,
  given: Given,
): Decided =>
  onAction(state, id, given, ({ standing }) => {
    if (standing.is === "dropped") return ok([]);
    if (standing.is !== "open") return refuse({ code: "actionOver" });
    return ok([{ type: "ActionDropped", action: id, at: given.meta.at }]);
  });

export const reopenAction = (
  { action: id }: Command<"reopenAction">,
  state: ActionsState,
  given: Given,
): Decided =>
  onAction(state, id, given, (action) => {
    if (isOpenAction(action)) return ok([]);
    const full = state.actions.filter(isOpenAction).length >= LIMITS.actions;
    return full
      ? refuse({ code: "full", most: LIMITS.actions })
      : ok([{ type: "ActionReopened", action: id }]);
  });

export const takeOnAction = (
  { action: id }: Command<"takeOnAction">,
  state: ActionsState,
  given: Given,
): Decided =>
  onAction(state, id, given, (action) => {
    const { ref } = given.actor;
    if (!isOpenAction(action)) return refuse({ code: "actionOver" });
    if (action.owner === ref) return ok([]);
    if (action.owner !== null) return refuse({ code: "actionTaken" });
    return ok([{ type: "ActionAssigned", action: id, owner: ref }]);
  });

export const assignAction = (
  { action: id, to }: Command<"assignAction">,
  state: ActionsState,
  given: Given,
): Decided =>
  onAction(state, id, given, (action) => {
    if (!isOpenAction(action)) return refuse({ code: "actionOver" });
    if (action.owner === to) return ok([]);
    if (given.uses.membership.hasLeft(to)) return refuse({ code: "notAMember" });
    return ok([{ type: "ActionAssigned", action: id, owner: to }]);
  });

export const setActionDue = (
  { action: id, due }: Command<"setActionDue">,
  state: ActionsState,
  given: Given,
): Decided =>
  onAction(state, id, given, (action) => {
    if (!isOpenAction(action)) return refuse({ code: "actionOver" });
    if (action.due === due) return ok([]);
    if (sessionOf(given.uses.sessions.upcoming, due) === null) return refuse({ code: "noSuchSession" });
    return ok([{ type: "ActionDueSet", action: id, due }]);
  });

/** What was chosen when actions were noted, as far as that session is still to come (SPEC ACTION-9). */
export const recordActionsDue = (
  { session, due }: RecordActionsDue,
  { actions }: ActionsState,
  { uses }: { readonly uses: OffersOf<ActionsUses> },
): Decided =>
  ok(
    due
      .filter(({ in: chosen }) => sessionOf(uses.sessions.upcoming, chosen) !== null)
      .filter(({ action }) => actions.some((each) => each.id === action && each.session === session))
      .map((each) => ({ type: "ActionDueSet", action: each.action, due: each.in })),
  );

/** While its session runs again, an action is one of its takeaways and is changed there (SPEC ACTION-5). */
function onAction(
  { actions }: ActionsState,
  id: TakeawayId,
  { uses }: Given,
  then: (action: Action) => Decided,
): Decided {
  const action = actions.find((each) => each.id === id);
  if (action === undefined) return refuse({ code: "noSuchAction" });
  if (action.session === uses.sessions.running?.id) return refuse({ code: "sessionRunning" });
  return then(action);
}
