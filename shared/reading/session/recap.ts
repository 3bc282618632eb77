import type { Question } from "../../domain/community/questions/part.ts";
import type { MemberRef, SessionId } from "../../domain/kernel/ids.ts";
import { type Instant, type Millis } from "../../domain/kernel/time.ts";
import { goesBack, spentBy } from "../../domain/session/progress.ts";
import type { SessionItem, Takeaway } from "../../domain/session/state.ts";
import type { ActionReading, ActionsReading } from "../actions.ts";
import type { TurnReading } from "../rota.ts";
import type { UpcomingReading } from "../upcoming.ts";
import type { SessionReading } from "./read-session.ts";

export interface RecapItem extends Pick<SessionItem, "kind" | "title"> {
  /** whole minutes, as on the agenda */
  readonly planned: number;
  readonly spent: Millis;
  readonly fate: "done" | "parked" | "notReached";
  /** what came of a topic to be solved; null if nothing was recorded */
  readonly outcome: string | null;
}

/** What came of a session. */
export interface Recap {
  readonly session: SessionId;
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
  /** each with what somebody has answered since */
  readonly questions: readonly { readonly text: string; readonly answer: string | null }[];
  /** the actions of earlier sessions that are open, oldest first */
  readonly stillOpen: readonly Pick<ActionReading, "text" | "owner">[];
  /** how many topics go back to the community */
  readonly waiting: number;
  /** when the next session is and whose turn it is, if that is known, and whether it has an agenda */
  readonly next: {
    readonly at: Instant | null;
    readonly facilitator: MemberRef | null;
    readonly guest: string | null;
    readonly planned: boolean;
    /** the topics that are drafted for its agenda */
    readonly draft: readonly string[];
  };
}

/** What came of a session; null while it runs. */
export function readRecap(
  { header, items, takeaways }: Pick<SessionReading, "header" | "items" | "takeaways">,
  { open }: Pick<ActionsReading, "open">,
  purpose: string,
  outcomeOf: (item: SessionItem) => string | null,
  next: Pick<UpcomingReading, "at" | "agenda"> | null,
  draft: readonly string[] = [],
  turn: Pick<TurnReading, "holder" | "guest"> | null = null,
  asked: readonly Pick<Question, "id" | "answer" | "removedAt">[] = [],
): Recap | null {
  const { ended, begunAt, number, communityName: community, facilitator } = header;
  if (ended === null) return null;
  const of = (kind: Takeaway["kind"]) => takeaways.filter((each) => each.kind === kind);
  return {
    ...{ session: header.id, community, purpose, number, facilitator },
    lasted: ended.at - begunAt,
    endedAt: ended.at,
    endedItself: ended.by === "itself",
    items: items.map((item) => itemOf(item, ended.at, outcomeOf(item))),
    learned: of("learned"),
    actions: of("action"),
    questions: of("question").flatMap(({ id, text }) => {
      const question = asked.find((each) => each.id === id);
      const removed = (question?.removedAt ?? null) !== null;
      return removed ? [] : [{ text, answer: question?.answer?.text ?? null }];
    }),
    stillOpen: open.filter((action) => action.number === null || action.number < number),
    waiting: items.filter(goesBack).length,
    next: {
      ...{ at: next?.at ?? null, planned: (next?.agenda.length ?? 0) > 0, draft },
      ...{ facilitator: turn?.holder ?? null, guest: turn?.guest ?? null },
    },
  };
}

function itemOf(item: SessionItem, at: Instant, outcome: string | null): RecapItem {
  const { kind, title, minutes: planned, progress } = item;
  const told = { kind, title, planned, spent: spentBy(progress, at), outcome };
  switch (progress.phase) {
    case "parked":
      return { ...told, fate: "parked" };
    case "planned":
      return { ...told, fate: "notReached" };
    case "running":
    case "paused":
    case "done":
      return { ...told, fate: "done" };
  }
}

/** The members whom a recap names. */
export const namedInRecap = ({ facilitator, actions, stillOpen, next }: Recap): readonly MemberRef[] => [
  facilitator,
  ...[next.facilitator ?? []].flat(),
  ...[...actions, ...stillOpen].flatMap(({ owner }) => owner ?? []),
];
