import type { Entry, OwnEntry } from "@guildhall/shared/domain/community/collections/part";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { isOpen, type Open } from "@guildhall/shared/domain/kernel/open";
import { activities } from "../../../messages/activities.ts";
import { type Element, line, run, type TextRun, typed, words } from "../elements.ts";
import { entryForm } from "./entry-form.ts";
import { buttons, group } from "./fields.ts";
import { badOf, numberedGood, turnedRound } from "./good-list.ts";
import { type List, listOf, type ListSubject, ownIn } from "./list.ts";
import { moreInTab, newest, nextStep, notice, openUntil, row, shortened, subtle, titled } from "./parts.ts";
import { button } from "./press.ts";
import { openedOnCard } from "./runs-card.ts";
import type { CardContext, Drawing } from "./card-context.ts";
import { type Numbered, tidyFields } from "./tidy-fields.ts";
import { moreTime, stepEnd } from "./workshop-step.ts";

const text = activities.list;
/** Nobody reads a longer list in a chat. */
const MOST_ROWS = 30;
/** how many of the viewer's own entries can be edited on the card */
const OWN = 5;

/** The card of a list: the question, the entries so far, and a field for another one. */
export function listDrawing(subject: ListSubject, context: CardContext): Drawing | null {
  const { state, viewer } = context;
  const list = listOf(subject, state);
  if (list === null) return null;
  const { entries } = list;
  const open = isOpen(list);
  const prompt = promptOf(list, state);
  const editing = viewer === null || viewer.editing === "draft" ? null : viewer.editing;
  return {
    summary: text[SUMMARIES[list.progress.phase]](prompt),
    rows: Math.min(MOST_ROWS, Math.max(entries.length, badOf(list, state).length)),
    body: (rows) => [
      titled(prompt),
      ...notice(viewer?.notice),
      ...(isOpen(list) ? rulesOf(list, context) : []),
      ...(editing === null ? listed(list, entries, context, rows) : entryForm(list, context, editing, [])),
    ],
    open: open ? openedOnCard(subject, state) : null,
    runner: (rows) =>
      editing !== null ? [] : open ? runnerActions(list, entries, context, rows) : afterwards(list, context),
  };
}

const SUMMARIES = { open: "summary", closed: "summaryClosed", cancelled: "summaryCancelled" } as const;

function promptOf({ purpose }: List, state: FoundedCommunity): string {
  switch (purpose.kind) {
    case "asked":
      return purpose.prompt;
    case "ideas": {
      const topic = state.backlog.topics.find(({ id }) => id === purpose.topic);
      return text.prompt.ideas(topic === undefined || topic.hidden ? activities.hidden : topic.text);
    }
    case "bad":
    case "good":
    case "topics":
      return text.prompt[purpose.kind];
  }
}

function rulesOf(list: Open<List>, context: CardContext): readonly Element[] {
  const { purpose, anonymous, perMember, progress } = list;
  const { kind } = purpose;
  return [
    ...(kind === "bad" || kind === "good" || kind === "topics" ? [words(text.tell[kind])] : []),
    subtle(anonymous ? text.anonymous : text.named),
    ...(perMember === null ? [] : [subtle(text.limited(perMember))]),
    ...openUntil(kind === "bad" || kind === "good" ? stepEnd(context) : progress.closesAt),
  ];
}

function listed(
  list: List,
  entries: readonly Entry[],
  context: CardContext,
  rows: number,
): readonly Element[] {
  const open = isOpen(list);
  const bad = badOf(list, context.state);
  const shownBad = bad.slice(0, rows);
  return [
    ...(bad.length > 0
      ? turnedRound(shownBad, bad.length, entries, rows)
      : list.purpose.kind === "topics"
        ? [
            ...entries.slice(0, rows).map((entry, index) => entryLine(entry, index + 1, list, context)),
            ...moreInTab(entries.length - rows),
          ]
        : newest(entries, rows, (entry, index) => entryLine(entry, index + 1, list, context))),
    ...(entries.length === 0 && open ? [words(text.empty)] : []),
    line([run(countOf(list, entries), { weight: "Bolder" })]),
    ...(open ? [...ownEntries(list, context), ...entryForm(list, context, null, shownBad)] : []),
  ];
}

