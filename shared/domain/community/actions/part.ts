import type { Decision } from "../../kernel/decider.ts";
import type { NotedAction } from "../../noted-action.ts";
import type { RecordActionsDue } from "../../session/reports.ts";
import type { MembershipPart } from "../membership/part.ts";
import type { SessionsPart } from "../sessions/part.ts";
import type { ActionCommand } from "./commands.ts";
import type { ActionEvent } from "./events.ts";
import type { ActionsState } from "./state.ts";
import type { ActionsSlices } from "./view.ts";

export type { ActionCommand } from "./commands.ts";
export type { ActionEvent } from "./events.ts";
export { type Action, type ActionStanding, type ActionsState, isOpenAction } from "./state.ts";

/** What the actions build on. */
export type ActionsUses = {
  readonly membership: MembershipPart;
  readonly sessions: SessionsPart;
};

export interface ActionsOffers extends Pick<ActionsState, "actions"> {
  /** Adds an action that was noted outside any session, if there is room for one more. */
  add(action: NotedAction): Decision<ActionEvent>;
}

export interface ActionsPart {
  readonly state: ActionsState;
  readonly command: ActionCommand;
  readonly systemCommand: RecordActionsDue;
  readonly event: ActionEvent;
  readonly effect: never;
  readonly offers: ActionsOffers;
  readonly slices: ActionsSlices;
  readonly mine: Record<never, never>;
}
