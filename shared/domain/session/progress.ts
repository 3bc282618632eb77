import { isTitled, type TitledItem } from "../agenda.ts";
import type { ItemId, RunId } from "../kernel/ids.ts";
import type { Instant, Millis } from "../kernel/time.ts";
import type { Elmos, Progress, RunningSession, SessionItem } from "./state.ts";

/** How long an item has run by `at`. Every screen computes this itself (SPEC TIMER-1). */
export function spentBy(progress: Progress, at: Instant): Millis {
  return progress.phase === "running"
    ? progress.spent + Math.max(0, at - progress.startedAt)
    : progress.spent;
}

/** The time left of an item's timebox at `at`; negative in overtime. */
export const leftAt = (item: Pick<SessionItem, "timebox" | "progress">, at: Instant): Millis =>
  item.timebox - spentBy(item.progress, at);

/** How many minutes the first *continue* gives. */
const FIRST_EXTENSION = 2;

/** How many minutes the next *continue* gives an item: half as many as the one before (SPEC ELMO-25). */
export const extensionOf = ({ extensions }: Pick<SessionItem, "extensions">): number =>
  Math.max(1, Math.floor(FIRST_EXTENSION / 2 ** extensions));

/** The current run of an item, or null. */
export function runOf(progress: Progress): RunId | null {
  return progress.phase === "running" || progress.phase === "paused" ? progress.run : null;
}

/** The item that is on, with its run and ELMOs. */
export interface CurrentItem {
  readonly item: SessionItem;
  readonly run: RunId;
  readonly elmos: Elmos;
}

/** The item that is on, or null before the first and after the last. */
export function currentOf(state: RunningSession): CurrentItem | null {
  if (state.current === null) return null;
  const { elmos } = state.current;
  const item = itemOf(state, state.current.item);
  return item === null ? null : { item, run: elmos.run, elmos };
}

export const itemOf = (state: RunningSession, id: ItemId): SessionItem | null =>
  state.items.find((item) => item.id === id) ?? null;

const currentPlace = ({ items, current }: RunningSession): number =>
  items.findIndex(({ id }) => id === current?.item);

/** The item that *next* leads to: the first planned one after the current one, else the first planned one of all. */
export function nextItem(state: RunningSession): SessionItem | null {
  const index = currentPlace(state);
  const planned = ({ progress }: SessionItem) => progress.phase === "planned";
  return state.items.slice(index + 1).find(planned) ?? state.items.find(planned) ?? null;
}

/** The item that *previous* leads to: the last one before the current one that has run; after the last item, the last that has run. */
export function previousItem(state: RunningSession): SessionItem | null {
  const index = currentPlace(state);
  const before = index < 0 ? state.items : state.items.slice(0, index);
  return (
    before.findLast((item) => item.progress.phase === "done" || item.progress.phase === "parked") ?? null
  );
}

/**
 * Whether the session's end gives an item back to the community: if it was parked, or is a topic that was not reached.
 * An opening, break or closing without a title of its own says nothing to come back to.
 */
export const goesBack = (item: SessionItem): item is SessionItem & TitledItem =>
  isTitled(item) &&
  (item.progress.phase === "parked" || (item.kind === "topic" && item.progress.phase === "planned"));
