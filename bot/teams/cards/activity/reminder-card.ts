import type { CardSubject } from "@guildhall/shared/domain/community/cards/part";
import { hasTurnToSwapWith } from "@guildhall/shared/domain/community/turn-changes/part";
import type { ReminderReading } from "@guildhall/shared/reading/reminder";
import { readReminder } from "@guildhall/shared/reading/reminder";
import { type Element, heading, line, run, typed, words, type OnCard } from "../elements.ts";
import { timedRow } from "../timed-row.ts";
import { marks, type Mention } from "../mention.ts";
import { buttons, moreInTab, notice, row, subtle, unmarked } from "./parts.ts";
import { button, openButton } from "./press.ts";
import type { CardContext, Drawing } from "./card-context.ts";

type Subject = Extract<CardSubject, { kind: "reminder" }>;

/** Reminds whoever has a part in a session of it, or everybody. */
export function reminderDrawing(subject: Subject, context: CardContext): Drawing {
  const { reader, texts, mentions = [] } = context;
  const { reminder: told } = texts;
  const summary = told.summary[subject.what];
  const reading = readReminder(reader, subject);
  if (reading === null)
    return {
      ...{ summary, rows: 0 },
      body: () => [heading(told.title(subject.at)), words(told.over, { isSubtle: true })],
    };
  const { agenda } = reading;
  const shownOf = (rows: number): readonly Mention[] =>
    subject.what === "everybody" ? mentions.slice(0, rows) : mentions;
  return {
    summary,
    rows: Math.max(agenda.length, mentions.length, reading.actions.length),
    mentions: shownOf,
    body: (rows) => [
      heading(told.title(reading.at)),
      ...notice(context.notice),
      ...facilitator(reading, context),
      ...(subject.what === "leading" ? presenters(reading, context) : []),
      ...(agenda.length === 0 ? [subtle(told.empty)] : []),
      ...agenda.slice(0, rows).map((timed) => {
        const { presenter } = timed.item;
        return timedRow(timed, texts, presenter === null ? null : context.nameOf(presenter));
      }),
      ...moreInTab(agenda.length - Math.min(rows, agenda.length), texts),
      ...actions(reading, rows, context),
      ...(subject.what === "everybody" ? everybody(shownOf(rows), context) : []),
      ...buttons(subject.what === "leading" ? turnButtons(reading, context) : []),
    ],
  };
}

function facilitator({ turn }: ReminderReading, context: CardContext): readonly Element[] {
  const { nameOf, texts, mentions = [], subject } = context;
  if (turn === null) return [];
  if (turn.guest !== null) return [line([run(texts.reminder.guest(turn.guest))])];
  if (turn.holder === null) return [words(texts.reminder.nobody)];
  const mention = mentions.find(({ ref }) => ref === turn.holder);
  if (mention === undefined || isForEverybody(subject))
    return [line([run(texts.reminder.facilitates(nameOf(turn.holder), turn.confirmed))])];
  return [words(texts.reminder.facilitates(marks(mentions, [mention]).join(""), turn.confirmed))];
}

const isForEverybody = (subject: CardSubject): boolean =>
  subject.kind === "reminder" && subject.what === "everybody";

/** Who else presents something; whoever facilitates is mentioned once. */
function presenters({ turn, presenters: all }: ReminderReading, context: CardContext): readonly Element[] {
  const { mentions = [], texts } = context;
  const others = all.filter((ref) => ref !== turn?.holder);
  const mentioned = mentions.filter(({ ref }) => ref !== null && others.includes(ref));
  if (mentioned.length === 0) return [];
  return [words(texts.reminder.present(marks(mentions, mentioned)), { spacing: "Small" })];
}

/** Everybody is mentioned below the agenda, because the names of many people take much room. */
function everybody(shown: readonly Mention[], { mentions = [], texts }: CardContext): readonly Element[] {
  if (shown.length === 0) return [];
  return [subtle(texts.reminder.everybody(marks(shown), mentions.length - shown.length))];
}

/** What is due in the session, each to be ticked off by whoever may; on the card that all see alike anybody may press. */
function actions({ actions: all }: ReminderReading, rows: number, context: CardContext): readonly Element[] {
  const { reader, texts, nameOf } = context;
  const { reminder: told } = texts;
  if (all.length === 0) return [];
  return [
    words(told.actions, { weight: "Bolder" }),
    ...all.slice(0, rows).map((action) => {
      const { id, text, owner, standing, maySettle } = action;
      const isOpen = standing.is === "open";
      const who = owner === null ? told.unowned : nameOf(owner);
      const content = line([
        ...(standing.is === "done" ? [run(told.isDone)] : []),
        typed(text, { isSubtle: !isOpen }),
        run(` · ${who}`, { isSubtle: true }),
      ]);
      const look = { title: told.tick, tooltip: told.tickTip(unmarked(text)) };
      const offered = isOpen && (reader.me === null || maySettle);
      return row(content, offered ? [button("completeAction", context, { action: id }, look)] : []);
    }),
    ...moreInTab(all.length - Math.min(rows, all.length), texts),
  ];
}

/** What whoever has the turn says; on the card that all see alike anybody may press, and is told if it is not theirs. */
function turnButtons({ turn }: ReminderReading, context: CardContext): readonly OnCard["action"][] {
  const { texts, reader } = context;
  const { turns = [], rota = [] } = reader.slices;
  if (turn === null || turn.guest !== null) return [];
  const { confirm, decline, take, swap } = texts.reminder;
  const of = { turn: turn.number };
  const isForAll = reader.me === null;
  if (turn.holder === null)
    return isForAll || turn.free ? [button("takeTurn", context, of, { title: take })] : [];
  if (!isForAll && !turn.mine) return [];
  return [
    ...(turn.confirmed ? [] : [button("confirmTurn", context, of, { title: confirm, style: "positive" })]),
    button("declineTurn", context, of, { title: decline }),
    ...(hasTurnToSwapWith({ turns, rota }, turn.number)
      ? [openButton("swap", context, { title: swap.open })]
      : []),
  ];
}
