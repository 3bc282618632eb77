import type { Slices } from "../../kernel/decider.ts";
import { isOpen } from "../../kernel/open.ts";
import { LOGISTICS_ELEMENTS } from "../logistics/part.ts";
import type { PollSlice } from "../polls/part.ts";
import { isChosen, type TopicSlice } from "../topics/part.ts";
import type { CardKind, ShownSlices } from "./card-kind.ts";
import { SETUP } from "./card-subject.ts";
import { only } from "./only.ts";
import { datesIn } from "./plan-card.ts";
import { stepEnd } from "./shown.ts";

/**
 * The card that leads through the founding. The bot posts it, not the community; but it is kept up to date like any other,
 * and shows how far each step is, not what happens within one (SPEC CARD-6).
 */
export const setupCard: CardKind<"setup"> = {
  ...only(SETUP),
  all: () => [{ subject: SETUP, inChat: false }],
  refusal: () => null,
  opened: () => null,
  shows: (_subject, slices) => ({
    name: slices.community.name,
    organisers: slices.community.organisers,
    contract: slices.contract.current,
    ...stepEnd(slices),
    ...logisticsIn(slices),
    ...topicsIn(slices),
    ...planIn(slices),
  }),
};

const openPollOn = (kind: PollSlice["subject"]["kind"], slices: ShownSlices): Slices[string] => {
  const poll = slices.polls
    .flatMap((id) => slices[`poll:${id}`] ?? [])
    .filter(isOpen)
    .findLast(({ subject }) => subject.kind === kind);
  return poll === undefined ? null : [poll.group, poll.progress.closesAt];
};

const logisticsIn = (slices: ShownSlices): Slices => ({
  logistics: openPollOn("logistics", slices),
  decided: LOGISTICS_ELEMENTS.map((element) => slices.logistics.current[element]?.choice ?? null),
});

function topicsIn(slices: ShownSlices): Slices {
  const { asking, waiting, planned, over } = slices.backlog;
  const topics = [...waiting, ...planned, ...over].flatMap((id): TopicSlice[] => {
    const topic: TopicSlice | undefined = slices[`topic:${id}`];
    return topic === undefined ? [] : [topic];
  });
  const isWaiting = new Set<string>(waiting);
  return {
    ranking: openPollOn("backlog", slices),
    asked: asking === null ? null : [asking.closesAt],
    votedOn: topics.some(({ votes }) => votes !== null),
    chosen: topics.some((topic) => isChosen(topic, topic.standing)),
    waiting: waiting.length > 0,
    shown: topics.some(({ id, hidden }) => isWaiting.has(id) && !hidden),
    plannable: topics.some(({ hidden, standing: { is } }) => !hidden && OPEN.has(is)),
  };
}

/** Topics in these places can be given a session. */
const OPEN: ReadonlySet<TopicSlice["standing"]["is"]> = new Set(["offered", "ranked", "parked", "planned"]);

function planIn({ upcoming, ...slices }: ShownSlices): Slices {
  const filled = upcoming
    .flatMap((id) => slices[`upcoming:${id}`] ?? [])
    .filter(({ agenda }) => agenda.length > 0);
  return {
    ...datesIn({ upcoming, ...slices } as ShownSlices),
    isProposed: slices.plan !== undefined,
    first: filled[0] === undefined ? null : [filled[0].at],
    sessions: filled.length,
  };
}
