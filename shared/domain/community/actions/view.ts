import type { SessionId, TakeawayId } from "../../kernel/ids.ts";
import { slicesOf } from "../../kernel/slices.ts";
import { type Action, isOpenAction, overIn } from "./state.ts";

/** What everybody sees of the actions. */
export interface ActionsSlices {
  /** the open ones, oldest first, then those that are over, the last one first; each stands under `action:<id>` */
  readonly actions: readonly TakeawayId[];
  readonly [action: `action:${string}`]: Action;
}

/** The open ones first, the oldest of them first; then those that are over, the last one first. */
export function actionsView(all: readonly Action[], running: SessionId | null): ActionsSlices {
  // While a session runs, again or for the first time, what it noted stands among its takeaways.
  const open = all.filter((action) => isOpenAction(action) && action.session !== running);
  const shown = [...open, ...overIn(all)];
  return {
    actions: shown.map(({ id }) => id),
    ...slicesOf(
      "action",
      shown.map((action) => [action.id, action]),
    ),
  };
}
