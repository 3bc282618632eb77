import { BACKLOG, isWaiting } from "@guildhall/shared/domain/backlog/topic";
import { rankTopics } from "@guildhall/shared/domain/backlog/rank";
import { collectionOf } from "@guildhall/shared/domain/collection/lookup";
import type { Collection, Entry } from "@guildhall/shared/domain/collection/state";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import type { CollectionId } from "@guildhall/shared/domain/ids";
import { activities } from "../../../messages/activities.ts";
import { line, run, typed, words, type Element, type TextRun } from "../elements.ts";
import { entryForm } from "./entry-form.ts";
import { buttons, group } from "./fields.ts";
import { badOf, numberedGood, turnedRound } from "./good-list.ts";
import { moreInTab, newest, nextStep, notice, openUntil, row, shortened, subtle, titled } from "./parts.ts";
import { button } from "./press.ts";
import type { Drawing, Sight } from "./sight.ts";
import { tidyFields, type Numbered } from "./tidy-fields.ts";
import { moreTime, stepEnd } from "./workshop-step.ts";

const text = activities.list;
/** Nobody reads a longer list in a chat. */
const MOST_ROWS = 30;
/** how many of one's own entries stand there to be changed */
const OWN = 5;

/** The card of a collection: what is asked, what was answered so far, and a field for one's own. */
export function collectionDrawing(id: CollectionId, sight: Sight): Drawing | null {
  const { state, viewer } = sight;
  const collection = collectionOf(state, id);
  if (collection === null) return null;
  const open = id === BACKLOG ? state.backlog.asking !== null : collection.closedAt === null;
  const prompt = promptOf(collection, state);
  const entries = entriesOf(collection, state);
  const editing = viewer === null || viewer.editing === "draft" ? null : viewer.editing;
  return {
    summary: open
      ? text.summary(prompt)
      : text[collection.cancelled ? "summaryCancelled" : "summaryClosed"](prompt),
    rows: Math.min(MOST_ROWS, Math.max(entries.length, badOf(collection, state).length)),
    body: (rows) => [
      titled(prompt),
      ...notice(viewer?.notice),
      ...(open ? toldOf(collection, sight) : []),
      ...(editing === null
        ? listed(collection, entries, open, sight, rows)
        : entryForm(collection, sight, editing, [])),
    ],
    runner: (rows) =>
      editing !== null
        ? []
        : open
          ? runnerActions(collection, entries, sight, rows)
          : afterwards(collection, sight),
  };
}

