import type { PlannedItem } from "../domain/agenda.ts";
import type { Decision } from "../domain/community/logistics/part.ts";
import type { MemberRef } from "../domain/kernel/ids.ts";
import type { Instant } from "../domain/kernel/time.ts";
import type { PastItem, PastSessionRow, TakeawayRow } from "../domain/rows.ts";
import { readActions } from "./actions.ts";
import { readContract } from "./contract.ts";
import { readQuestions } from "./questions.ts";
import { readLogistics } from "./logistics.ts";
import { outcomesOf, type OutcomeReading } from "./outcomes.ts";
import type { CommunityReader } from "./reader.ts";
import { readBacklog } from "./topics.ts";
import { readUpcoming } from "./upcoming.ts";

/** A past session as people take it away: how many attended, and not who. */
export interface ExportedSession extends Pick<
  PastSessionRow,
  "number" | "begunAt" | "minutes" | "planned" | "facilitator"
> {
  /** how many attended, by the panels or by the head count; null: not known */
  readonly people: number | null;
  readonly items: readonly Omit<PastItem, "id">[];
  readonly takeaways: readonly Pick<TakeawayRow, "kind" | "text" | "owner" | "answer" | "used" | "stories">[];
  readonly outcomes: readonly Pick<OutcomeReading, "title" | "text">[];
}

export interface ExportedTopic {
  readonly title: string;
  readonly why: string;
  readonly presenter: MemberRef | null;
}

export interface ComingSession {
  readonly at: Instant | null;
  readonly facilitator: MemberRef | null;
  readonly items: readonly Pick<PlannedItem, "title" | "kind" | "presenter" | "minutes">[];
}

/** A community as people take it away: what its pages show to everybody, and nothing else (SPEC EXPORT-3). */
export interface ExportedCommunity {
  readonly name: string;
  readonly purpose: string;
  /** `against`: the entry of the bad list that it turns round; empty if there is none */
  readonly principles: readonly { readonly text: string; readonly against: string }[];
  readonly decisions: readonly Pick<Decision, "choice" | "at" | "reviewAt">[];
  readonly coming: readonly ComingSession[];
  readonly topics: readonly ExportedTopic[];
  readonly actions: readonly { readonly text: string; readonly owner: MemberRef | null }[];
  readonly questions: readonly string[];
  readonly sessions: readonly ExportedSession[];
}

export function exportedSession(
  reader: CommunityReader,
  row: PastSessionRow,
  takeaways: readonly TakeawayRow[],
): ExportedSession {
  const { number, begunAt, minutes, planned, facilitator, attendance, headCount } = row;
  const seen = attendance?.people ?? null;
  return {
    ...{ number, begunAt, minutes, planned, facilitator },
    people: headCount !== null && headCount > (seen ?? 0) ? headCount : seen,
    items: row.items.map(({ id: _, ...item }) => item),
    takeaways: takeaways.map(({ kind, text, owner, answer, used, stories }) => ({
      ...{ kind, text, owner, answer, used, stories },
    })),
    outcomes: outcomesOf(reader, number),
  };
}

/** `sessions`: the past ones, newest first; null before the community is founded. */
export function exportedCommunity(
  reader: CommunityReader,
  sessions: readonly ExportedSession[],
): ExportedCommunity | null {
  const header = reader.slices.community;
  if (header === undefined) return null;
  const backlog = readBacklog(reader);
  const hidden = new Set<string>(
    [...backlog.planned, ...backlog.waiting].filter((topic) => topic.hidden).map(({ id }) => id),
  );
  return {
    ...{ name: header.name, purpose: header.purpose, sessions },
    principles:
      readContract(reader)?.principles.map(({ text, from }) => ({ text, against: from?.text ?? "" })) ?? [],
    decisions: readLogistics(reader).flatMap(({ decision }) => decision ?? []),
    coming: readUpcoming(reader).map(({ id, at, agenda }) => ({
      ...{
        at,
        facilitator: (reader.slices.turns ?? []).find(({ session }) => session === id)?.holder ?? null,
      },
      items: agenda.filter((item) => !hidden.has(item.id)),
    })),
    topics: backlog.waiting
      .filter((topic) => !topic.hidden)
      .map(({ text, why, presenter }) => ({ title: text, why, presenter })),
    actions: readActions(reader).open.map(({ text, owner }) => ({ text, owner })),
    questions: readQuestions(reader).open.map(({ text }) => text),
  };
}

/** Everybody whom it names. */
export function namedInExport(
  sessions: readonly ExportedSession[],
  community: ExportedCommunity | null,
): readonly MemberRef[] {
  const ofSessions = sessions.flatMap(({ facilitator, items, takeaways }) => [
    facilitator,
    ...items.map(({ presenter }) => presenter),
    ...takeaways.flatMap(({ owner, stories }) => [owner, ...stories.map(({ by }) => by)]),
  ]);
  const ofCommunity =
    community === null
      ? []
      : [
          ...community.coming.flatMap(({ facilitator, items }) => [
            facilitator,
            ...items.map(({ presenter }) => presenter),
          ]),
          ...community.topics.map(({ presenter }) => presenter),
          ...community.actions.map(({ owner }) => owner),
        ];
  return [...new Set([...ofSessions, ...ofCommunity].filter((member) => member !== null))];
}
