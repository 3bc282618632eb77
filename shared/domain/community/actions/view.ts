import type { SessionId, TakeawayId } from "../../kernel/ids.ts";
import { slicesOf } from "../../kernel/slices.ts";
import { type Action, isOpenAction, overIn } from "./state.ts";

/** What everybody sees of the actions. */
export interface ActionsSlices {
  /** the open ones, oldest first, then those that are over, most recent first; each in the slice `action:<id>` */
  readonly actions: readonly TakeawayId[];
  readonly [action: `action:${string}`]: Action;
}

/** The open ones, oldest first, then those that are over, most recent first. */
export function actionsView(all: readonly Action[], running: SessionId | null): ActionsSlices {
  // The actions of a running session, reopened or not, are shown among its takeaways instead.
  const open = all.filter(
    (action) => isOpenAction(action) && (running === null || action.session !== running),
  );
  const shown = [...open, ...overIn(all)];
  return {
    actions: shown.map(({ id }) => id),
    ...slicesOf(
      "action",
      shown.map((action) => [action.id, action]),
    ),
  };
}
