import type { RunId } from "@guildhall/shared/domain/kernel/ids";
import { runOf } from "@guildhall/shared/domain/session/progress";
import type { SessionItem, Takeaway } from "@guildhall/shared/domain/session/state";
import type {
  ElmoSlice,
  MySession,
  SessionHeader,
  SessionSlices,
} from "@guildhall/shared/domain/session/view";
import type { StreamView } from "../sync/sync-client.ts";

/** A session's view model. */
export interface SessionViewModel {
  readonly header: SessionHeader;
  readonly items: readonly SessionItem[];
  readonly current: { readonly item: SessionItem; readonly run: RunId; readonly place: number } | null;
  /** the items still to come, in order */
  readonly upcoming: readonly SessionItem[];
  readonly elmo: ElmoSlice | null;
  /** whether this person's ELMO is raised in the current run */
  readonly myElmo: boolean;
  /** oldest first */
  readonly takeaways: readonly Takeaway[];
}

export function readSession({ slices, mine }: StreamView<SessionSlices, MySession>): SessionViewModel {
  const { order, current } = slices.agenda;
  const items = order.flatMap((id) => slices[`item:${id}`] ?? []);
  const place = items.findIndex((item) => item.id === current);
  const item = items[place];
  const run = item === undefined ? null : runOf(item.progress);
  const planned = (each: SessionItem) => each.progress.phase === "planned";
  const elmo = slices.elmo ?? null;
  return {
    header: slices.session,
    items,
    current: item === undefined || run === null ? null : { item, run, place },
    upcoming: [
      ...items.slice(place + 1).filter(planned),
      ...items.slice(0, Math.max(0, place)).filter(planned),
    ],
    elmo,
    myElmo: elmo !== null && mine.elmo === elmo.run,
    takeaways: takeawaysOf(slices),
  };
}

function takeawaysOf(slices: SessionSlices): readonly Takeaway[] {
  return Object.keys(slices)
    .filter((key) => key.startsWith("takeaway:"))
    .flatMap((key) => slices[key as `takeaway:${string}`] ?? [])
    .toSorted((a, b) => a.at - b.at);
}
