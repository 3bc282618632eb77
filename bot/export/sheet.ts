import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { Instant } from "@guildhall/shared/domain/kernel/time";
import type { ExportedCommunity, ExportedSession } from "@guildhall/shared/reading/export";
import type { Cell } from "./csv.ts";
import { type Telling, titleOf } from "./sections.ts";

/** How a spreadsheet reads a date in every country. */
export type DayOf = (at: Instant) => string;

interface Line {
  readonly part: string;
  readonly session?: number;
  readonly at?: Instant | null;
  readonly text: string;
  readonly details?: string;
  readonly who?: MemberRef | null;
  readonly planned?: number | null;
  readonly took?: number | null;
}

/** Everything as one table, a line for each thing, so that a spreadsheet can sort and filter it. */
export function sheet(
  community: ExportedCommunity | null,
  sessions: readonly ExportedSession[],
  telling: Telling,
  dayOf: DayOf,
): readonly (readonly Cell[])[] {
  const lines = [
    ...(community === null ? [] : communityLines(community, telling)),
    ...sessions.flatMap((session) => sessionLines(session, telling)),
  ];
  return [
    telling.words.sheet.columns,
    ...lines.map(({ part, session, at, text, details, who, planned, took }) => [
      part,
      session ?? null,
      typeof at === "number" ? dayOf(at) : null,
      text,
      details ?? null,
      who === undefined || who === null ? null : telling.nameOf(who),
      planned ?? null,
      took ?? null,
    ]),
  ];
}

function communityLines(
  { name, principles, decisions, coming, topics, actions, questions }: ExportedCommunity,
  { words }: Telling,
): readonly Line[] {
  const { sheet: parts } = words;
  return [
    ...principles.map(({ text, against }) => ({ part: parts.principle, text, details: against })),
    ...decisions.map(({ choice, at, reviewAt }) => ({
      ...{ part: parts.decision, at, text: words.choice(choice), details: words.decided(at, reviewAt) },
    })),
    ...coming.flatMap(({ at, facilitator, items }) => [
      ...(at === null && items.length === 0
        ? []
        : [{ part: parts.coming, at, text: name, who: facilitator }]),
      ...items.map((item) => ({
        ...{ part: parts.comingItem, at, text: words.titleOf(item), who: item.presenter },
        planned: item.minutes,
      })),
    ]),
    ...topics.map(({ title, why, presenter }) => ({
      ...{ part: parts.topic, text: title, details: why, who: presenter },
    })),
    ...actions.map(({ text, owner }) => ({ part: parts.openAction, text, who: owner })),
    ...questions.map((text) => ({ part: parts.openQuestion, text })),
  ];
}

function sessionLines(session: ExportedSession, { words }: Telling): readonly Line[] {
  const { sheet: parts } = words;
  const { number, begunAt, minutes, planned, facilitator, people, items, takeaways, outcomes } = session;
  const of = { session: number, at: begunAt };
  return [
    {
      ...{ ...of, part: parts.session, text: words.session(number, begunAt) },
      ...{ details: words.facts(null, minutes, planned, people), who: facilitator, planned, took: minutes },
    },
    ...items.map((item) => ({
      ...{ ...of, part: parts.item, text: titleOf(item, words), details: words.became[item.became] },
      ...{ who: item.presenter, planned: item.planned },
      took: item.became === "notReached" ? null : item.minutes,
    })),
    ...takeaways.flatMap(({ kind, text, owner, answer, used, stories }): readonly Line[] => [
      {
        ...{ ...of, part: parts[kind], text, who: owner },
        ...(answer === null ? {} : { details: answer.text }),
        ...(used === 0 ? {} : { details: words.usedBy(used) }),
      },
      ...stories.map((story) => ({
        ...of,
        part: parts.story,
        text: story.text,
        details: text,
        who: story.by,
      })),
    ]),
    ...outcomes.map(({ title, text }) => ({ ...of, part: parts.outcome, text: title, details: text })),
  ];
}
