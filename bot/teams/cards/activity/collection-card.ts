import type { CardTexts } from "@guildhall/shared/messages/bot";
import type { Turns } from "@guildhall/shared/reading/collection";
import { readWorkshop } from "@guildhall/shared/reading/workshop";
import { type Element, line, run, type TextOnly, typed, words } from "../elements.ts";
import type { CardContext, Drawing } from "./card-context.ts";
import { turnedRound, turnsOn } from "./good-list.ts";
import { type List, type Listed, listOf, type ListSubject, promptOf, rulesOf } from "./list.ts";
import { showsNext, startButton } from "./next-step.ts";
import { buttons, newest, moreInTab, notice, titled } from "./parts.ts";
import { button, openButton } from "./press.ts";
import { moreTime } from "./workshop-step.ts";

/** Nobody reads a longer list in a chat. */
const MOST_ROWS = 30;

/** The card of a list: the question, the entries so far, and the dialog for another one. */
export function listDrawing(subject: ListSubject, context: CardContext): Drawing | null {
  const { reader, texts } = context;
  const list = listOf(subject, reader);
  if (list === null) return null;
  const open = list.phase === "open";
  const prompt = promptOf(list, context);
  const turns = turnsOn(subject, reader);
  return {
    summary: texts.list[SUMMARIES[list.phase]](prompt),
    rows: Math.min(MOST_ROWS, Math.max(list.entries.length, turns?.pairs.length ?? 0)),
    body: (rows) => [
      titled(prompt),
      ...notice(context.notice),
      ...(open ? rulesOf(list, context) : []),
      ...(isPartOver(list)
        ? []
        : turns === null
          ? entriesOf(list, context, rows)
          : turnedRound(turns, rows, texts)),
      ...(list.entries.length === 0 && open ? [words(emptyText(list, texts))] : []),
      line([run(countOf(list, turns, texts), { weight: "Bolder" })]),
      ...(open ? writing(list, context) : afterwards(list, context)),
    ],
    runners: list.runners,
    runner: () => (open ? runnerActions(list, context) : []),
  };
}

/** A list of a workshop that is over shrinks to how much was written: the vote and the contract have what came of it. */
const isPartOver = ({ purpose, phase }: List): boolean =>
  phase !== "open" && (purpose.kind === "bad" || purpose.kind === "good");

const SUMMARIES = { open: "summary", closed: "summaryClosed", cancelled: "summaryCancelled" } as const;

function entriesOf(list: List, context: CardContext, rows: number): readonly Element<TextOnly>[] {
  const { entries, purpose } = list;
  const lineOf = (entry: Listed, index: number) => entryLine(entry, index + 1, list, context);
  return purpose.kind === "topics"
    ? [...entries.slice(0, rows).map(lineOf), ...moreInTab(entries.length - rows, context.texts)]
    : newest(entries, rows, context.texts, lineOf);
}

function emptyText({ purpose, hadOthers }: List, { list }: CardTexts): string {
  if (purpose.kind !== "topics") return list.empty;
  return hadOthers ? list.noTopicsNow : list.noTopics;
}

function countOf(
  { phase, purpose, planned, entries: { length } }: List,
  turns: Turns | null,
  texts: CardTexts,
): string {
  if (phase === "cancelled")
    return purpose.kind === "bad" || purpose.kind === "good" ? texts.card.stopped : texts.list.cancelled;
  if (purpose.kind === "topics")
    return phase === "open"
      ? texts.list.topicsSoFar(length)
      : `${texts.list.topicsThen(length, planned)} ${texts.list.asked}`;
  if (phase !== "open") return texts.list.closed(length);
  return purpose.kind === "good"
    ? texts.list.turnedAround(turns?.turned ?? 0, turns?.pairs.length ?? 0, length)
    : texts.list.soFar(length);
}

function entryLine(
  { text, hidden, topic, authors }: Listed,
  number: number,
  { anonymous }: List,
  { nameOf, texts }: CardContext,
): Element<TextOnly> {
  const numberRun = run(`${texts.card.place(number)} `, { isSubtle: true });
  if (hidden) return line([numberRun, run(texts.card.hidden, { isSubtle: true })], { spacing: "Small" });
  const { kindsShown, shown } = texts.list.topic;
  return line(
    [
      numberRun,
      typed(text),
      ...(topic === null ? [] : [run(shown(kindsShown[topic.kind], topic.minutes), { isSubtle: true })]),
      ...(anonymous || authors.length === 0
        ? []
        : [run(texts.list.by(authors.map(nameOf).join(", ")), { isSubtle: true })]),
    ],
    { spacing: "Small" },
  );
}

/** The button of the dialog in which everybody writes; on a member's own card it says that theirs can be edited there. */
function writing({ purpose, own }: List, { subject, texts }: CardContext): readonly Element[] {
  const { open, openOwn } = texts.dialogs.entries;
  const title = (own.length > 0 ? openOwn : open)[purpose.kind === "topics" ? "topic" : "entry"];
  return buttons([openButton("entries", { subject }, { title, style: "positive" })]);
}

function runnerActions({ purpose, entries }: List, context: CardContext): readonly Element[] {
  const { texts, reader, subject } = context;
  const tidy = entries.length === 0 ? [] : [openButton("tidy", context, { title: texts.dialogs.tidy.open })];
  const title = purpose.kind === "topics" ? texts.list.stopAsking : texts.list.close;
  const close = button("closeList", context, {}, { title });
  if (purpose.kind === "topics") {
    const vote = startButton("openBacklogVote", context, false);
    return buttons([...(vote === null ? [] : [vote]), close, ...tidy]);
  }
  if (purpose.kind !== "bad" && purpose.kind !== "good") return buttons([close, ...tidy]);
  const from = purpose.kind;
  const workshop = readWorkshop(reader);
  const current = workshop?.workshop.step === from ? workshop[from] : null;
  if (current === null || subject.kind !== "collection" || current.id !== subject.collection) return [];
  return buttons([
    button("nextStep", context, { from }, { title: texts.step[from], style: "positive" }),
    ...moreTime(context),
    ...tidy,
  ]);
}

const afterwards = ({ purpose }: List, context: CardContext): readonly Element[] =>
  purpose.kind === "topics" ? showsNext(context, "openBacklogVote") : [];