function countOf({ progress: { phase }, purpose }: List, { length }: readonly Entry[]): string {
  if (phase === "cancelled")
    return purpose.kind === "bad" || purpose.kind === "good" ? activities.stopped : text.cancelled;
  if (purpose.kind === "topics")
    return phase === "open" ? text.topicsSoFar(length) : `${text.topicsSoFar(length)}. ${text.asked}`;
  return phase === "open" ? text.soFar(length) : text.closed(length);
}

function entryLine(entry: Entry, number: number, list: List, { nameOf, state }: CardContext): Element {
  const numberRun = run(`${number}. `, { isSubtle: true });
  if (entry.hidden)
    return line([numberRun, run(activities.hidden, { isSubtle: true })], { spacing: "Small" });
  const runs: TextRun[] = [numberRun, typed(entry.text)];
  if (list.purpose.kind === "topics") {
    const topic = state.backlog.topics.find(({ id }) => id === entry.id);
    if (topic !== undefined)
      runs.push(run(text.topic.shown(text.topic.kindsShown[topic.kind], topic.minutes), { isSubtle: true }));
  }
  if (!list.anonymous && entry.authors.length > 0)
    runs.push(run(text.by(entry.authors.map(nameOf).join(", ")), { isSubtle: true }));
  return line(runs, { spacing: "Small" });
}

/** The entries that are shown, with their numbers on the card. */
function numbered(
  list: List,
  entries: readonly Entry[],
  context: CardContext,
  rows: number,
): readonly Numbered[] {
  const bad = badOf(list, context.state);
  if (bad.length > 0) return numberedGood(bad, entries, rows);
  const all = entries.map(({ id }, index) => ({ id, number: String(index + 1) }));
  return list.purpose.kind === "topics" ? all.slice(0, rows) : all.slice(Math.max(0, all.length - rows));
}

function ownEntries(list: List, context: CardContext): readonly Element[] {
  const own = Object.entries(context.viewer === null ? {} : ownIn(list, context.viewer.mine));
  const mayChange = own.filter(([id, each]) => mayChangeHere(list, id, each));
  if (mayChange.length === 0) return [];
  const first = Math.max(0, mayChange.length - OWN);
  return [
    words(text.yours, { weight: "Bolder" }),
    ...mayChange.slice(first).map(([entry, written], index) => {
      const look = (title: string, tooltip: string) => ({ title, tooltip });
      return row(line([run(`${index + 1}. `, { isSubtle: true }), typed(shortened(written.text))]), [
        button("editEntry", context, { entry }, look(text.edit, text.editTip(index + 1))),
        button("removeEntry", context, { entry }, look(text.remove, text.removeTip(index + 1))),
      ]);
    }),
    ...(first > 0 ? [subtle(text.yourMore(first))] : []),
  ];
}

/** Not if other people's entries were merged into it, or if it is a topic that is planned. */
const mayChangeHere = ({ purpose, entries }: List, entry: string, { alone }: OwnEntry): boolean =>
  alone && (purpose.kind !== "topics" || entries.some(({ id }) => id === entry));

function runnerActions(
  list: List,
  entries: readonly Entry[],
  context: CardContext,
  rows: number,
): readonly Element[] {
  const { collection: id, purpose } = list;
  const { workshop } = context.state;
  const tidy = group(tidyFields(numbered(list, entries, context, rows), context));
  if (purpose.kind === "topics") return [...buttons([closeButton(context), ...nextStep(context)]), ...tidy];
  if (purpose.kind !== "bad" && purpose.kind !== "good") return [...buttons([closeButton(context)]), ...tidy];
  const from = purpose.kind;
  if (workshop?.step !== from || (from === "bad" ? workshop.bad : "good" in workshop && workshop.good) !== id)
    return [];
  return [
    ...buttons([
      button("nextStep", context, { from }, { title: activities.step[from], style: "positive" }),
      ...moreTime(context),
    ]),
    ...tidy,
  ];
}

const closeButton = (context: CardContext) => button("closeList", context, {}, { title: text.close });

const afterwards = ({ purpose }: List, context: CardContext): readonly Element[] =>
  purpose.kind === "topics" ? buttons(nextStep(context)) : [];
