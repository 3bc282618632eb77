import type { PlannedItem } from "@guildhall/shared/domain/agenda";
import type { CardTexts } from "@guildhall/shared/messages/bot";
import { agreedMinutes } from "@guildhall/shared/reading/logistics";
import { type PlanReading, type PlanTopic, readPlan } from "@guildhall/shared/reading/plan";
import { plannedSessions } from "@guildhall/shared/reading/upcoming";
import { minutesIn } from "@guildhall/shared/domain/community/sessions/part";
import { type Element, heading, line, run, type TextRun, typed, words } from "../elements.ts";
import type { CardContext, Drawing } from "./card-context.ts";
import { fingerprint } from "./fingerprint.ts";
import { buttons, moreInTab, notice, subtle } from "./parts.ts";
import { planButton } from "./plan-button.ts";
import { button, openButton } from "./press.ts";

/** How many topics that did not fit are shown: nobody reads a longer list in a chat. */
const MOST_LEFT = 10;

/** The card of the plan: the proposal, or once it is accepted the planned agendas. */
export function planDrawing(context: CardContext): Drawing {
  const plan = readPlan(context.reader);
  return plan === null ? planned(context) : proposed(plan, context);
}

function proposed(plan: PlanReading, context: CardContext): Drawing {
  const { texts } = context;
  const left = plan.left.slice(0, MOST_LEFT);
  const placed = plan.sessions.reduce((sum, { topics }) => sum + topics.length, 0);
  const all = placed + left.length;
  const lineOf = (each: PlanTopic, remark: string): Element =>
    line(
      [
        run(`${texts.card.place(each.number)} `, { isSubtle: true }),
        ...topicRuns(each, context),
        run(remark),
      ],
      {
        spacing: "Small",
      },
    );
  return {
    summary: texts.plan.summary,
    rows: all,
    body: (rows) => {
      const isShown = ({ number }: PlanTopic): boolean => number <= rows;
      return [
        heading(texts.plan.title),
        ...notice(context.notice),
        words(texts.plan.draft, { isSubtle: true }),
        ...plan.sessions.flatMap(({ at, minutes, topics, used, over }) => [
          sessionLine(at, filled(used, minutes, over, texts), texts),
          ...(topics.length === 0 ? [subtle(texts.plan.empty)] : []),
          ...topics.filter(isShown).map((each) => lineOf(each, each.clash === null ? "" : texts.plan.clash)),
        ]),
        ...(left.length === 0 ? [] : [words(texts.plan.left, { weight: "Bolder" })]),
        ...left.filter(isShown).map((each) => lineOf(each, texts.plan.why[each.why])),
        ...moreInTab(all - rows + plan.left.length - left.length, texts),
        subtle(texts.plan.frame(plan.opening?.minutes ?? 0, plan.closing?.minutes ?? 0)),
      ];
    },
    runners: plan.runners,
    runner: () => runnerActions(all, context),
  };
}

function runnerActions(topics: number, context: CardContext): readonly Element[] {
  const { plan, dialogs } = context.texts;
  const seen = seenPlan(context);
  return buttons([
    button("accept", context, { seen }, { title: plan.accept, style: "positive" }),
    ...(topics === 0 ? [] : [openButton("arrange", context, { title: dialogs.arrange.open })]),
    planButton(context),
    button("discard", context, {}, { title: plan.discard }),
  ]);
}

/** What the plan was when it was drawn, without what only follows from it. */
function seenPlan({ reader }: CardContext): string {
  const { clashes: _, over: __, ...plan } = reader.slices.plan ?? { clashes: [], over: [] };
  return fingerprint(plan);
}

/** The agendas of the planned sessions. */
function planned(context: CardContext): Drawing {
  const { reader, texts } = context;
  const sessions = plannedSessions(reader);
  const agreed = agreedMinutes(reader);
  return {
    summary: texts.plan.summary,
    rows: Math.max(1, ...sessions.map(({ agenda }) => agenda.length)),
    body: (rows) => [
      heading(texts.plan.titleDone),
      ...notice(context.notice),
      words(sessions.length === 0 ? texts.plan.discarded : texts.plan.accepted, { isSubtle: true }),
      ...sessions.flatMap(({ at, agenda, over }) => [
        sessionLine(at, filled(minutesIn(agenda), agreed, over, texts), texts),
        ...agenda.slice(0, rows).map((item, index) => itemLine(item, index, context)),
        ...moreInTab(agenda.length - rows, texts),
      ]),
    ],
  };
}

const filled = (used: number, room: number, over: number, { plan }: CardTexts): string =>
  `${plan.filled(used, room)}${over > 0 ? plan.over(over) : ""}`;

const sessionLine = (at: number | null, minutes: string, texts: CardTexts): Element => ({
  type: "ColumnSet",
  spacing: "Medium",
  columns: [
    {
      type: "Column",
      width: "stretch",
      items: [words(at === null ? texts.plan.someday : texts.plan.session(at), { weight: "Bolder" })],
    },
    {
      type: "Column",
      width: "auto",
      items: [line([run(minutes, { isSubtle: true })], { horizontalAlignment: "Right" })],
    },
  ],
});

function topicRuns({ topic }: PlanTopic, { nameOf, texts }: CardContext): readonly TextRun[] {
  if (topic.hidden) return [run(texts.card.hidden, { isSubtle: true })];
  const { text, kind, minutes, presenter } = topic;
  return [
    typed(text),
    run(texts.plan.topic(texts.list.topic.kindsShown[kind], minutes), { isSubtle: true }),
    ...(presenter === null ? [] : [run(texts.plan.by(nameOf(presenter)), { isSubtle: true })]),
  ];
}

function itemLine(item: PlannedItem, index: number, { nameOf, texts }: CardContext): Element {
  const { minutes, presenter } = item;
  return line(
    [
      run(`${texts.card.place(index + 1)} `, { isSubtle: true }),
      typed(texts.titleOf(item)),
      run(texts.plan.item(minutes), { isSubtle: true }),
      ...(presenter === null ? [] : [run(texts.plan.by(nameOf(presenter)), { isSubtle: true })]),
    ],
    { spacing: "Small" },
  );
}
