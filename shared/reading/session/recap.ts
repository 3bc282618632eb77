import type { MemberRef } from "../../domain/kernel/ids.ts";
import { type Instant, type Millis } from "../../domain/kernel/time.ts";
import { goesBack, spentBy } from "../../domain/session/progress.ts";
import type { SessionItem, Takeaway } from "../../domain/session/state.ts";
import type { ActionsReading } from "../actions.ts";
import type { UpcomingReading } from "../upcoming.ts";
import type { SessionReading } from "./read-session.ts";

export interface RecapItem extends Pick<SessionItem, "kind" | "title"> {
  /** whole minutes, as on the agenda */
  readonly planned: number;
  readonly spent: Millis;
  readonly fate: "done" | "parked" | "notReached";
}

/** What came of a session. */
export interface Recap {
  readonly community: string;
  /** what the community is for; empty if nobody has said */
  readonly purpose: string;
  readonly number: number;
  readonly facilitator: MemberRef;
  readonly lasted: Millis;
  readonly endedAt: Instant;
  readonly endedItself: boolean;
  readonly items: readonly RecapItem[];
  readonly learned: readonly Takeaway[];
  readonly actions: readonly Takeaway[];
  /** how many actions of earlier sessions are open */
  readonly stillOpen: number;
  /** how many topics go back to the community */
  readonly waiting: number;
  /** when the next session is, if that is known, and whether it has an agenda */
  readonly next: { readonly at: Instant | null; readonly planned: boolean };
}

/** What came of a session; null while it runs. */
export function readRecap(
  { header, items, takeaways }: Pick<SessionReading, "header" | "items" | "takeaways">,
  { open }: Pick<ActionsReading, "open">,
  purpose: string,
  next: Pick<UpcomingReading, "at" | "agenda"> | null,
): Recap | null {
  const { ended, begunAt, number, communityName: community, facilitator } = header;
  if (ended === null) return null;
  const of = (kind: Takeaway["kind"]) => takeaways.filter((each) => each.kind === kind);
  return {
    ...{ community, purpose, number, facilitator },
    lasted: ended.at - begunAt,
    endedAt: ended.at,
    endedItself: ended.by === "itself",
    items: items.map((item) => itemOf(item, ended.at)),
    learned: of("learned"),
    actions: of("action"),
    stillOpen: open.filter((action) => action.number < number).length,
    waiting: items.filter(goesBack).length,
    next: { at: next?.at ?? null, planned: (next?.agenda.length ?? 0) > 0 },
  };
}

function itemOf({ kind, title, minutes: planned, progress }: SessionItem, at: Instant): RecapItem {
  const spent = spentBy(progress, at);
  switch (progress.phase) {
    case "parked":
      return { kind, title, planned, spent, fate: "parked" };
    case "planned":
      return { kind, title, planned, spent, fate: "notReached" };
    case "running":
    case "paused":
    case "done":
      return { kind, title, planned, spent, fate: "done" };
  }
}

/** The members whom a recap names. */
export const namedInRecap = ({ facilitator, actions }: Recap): readonly MemberRef[] => [
  facilitator,
  ...actions.flatMap(({ owner }) => owner ?? []),
];
