import type { PlannedItem } from "@guildhall/shared/domain/agenda";
import { type DraftPlan, planSlice } from "@guildhall/shared/domain/community/planner/part";
import { topicOf } from "@guildhall/shared/domain/community/topics/part";
import { sessionMinutes } from "@guildhall/shared/domain/community/logistics/part";
import { minutesIn, minutesOver } from "@guildhall/shared/domain/community/sessions/part";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import type { EntryId } from "@guildhall/shared/domain/kernel/ids";
import { activities, titleText } from "../../../messages/activities.ts";
import { dialogs } from "../../../messages/dialogs.ts";
import { founding } from "../../../messages/founding.ts";
import { type Element, heading, line, run, type TextRun, typed, words } from "../elements.ts";
import { fingerprint } from "./fingerprint.ts";
import { buttons, moreInTab, notice, subtle } from "./parts.ts";
import { planButton } from "./plan-button.ts";
import { leftIn, numbersIn } from "./plan-numbers.ts";
import { button, openButton } from "./press.ts";
import type { CardContext, Drawing } from "./card-context.ts";

const text = founding.plan;

/** The card of the plan: the proposal, or once it is accepted the planned agendas. */
export function planDrawing(context: CardContext): Drawing {
  const { plan } = context.state;
  return plan === null ? planned(context) : proposed(plan, context);
}

function proposed(plan: DraftPlan, context: CardContext): Drawing {
  const { state, viewer } = context;
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
    summary: text.summary,
    rows: numbers.size,
    body: (rows) => {
      const isShown = (id: EntryId): boolean => (numbers.get(id) ?? 0) <= rows;
      return [
        heading(text.title),
        ...notice(viewer?.notice),
        words(text.draft, { isSubtle: true }),
        ...plan.sessions.flatMap(({ at, minutes, topics }, index) => [
          sessionLine(
            at,
            `${text.filled(minutesOf(topics, state), minutes)}${(over[index] ?? 0) > 0 ? text.over(over[index] ?? 0) : ""}`,
          ),
          ...(topics.length === 0 ? [subtle(text.empty)] : []),
          ...topics.filter(isShown).map((id) => topicLine(id, clashes.includes(id) ? text.clash : "")),
        ]),
        ...(left.length === 0 ? [] : [words(text.left, { weight: "Bolder" })]),
        ...left
          .filter(({ topic }) => isShown(topic))
          .map(({ topic, why }) => topicLine(topic, text.why[why])),
        ...moreInTab(numbers.size - rows + plan.left.length - left.length),
        subtle(text.frame(plan.opening?.minutes ?? 0, plan.closing?.minutes ?? 0)),
      ];
    },
    open: plan,
    runner: () =>
      buttons([
        button("accept", context, { seen: fingerprint(plan) }, { title: text.accept, style: "positive" }),
        ...(numbers.size === 0 ? [] : [openButton("arrange", context, { title: dialogs.arrange.open })]),
        planButton(context),
        button("discard", context, {}, { title: text.discard }),
      ]),
  };
}

/** The agendas of the planned sessions. */
function planned(context: CardContext): Drawing {
  const { state, viewer } = context;
  const sessions = state.upcoming.filter(({ agenda }) => agenda.length > 0);
  const agreed = sessionMinutes(state.logistics);
  const filled = (agenda: readonly PlannedItem[]): string => {
    const over = minutesOver(agenda, agreed);
    return `${text.filled(minutesIn(agenda), agreed)}${over > 0 ? text.over(over) : ""}`;
  };
  const most = Math.max(1, ...sessions.map((each) => each.agenda.length));
  return {
    summary: text.summary,
    rows: most,
    body: (rows) => [
      heading(text.titleDone),
      ...notice(viewer?.notice),
      words(sessions.length === 0 ? text.discarded : text.accepted, { isSubtle: true }),
      ...sessions.flatMap(({ at, agenda: items }) => [
        sessionLine(at, filled(items)),
        ...items.slice(0, rows).map((item, index) => itemLine(item, index, context)),
        ...moreInTab(items.length - rows),
      ]),
    ],
  };
}

const sessionLine = (at: number | null, filled: string): Element => ({
  type: "ColumnSet",
  spacing: "Medium",
  columns: [
    {
      type: "Column",
      width: "stretch",
      items: [words(at === null ? text.someday : text.session(at), { weight: "Bolder" })],
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

function topicRuns(id: EntryId, { state, nameOf }: CardContext): readonly TextRun[] {
  const topic = topicOf(state.backlog.topics, id);
  if (topic === null || topic.hidden) return [run(activities.hidden, { isSubtle: true })];
  const { kind, minutes, presenter } = topic;
  return [
    typed(topic.text),
    run(text.topic(activities.list.topic.kindsShown[kind], minutes), { isSubtle: true }),
    ...(presenter === null ? [] : [run(text.by(nameOf(presenter)), { isSubtle: true })]),
  ];
}

function itemLine(item: PlannedItem, index: number, { nameOf }: CardContext): Element {
  const { minutes, presenter } = item;
  return line(
    [
      run(`${index + 1}. `, { isSubtle: true }),
      typed(titleText(item)),
      run(text.item(minutes), { isSubtle: true }),
      ...(presenter === null ? [] : [run(text.by(nameOf(presenter)), { isSubtle: true })]),
    ],
    { spacing: "Small" },
  );
}
