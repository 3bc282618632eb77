import type { ExportWords } from "@guildhall/shared/messages/bot";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { ExportedCommunity, ExportedSession } from "@guildhall/shared/reading/export";
import type { Section, Table } from "./markdown.ts";

type Items = ExportedSession["items"];

/** How an export is put into words. */
export interface Telling {
  readonly words: ExportWords;
  /** what a member is called; also for somebody who is none any more */
  readonly nameOf: (member: MemberRef) => string;
}

const named = ({ nameOf }: Telling, member: MemberRef | null): string =>
  member === null ? "" : nameOf(member);
const nameOrNull = ({ nameOf }: Telling, member: MemberRef | null) =>
  member === null ? null : nameOf(member);
const all = <T>(parts: readonly T[], section: () => readonly Section[]): readonly Section[] =>
  parts.length === 0 ? [] : section();

function itemsTable(items: Items, telling: Telling): Table {
  const { words } = telling;
  const { item, presenter, planned, took, became } = words.columns;
  return {
    columns: [item, presenter, planned, took, became],
    rows: items.map((each) => [
      titleOf(each, words),
      named(telling, each.presenter),
      String(each.planned),
      each.became === "notReached" ? "" : String(each.minutes),
      words.became[each.became],
    ]),
  };
}

export const titleOf = (item: Items[number], words: ExportWords): string =>
  item.hidden ? words.hidden : words.titleOf(item);

function takeawayLine(
  { kind, text, owner, answer, used }: ExportedSession["takeaways"][number],
  telling: Telling,
): string {
  switch (kind) {
    case "learned":
      return used === 0 ? text : telling.words.used(text, used);
    case "action":
      return telling.words.action(text, nameOrNull(telling, owner));
    case "question":
      return telling.words.question(text, answer?.text ?? null);
  }
}

/** A past session: the facts, what was on its agenda, and what people took away. */
export function sessionSections(
  session: ExportedSession,
  level: number,
  telling: Telling,
): readonly Section[] {
  const { words } = telling;
  const { number, begunAt, minutes, planned, people, items, takeaways, outcomes } = session;
  const facilitator = nameOrNull(telling, session.facilitator);
  return [
    {
      ...{ level, heading: words.session(number, begunAt) },
      lines: [words.facts(facilitator, minutes, planned, people)],
      ...(items.length === 0 ? {} : { table: itemsTable(items, telling) }),
    },
    ...all(takeaways, () => [
      {
        ...{ level: level + 1, heading: words.takeaways },
        list: takeaways.flatMap((takeaway) => [
          takeawayLine(takeaway, telling),
          ...takeaway.stories.map(({ by, text }) => words.story(text, telling.nameOf(by))),
        ]),
      },
    ]),
    ...all(outcomes, () => [
      {
        ...{ level: level + 1, heading: words.outcomes },
        list: outcomes.map(({ title, text }) => `${title}: ${text}`),
      },
    ]),
  ];
}

/** A community: what it agreed, what comes, and what was. */
export function communitySections(community: ExportedCommunity, telling: Telling): readonly Section[] {
  const { words } = telling;
  const { name, purpose, principles, decisions, topics, actions, questions, sessions } = community;
  const { topic, why, presenter } = words.columns;
  const coming = community.coming.filter(({ at, items }) => at !== null || items.length > 0);
  return [
    { level: 1, heading: name, lines: purpose === "" ? [] : [purpose] },
    ...all(principles, () => [
      {
        ...{ level: 2, heading: words.contract },
        list: principles.map(({ text, against }) =>
          against === "" ? text : `${text} (${words.against(against)})`,
        ),
      },
    ]),
    ...all(decisions, () => [
      {
        ...{ level: 2, heading: words.meeting },
        list: decisions.map(
          ({ choice, at, reviewAt }) => `${words.choice(choice)} (${words.decided(at, reviewAt)})`,
        ),
      },
    ]),
    ...all(coming, () => [
      { level: 2, heading: words.coming },
      ...coming.map((session) => comingSection(session, telling)),
    ]),
    ...all(topics, () => [
      {
        ...{ level: 2, heading: words.topics },
        table: {
          columns: [topic, why, presenter],
          rows: topics.map((each) => [each.title, each.why, named(telling, each.presenter)]),
        },
      },
    ]),
    ...all(actions, () => [
      {
        ...{ level: 2, heading: words.actions },
        list: actions.map(({ text, owner }) =>
          owner === null ? text : `${text} (${named(telling, owner)})`,
        ),
      },
    ]),
    ...all(questions, () => [{ level: 2, heading: words.questions, list: questions }]),
    ...all(sessions, () => [
      { level: 2, heading: words.past },
      ...sessions.flatMap((session) => sessionSections(session, 3, telling)),
    ]),
  ];
}

function comingSection(
  { at, facilitator, items }: ExportedCommunity["coming"][number],
  telling: Telling,
): Section {
  const { words } = telling;
  const { item, presenter, planned } = words.columns;
  return {
    ...{ level: 3, heading: words.at(at) },
    lines: facilitator === null ? [] : [words.facilitates(named(telling, facilitator))],
    ...(items.length === 0
      ? {}
      : {
          table: {
            columns: [item, presenter, planned],
            rows: items.map((each) => [
              words.titleOf(each),
              named(telling, each.presenter),
              String(each.minutes),
            ]),
          },
        }),
  };
}
