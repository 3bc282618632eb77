import type { CardTexts } from "@guildhall/shared/messages/bot";
import type { PlannedItem } from "@guildhall/shared/domain/agenda";
import { type DraftPlan, planSlice } from "@guildhall/shared/domain/community/planner/part";
import { topicOf } from "@guildhall/shared/domain/community/topics/part";
import { sessionMinutes } from "@guildhall/shared/domain/community/logistics/part";
import { minutesIn, minutesOver } from "@guildhall/shared/domain/community/sessions/part";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import type { EntryId } from "@guildhall/shared/domain/kernel/ids";
import { type Element, heading, line, run, type TextRun, typed, words } from "../elements.ts";
import { fingerprint } from "./fingerprint.ts";
import { buttons, moreInTab, notice, subtle } from "./parts.ts";
import { planButton } from "./plan-button.ts";
import { leftIn, numbersIn } from "./plan-numbers.ts";
import { button, openButton } from "./press.ts";
import type { CardContext, Drawing } from "./card-context.ts";

/** The card of the plan: the proposal, or once it is accepted the planned agendas. */
export function planDrawing(context: CardContext): Drawing {
  const { plan } = context.state;
  return plan === null ? planned(context) : proposed(plan, context);
}

function proposed(plan: DraftPlan, context: CardContext): Drawing {
  const { state, viewer, texts } = context;
  const { topics: all } = state.backlog;
  const agreed = sessionMinutes(state.logistics);
  const { over = [], clashes = [] } =
    planSlice(state, { topics: all, upcoming: state.upcoming, agreed }) ?? {};
  const left = leftIn(plan);
  const numbers = numbersIn(plan);
  const topicLine = (id: EntryId, remark: string): Element =>
    line([run(`${numbers.get(id) ?? ""}. `, { isSubtle: true }), ...topicRuns(id, context), run(remark)], {
      spacing: "Small",
    });
  return {
    summary: texts.plan.summary,
    rows: numbers.size,
    body: (rows) => {
      const isShown = (id: EntryId): boolean => (numbers.get(id) ?? 0) <= rows;
      return [
        heading(texts.plan.title),
        ...notice(viewer?.notice),
        words(texts.plan.draft, { isSubtle: true }),
        ...plan.sessions.flatMap(({ at, minutes, topics }, index) => [
          sessionLine(
            at,
            `${texts.plan.filled(minutesOf(topics, state), minutes)}${(over[index] ?? 0) > 0 ? texts.plan.over(over[index] ?? 0) : ""}`,
            texts,
          ),
          ...(topics.length === 0 ? [subtle(texts.plan.empty)] : []),
          ...topics.filter(isShown).map((id) => topicLine(id, clashes.includes(id) ? texts.plan.clash : "")),
        ]),
        ...(left.length === 0 ? [] : [words(texts.plan.left, { weight: "Bolder" })]),
        ...left
          .filter(({ topic }) => isShown(topic))
          .map(({ topic, why }) => topicLine(topic, texts.plan.why[why])),
        ...moreInTab(numbers.size - rows + plan.left.length - left.length, texts),
        subtle(texts.plan.frame(plan.opening?.minutes ?? 0, plan.closing?.minutes ?? 0)),
      ];
    },
    open: plan,
    runner: () =>
      buttons([
        button(
          "accept",
          context,
          { seen: fingerprint(plan) },
          { title: texts.plan.accept, style: "positive" },
        ),
        ...(numbers.size === 0
          ? []
          : [openButton("arrange", context, { title: texts.dialogs.arrange.open })]),
        planButton(context),
        button("discard", context, {}, { title: texts.plan.discard }),
      ]),
  };
}

/** The agendas of the planned sessions. */
function planned(context: CardContext): Drawing {
  const { state, viewer, texts } = context;
  const sessions = state.upcoming.filter(({ agenda }) => agenda.length > 0);
  const agreed = sessionMinutes(state.logistics);
  const filled = (agenda: readonly PlannedItem[]): string => {
    const over = minutesOver(agenda, agreed);
    return `${texts.plan.filled(minutesIn(agenda), agreed)}${over > 0 ? texts.plan.over(over) : ""}`;
  };
  const most = Math.max(1, ...sessions.map((each) => each.agenda.length));
  return {
    summary: texts.plan.summary,
    rows: most,
    body: (rows) => [
      heading(texts.plan.titleDone),
      ...notice(viewer?.notice),
      words(sessions.length === 0 ? texts.plan.discarded : texts.plan.accepted, { isSubtle: true }),
      ...sessions.flatMap(({ at, agenda: items }) => [
        sessionLine(at, filled(items), texts),
        ...items.slice(0, rows).map((item, index) => itemLine(item, index, context)),
        ...moreInTab(items.length - rows, texts),
      ]),
    ],
  };
}

const sessionLine = (at: number | null, filled: string, texts: CardTexts): Element => ({
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
      items: [line([run(filled, { isSubtle: true })], { horizontalAlignment: "Right" })],
    },
  ],
});

const minutesOf = (ids: readonly EntryId[], { backlog }: FoundedCommunity): number =>
  ids.reduce((sum, id) => sum + (topicOf(backlog.topics, id)?.minutes ?? 0), 0);

function topicRuns(id: EntryId, { state, nameOf, texts }: CardContext): readonly TextRun[] {
  const topic = topicOf(state.backlog.topics, id);
  if (topic === null || topic.hidden) return [run(texts.card.hidden, { isSubtle: true })];
  const { kind, minutes, presenter } = topic;
  return [
    typed(topic.text),
    run(texts.plan.topic(texts.list.topic.kindsShown[kind], minutes), { isSubtle: true }),
    ...(presenter === null ? [] : [run(texts.plan.by(nameOf(presenter)), { isSubtle: true })]),
  ];
}

function itemLine(item: PlannedItem, index: number, { nameOf, texts }: CardContext): Element {
  const { minutes, presenter } = item;
  return line(
    [
      run(`${index + 1}. `, { isSubtle: true }),
      typed(texts.titleOf(item)),
      run(texts.plan.item(minutes), { isSubtle: true }),
      ...(presenter === null ? [] : [run(texts.plan.by(nameOf(presenter)), { isSubtle: true })]),
    ],
    { spacing: "Small" },
  );
}
