import type { CardTexts } from "@guildhall/shared/messages/bot";
import type { Entry } from "@guildhall/shared/domain/community/collections/part";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import { type Element, line, run, type TextOnly, type TextRun, typed, words } from "../elements.ts";
import type { CardContext, Drawing } from "./card-context.ts";
import { badOf, turnedRound } from "./good-list.ts";
import { type List, listOf, type ListSubject, ownIn, promptOf, rulesOf } from "./list.ts";
import { buttons, moreInTab, newest, nextStep, notice, titled } from "./parts.ts";
import { button, openButton } from "./press.ts";
import { openedOnCard } from "./runs-card.ts";
import { moreTime } from "./workshop-step.ts";

/** Nobody reads a longer list in a chat. */
const MOST_ROWS = 30;

/** The card of a list: the question, the entries so far, and the dialog for another one. */
export function listDrawing(subject: ListSubject, context: CardContext): Drawing | null {
  const { state, viewer, texts } = context;
  const list = listOf(subject, state);
  if (list === null) return null;
  const { entries } = list;
  const open = isOpen(list);
  const prompt = promptOf(list, context);
  return {
    summary: texts.list[SUMMARIES[list.progress.phase]](prompt),
    rows: Math.min(MOST_ROWS, Math.max(entries.length, badOf(list, state).length)),
    body: (rows) => [
      titled(prompt),
      ...notice(viewer?.notice),
      ...(isOpen(list) ? rulesOf(list, context) : []),
      ...listed(list, entries, context, rows),
    ],
    open: open ? openedOnCard(subject, state) : null,
    runner: () => (open ? runnerActions(list, context) : afterwards(list, context)),
  };
}

const SUMMARIES = { open: "summary", closed: "summaryClosed", cancelled: "summaryCancelled" } as const;

function listed(
  list: List,
  entries: readonly Entry[],
  context: CardContext,
  rows: number,
): readonly Element[] {
  const { texts } = context;
  const open = isOpen(list);
  const bad = badOf(list, context.state);
  const shownBad = bad.slice(0, rows);
  return [
    ...(bad.length > 0
      ? turnedRound(shownBad, bad.length, entries, rows, texts)
      : list.purpose.kind === "topics"
        ? [
            ...entries.slice(0, rows).map((entry, index) => entryLine(entry, index + 1, list, context)),
            ...moreInTab(entries.length - rows, texts),
          ]
        : newest(entries, rows, texts, (entry, index) => entryLine(entry, index + 1, list, context))),
    ...(entries.length === 0 && open ? [words(texts.list.empty)] : []),
    line([run(countOf(list, entries, texts), { weight: "Bolder" })]),
    ...(open ? writing(list, context) : []),
  ];
}

function countOf(
  { progress: { phase }, purpose }: List,
  { length }: readonly Entry[],
  texts: CardTexts,
): string {
  if (phase === "cancelled")
    return purpose.kind === "bad" || purpose.kind === "good" ? texts.card.stopped : texts.list.cancelled;
  if (purpose.kind === "topics")
    return phase === "open"
      ? texts.list.topicsSoFar(length)
      : `${texts.list.topicsSoFar(length)}. ${texts.list.asked}`;
  return phase === "open" ? texts.list.soFar(length) : texts.list.closed(length);
}

function entryLine(
  entry: Entry,
  number: number,
  list: List,
  { nameOf, state, texts }: CardContext,
): Element<TextOnly> {
  const numberRun = run(`${number}. `, { isSubtle: true });
  if (entry.hidden)
    return line([numberRun, run(texts.card.hidden, { isSubtle: true })], { spacing: "Small" });
  const runs: TextRun[] = [numberRun, typed(entry.text)];
  if (list.purpose.kind === "topics") {
    const topic = state.backlog.topics.find(({ id }) => id === entry.id);
    if (topic !== undefined)
      runs.push(
        run(texts.list.topic.shown(texts.list.topic.kindsShown[topic.kind], topic.minutes), {
          isSubtle: true,
        }),
      );
  }
  if (!list.anonymous && entry.authors.length > 0)
    runs.push(run(texts.list.by(entry.authors.map(nameOf).join(", ")), { isSubtle: true }));
  return line(runs, { spacing: "Small" });
}

/** The button of the dialog in which everybody writes; on a member's own card it says that theirs can be edited there. */
function writing({ purpose, ...list }: List, { subject, viewer, texts }: CardContext): readonly Element[] {
  const noun = purpose.kind === "topics" ? "topic" : "entry";
  const writes = viewer !== null && Object.keys(ownIn({ purpose, ...list }, viewer.mine)).length > 0;
  const title = (writes ? texts.dialogs.entries.openOwn : texts.dialogs.entries.open)[noun];
  return buttons([openButton("entries", { subject }, { title, style: "positive" })]);
}

function runnerActions(list: List, context: CardContext): readonly Element[] {
  const { texts } = context;
  const { collection: id, purpose } = list;
  const { workshop } = context.state;
  const tidy =
    list.entries.length === 0 ? [] : [openButton("tidy", context, { title: texts.dialogs.tidy.open })];
  if (purpose.kind === "topics") return buttons([closeButton(context), ...nextStep(context), ...tidy]);
  if (purpose.kind !== "bad" && purpose.kind !== "good") return buttons([closeButton(context), ...tidy]);
  const from = purpose.kind;
  if (workshop?.step !== from || (from === "bad" ? workshop.bad : "good" in workshop && workshop.good) !== id)
    return [];
  return buttons([
    button("nextStep", context, { from }, { title: texts.step[from], style: "positive" }),
    ...moreTime(context),
    ...tidy,
  ]);
}

const closeButton = (context: CardContext) =>
  button("closeList", context, {}, { title: context.texts.list.close });

const afterwards = ({ purpose }: List, context: CardContext): readonly Element[] =>
  purpose.kind === "topics" ? buttons(nextStep(context)) : [];