function promptOf({ purpose, prompt }: Collection, state: FoundedCommunity): string {
  switch (purpose.kind) {
    case "asked":
      return prompt;
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

function toldOf({ purpose, anonymous, perMember, closesAt }: Collection, sight: Sight): readonly Element[] {
  const { kind } = purpose;
  return [
    ...(kind === "bad" || kind === "good" || kind === "topics" ? [words(text.tell[kind])] : []),
    subtle(anonymous ? text.anonymous : text.named),
    ...(perMember === null ? [] : [subtle(text.limited(perMember))]),
    ...openUntil(kind === "bad" || kind === "good" ? stepEnd(sight) : closesAt),
  ];
}

/** In the backlog those that wait, best first; elsewhere in the order in which they came. */
const entriesOf = ({ id, entries }: Collection, { backlog }: FoundedCommunity): readonly Entry[] =>
  id === BACKLOG ? rankTopics(backlog.topics.filter(isWaiting)) : entries;

function listed(
  collection: Collection,
  entries: readonly Entry[],
  open: boolean,
  sight: Sight,
  rows: number,
): readonly Element[] {
  const bad = badOf(collection, sight.state);
  const shownBad = bad.slice(0, rows);
  return [
    ...(bad.length > 0
      ? turnedRound(shownBad, bad.length, entries, rows)
      : collection.id === BACKLOG
        ? [
            ...entries.slice(0, rows).map((entry, index) => entryLine(entry, index + 1, collection, sight)),
            ...moreInTab(entries.length - rows),
          ]
        : newest(entries, rows, (entry, index) => entryLine(entry, index + 1, collection, sight))),
    ...(entries.length === 0 && open ? [words(text.empty)] : []),
    line([run(countOf(collection, entries, open), { weight: "Bolder" })]),
    ...(open ? [...ownEntries(collection, sight), ...entryForm(collection, sight, null, shownBad)] : []),
  ];
}

function countOf({ id, cancelled, purpose }: Collection, entries: readonly Entry[], open: boolean): string {
  const { length } = entries;
  if (cancelled)
    return purpose.kind === "bad" || purpose.kind === "good" ? activities.stopped : text.cancelled;
  if (id === BACKLOG) return open ? text.topicsSoFar(length) : `${text.topicsSoFar(length)}. ${text.asked}`;
  return open ? text.soFar(length) : text.closed(length);
}

function entryLine(entry: Entry, number: number, collection: Collection, { nameOf, state }: Sight): Element {
  const numberRun = run(`${number}. `, { isSubtle: true });
  if (entry.hidden)
    return line([numberRun, run(activities.hidden, { isSubtle: true })], { spacing: "Small" });
  const runs: TextRun[] = [numberRun, typed(entry.text)];
  if (collection.id === BACKLOG) {
    const topic = state.backlog.topics.find(({ id }) => id === entry.id);
    if (topic !== undefined)
      runs.push(run(text.topic.shown(text.topic.kindsShown[topic.kind], topic.minutes), { isSubtle: true }));
  }
  if (!collection.anonymous && entry.authors.length > 0)
    runs.push(run(text.by(entry.authors.map(nameOf).join(", ")), { isSubtle: true }));
  return line(runs, { spacing: "Small" });
}

/** The entries that are shown, by the numbers that stand before them. */
function numbered(
  collection: Collection,
  entries: readonly Entry[],
  sight: Sight,
  rows: number,
): readonly Numbered[] {
  const bad = badOf(collection, sight.state);
  if (bad.length > 0) return numberedGood(bad, entries, rows);
  const all = entries.map(({ id }, index) => ({ id, number: String(index + 1) }));
  return collection.id === BACKLOG ? all.slice(0, rows) : all.slice(Math.max(0, all.length - rows));
}

function ownEntries(collection: Collection, sight: Sight): readonly Element[] {
  const own = Object.entries(sight.viewer?.mine.entries[collection.id] ?? {});
  const mayChange = own.filter(([id]) => isMineAlone(collection, id, sight));
  if (mayChange.length === 0) return [];
  const first = Math.max(0, mayChange.length - OWN);
  return [
    words(text.yours, { weight: "Bolder" }),
    ...mayChange.slice(first).map(([entry, written], index) => {
      const look = (title: string, tooltip: string) => ({ title, tooltip });
      return row(line([run(`${index + 1}. `, { isSubtle: true }), typed(shortened(written))]), [
        button("editEntry", sight, { entry }, look(text.edit, text.editTip(index + 1))),
        button("removeEntry", sight, { entry }, look(text.remove, text.removeTip(index + 1))),
      ]);
    }),
    ...(first > 0 ? [subtle(text.yourMore(first))] : []),
  ];
}

/** Others' entries may have been merged into one, and a topic that is planned stays as it is. */
function isMineAlone({ id, entries }: Collection, entry: string, { state }: Sight): boolean {
  if (id !== BACKLOG) return entries.some((each) => each.id === entry && each.also.length === 0);
  return state.backlog.topics.some(
    (topic) => topic.id === entry && isWaiting(topic) && topic.authors.length === 1,
  );
}

function runnerActions(
  collection: Collection,
  entries: readonly Entry[],
  sight: Sight,
  rows: number,
): readonly Element[] {
  const { id, purpose } = collection;
  const { workshop } = sight.state;
  const tidy = group(tidyFields(numbered(collection, entries, sight, rows), sight));
  if (purpose.kind === "topics") return [...buttons([closeButton(sight), ...nextStep(sight)]), ...tidy];
  if (purpose.kind !== "bad" && purpose.kind !== "good") return [...buttons([closeButton(sight)]), ...tidy];
  const from = purpose.kind;
  if (workshop?.step !== from || (from === "bad" ? workshop.bad : "good" in workshop && workshop.good) !== id)
    return [];
  return [
    ...buttons([
      button("nextStep", sight, { from }, { title: activities.step[from], style: "positive" }),
      ...moreTime(sight),
    ]),
    ...tidy,
  ];
}

const closeButton = (sight: Sight) => button("closeList", sight, {}, { title: text.close });

const afterwards = ({ purpose }: Collection, sight: Sight): readonly Element[] =>
  purpose.kind === "topics" ? buttons(nextStep(sight)) : [];
