import type { UpcomingSlice } from "../sessions/part.ts";
import type { TopicSlice } from "../topics/part.ts";
import type { Slices } from "../../kernel/decider.ts";
import type { CardKind, ShownSlices } from "./card-kind.ts";
import { PLAN } from "./card-subject.ts";
import { only } from "./only.ts";
import { runBy } from "./shown.ts";

/** The card of the plan that is not accepted yet. */
export const planCard: CardKind<"plan"> = {
  ...only(PLAN),
  all: () => [{ subject: PLAN, inChat: false }],
  refusal: (_subject, { planner }) => (planner.plan === null ? { code: "noPlan" } : null),
  opened: (_subject, { plan }) => plan,
  shows(_subject, slices) {
    const { plan } = slices;
    if (plan === undefined) return agendasIn(slices);
    const topics = [
      ...plan.sessions.flatMap((session) => session.topics),
      ...plan.left.map(({ topic }) => topic),
    ];
    return {
      plan,
      ...Object.fromEntries(
        topics.map((id) => {
          const topic: TopicSlice | undefined = slices[`topic:${id}`];
          return [`topic:${id}`, shownOf(topic)] as const;
        }),
      ),
      ...datesIn(slices),
      ...runBy(plan, slices),
    };
  },
};

const shownOf = (topic: TopicSlice | undefined) =>
  topic === undefined ? null : [topic.text, topic.hidden, topic.kind, topic.minutes, topic.presenter];

/** The planned agendas, which the card shows once the plan is accepted. */
const agendasIn = (slices: ShownSlices): Slices => ({
  minutes: slices.rhythm.minutes,
  ...Object.fromEntries(
    slices.upcoming.flatMap((session): readonly (readonly [string, unknown])[] => {
      const upcoming: UpcomingSlice | undefined = slices[`upcoming:${session}`];
      const items = upcoming?.agenda ?? [];
      return [
        [`upcoming:${session}`, items.length === 0 ? null : [upcoming?.at, ...items]],
        ...items.map((item) => [`planned:${item}`, slices[`planned:${item}`]] as const),
      ];
    }),
  ),
});

/** What decides whether a card must ask for dates when it offers to propose a plan. */
export const datesIn = ({ rhythm, logistics, upcoming, ...slices }: ShownSlices) => ({
  anchor: rhythm.anchor,
  frequency: logistics.current.frequency?.choice ?? null,
  dates: upcoming.map((session) => slices[`upcoming:${session}`]?.at ?? null),
});
