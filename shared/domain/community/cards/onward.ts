import type { Slices } from "../../kernel/decider.ts";
import { isOpen } from "../../kernel/open.ts";
import type { Instant } from "../../kernel/time.ts";
import { LOGISTICS_ELEMENTS } from "../logistics/part.ts";
import type { PollSlice } from "../polls/part.ts";
import { isChosen, type TopicSlice } from "../topics/part.ts";
import type { ShownSlices } from "./card-kind.ts";
import type { CardSubject } from "./card-subject.ts";
import { datesIn } from "./plan-card.ts";

/** A card of a result of the founding that is redrawn when the path goes on. */
type ResultSubject = Extract<CardSubject, { readonly kind: "contract" | "poll" | "scale" }>;

/**
 * Whether the path leads on from this result (SPEC READ-9): it is the newest one, and nothing of the founding is open. Older
 * results say nothing about what comes next, so that one card alone has to be redrawn when that changes.
 */
export function leadsOn(subject: ResultSubject, slices: Partial<ShownSlices>): boolean {
  const polls = pollsOfPath(slices);
  const isUnderWay =
    slices.workshop !== undefined ||
    slices.plan !== undefined ||
    (slices.backlog?.asking ?? null) !== null ||
    polls.some(isOpen) ||
    (slices.scale !== undefined && isOpen(slices.scale));
  if (isUnderWay) return false;
  const newest = resultsIn(slices, polls).reduce<Result | null>(
    (found, each) => (found === null || each.at >= found.at ? each : found),
    null,
  );
  return newest !== null && newest.of === nameOf(subject);
}

/** What a card says about what comes next follows from this. */
export function onwardFrom(subject: ResultSubject, slices: ShownSlices): Slices {
  if (!leadsOn(subject, slices)) return {};
  const { community, contract, logistics } = slices;
  return {
    onward: [
      contract.current !== null,
      LOGISTICS_ELEMENTS.every((element) => logistics.current[element] !== undefined),
      community.running?.facilitator ?? null,
      community.running !== null || community.last !== null,
      slices.rota.length,
      slices.turns.length > 0,
      slices.upcoming.some((id) => (slices[`upcoming:${id}`]?.agenda.length ?? 0) > 0),
    ],
    startedBy: community.organisers,
    ...topicsToTake(slices),
    ...datesIn(slices),
  };
}

/** Which topics there are to be voted on and planned. */
export function topicsToTake(slices: ShownSlices): Slices {
  const { waiting, planned, over } = slices.backlog;
  const topics = topicsAt([...waiting, ...planned, ...over], slices);
  return {
    chosen: topics.some((topic) => isChosen(topic, topic.standing)),
    shown: topicsAt(waiting, slices).some(({ hidden }) => !hidden),
    plannable: topics.some(({ hidden, standing: { is } }) => !hidden && OPEN.has(is)),
  };
}

export const topicsAt = (ids: readonly string[], slices: ShownSlices): readonly TopicSlice[] =>
  ids.flatMap((id): TopicSlice[] => {
    const topic: TopicSlice | undefined = slices[`topic:${id}`];
    return topic === undefined ? [] : [topic];
  });

/** Topics in these places can be given a session. */
const OPEN: ReadonlySet<TopicSlice["standing"]["is"]> = new Set(["offered", "ranked", "parked", "planned"]);

interface Result {
  readonly of: string;
  readonly at: Instant;
}

function nameOf(subject: ResultSubject): string {
  switch (subject.kind) {
    case "contract":
      return `contract ${subject.version}`;
    case "poll":
      return `poll ${subject.poll}`;
    case "scale":
      return `scale ${subject.scale}`;
  }
}

const pollsOfPath = (slices: Partial<ShownSlices>): readonly PollSlice[] =>
  (slices.polls ?? [])
    .flatMap((id) => slices[`poll:${id}`] ?? [])
    .filter(({ subject: { kind } }) => kind === "logistics" || kind === "backlog");

function resultsIn(slices: Partial<ShownSlices>, polls: readonly PollSlice[]): readonly Result[] {
  const current = slices.contract?.current ?? null;
  const contract = current === null ? undefined : slices[`contract:${current}`];
  const scale = slices.scale?.progress;
  return [
    ...(contract === undefined
      ? []
      : [{ of: nameOf({ kind: "contract", version: contract.version }), at: contract.adoptedAt }]),
    ...(slices.scale === undefined || scale === undefined || scale.phase === "open"
      ? []
      : [{ of: nameOf({ kind: "scale", scale: slices.scale.id }), at: scale.at }]),
    ...polls.flatMap(({ group, progress }) => {
      if (progress.phase === "open") return [];
      const { at } = progress.phase === "counted" ? progress.outcome : progress;
      return [{ of: nameOf({ kind: "poll", poll: group }), at }];
    }),
  ];
}
