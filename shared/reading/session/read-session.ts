import type { RunId } from "../../domain/kernel/ids.ts";
import { runOf } from "../../domain/session/progress.ts";
import type { SessionItem, Takeaway } from "../../domain/session/state.ts";
import type { ElmoSlice, MySession, SessionHeader, SessionSlices } from "../../domain/session/view.ts";

/** What a session is read from. */
export interface SessionReader {
  readonly slices: SessionSlices;
  readonly mine: MySession;
}

/** A session, running or ended. */
export interface SessionReading {
  readonly header: SessionHeader;
  readonly items: readonly SessionItem[];
  readonly current: { readonly item: SessionItem; readonly run: RunId; readonly place: number } | null;
  /** the items still to come, in the order in which *next* leads to them */
  readonly upcoming: readonly SessionItem[];
  readonly elmo: ElmoSlice | null;
  /** whether the ELMO of whoever reads is raised in the current run */
  readonly myElmo: boolean;
  /** whether whoever reads says *keep going* in the current run */
  readonly myKeepGoing: boolean;
  /** oldest first */
  readonly takeaways: readonly Takeaway[];
}

export function readSession({ slices, mine }: SessionReader): SessionReading {
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
    myKeepGoing: elmo !== null && mine.keepGoing === elmo.run,
    takeaways: takeawaysOf(slices),
  };
}

const takeawaysOf = (slices: SessionSlices): readonly Takeaway[] =>
  Object.keys(slices)
    .filter((key) => key.startsWith("takeaway:"))
    .flatMap((key) => slices[key as `takeaway:${string}`] ?? [])
    .toSorted((a, b) => a.at - b.at);
