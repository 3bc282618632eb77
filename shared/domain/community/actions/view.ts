import type { SessionId } from "../../kernel/ids.ts";
import { type Action, isOpenAction, overIn } from "./state.ts";

/** The open ones first, the oldest of them first; then those that are over, the last one first. */
export function actionsView(
  all: readonly Action[],
  running: SessionId | null,
): Readonly<Record<string, unknown>> {
  // While a session runs, again or for the first time, what it noted stands among its takeaways.
  const open = all.filter((action) => isOpenAction(action) && action.session !== running);
  const shown = [...open, ...overIn(all)];
  return Object.fromEntries<unknown>([
    ["actions", shown.map(({ id }) => id)],
    ...shown.map((action) => [`action:${action.id}`, action] as const),
  ]);
}
