import type { Slices } from "../../kernel/decider.ts";
import { isOpen } from "../../kernel/open.ts";
import type { Opened } from "../../kernel/opened.ts";
import { LOGISTICS_ELEMENTS } from "../logistics/part.ts";
import type { PollSlice } from "../polls/part.ts";
import { whoRuns } from "../who-runs.ts";
import type { CardKind, ShownSlices } from "./card-kind.ts";
import { SETUP } from "./card-subject.ts";
import { only } from "./only.ts";
import { topicsAt, topicsToTake } from "./onward.ts";
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
    purpose: slices.community.purpose,
    organisers: slices.community.organisers,
    facilitator: slices.community.running?.facilitator ?? null,
    ...stepEnd(slices),
    ...contractIn(slices),
    ...logisticsIn(slices),
    ...topicsIn(slices),
    ...rotaIn(slices),
    ...planIn(slices),
  }),
};

/** Who runs what is open, for those who wait for them. */
function runners(opened: Opened, { community }: ShownSlices): readonly unknown[] {
  const { people, organisers } = whoRuns(opened, community);
  return [organisers, ...people];
}

type Kind = PollSlice["subject"]["kind"];

/** The last group of polls on it that is open: when it closes, who runs it, and how many have voted on all of it. */
function openVoteOn(kind: Kind, slices: ShownSlices): readonly unknown[] | null {
  const open = slices.polls.flatMap((id) => slices[`poll:${id}`] ?? []).filter(isOpen);
  const last = open.findLast(({ subject }) => subject.kind === kind);
  if (last === undefined) return null;
  const group = open.filter((each) => each.group === last.group);
  const voted = Math.min(...group.map(({ id }) => slices[`turnout:${id}`]?.turnout ?? 0));
  // Those that were extended close later than the others (SPEC QUORUM-3); the first one's time is shown.
  const closesAt = group[0]?.progress.closesAt ?? null;
  return [last.group, closesAt, voted, ...runners(last, slices)];
}

function contractIn(slices: ShownSlices): Slices {
  const { workshop } = slices;
  const { current } = slices.contract;
  const contract = current === null ? undefined : slices[`contract:${current}`];
  const { principles = [], signatures = [] } = contract ?? {};
  return workshop === undefined
    ? { contract: [current, principles.length, signatures.length] }
    : {
        contract: [current],
        principles: openVoteOn("contract", slices) ?? openVoteOn("objections", slices),
        workshop: runners(workshop, slices),
      };
}

const logisticsIn = (slices: ShownSlices): Slices => ({
  logistics: openVoteOn("logistics", slices),
  decided: LOGISTICS_ELEMENTS.map((element) => slices.logistics.current[element]?.choice ?? null),
});

function topicsIn(slices: ShownSlices): Slices {
  const { asking, waiting, planned } = slices.backlog;
  const waits = topicsAt(waiting, slices);
  return {
    ranking: openVoteOn("backlog", slices),
    asked: asking === null ? null : [asking.closesAt, ...runners(asking, slices)],
    topics: [
      waiting.length,
      planned.length,
      waits.filter(({ votes, hidden }) => votes === null && !hidden).length,
    ],
    ...topicsToTake(slices),
  };
}

function rotaIn(slices: ShownSlices): Slices {
  const { rota, turns, scale } = slices;
  const open = scale !== undefined && isOpen(scale) ? scale : null;
  return {
    rota: [rota.length, turns.length > 0],
    scale:
      open === null
        ? (scale?.progress.phase ?? null)
        : [open.progress.closesAt, open.marks.length + open.unsaid, ...runners(open, slices)],
  };
}

function planIn(slices: ShownSlices): Slices {
  const { upcoming, plan, community } = slices;
  const filled = upcoming
    .flatMap((id) => slices[`upcoming:${id}`] ?? [])
    .filter(({ agenda }) => agenda.length > 0);
  return {
    ...datesIn(slices),
    proposed: plan === undefined ? null : [plan.sessions.length, ...runners(plan, slices)],
    begun: community.running !== null || community.last !== null,
    first: filled[0] === undefined ? null : [filled[0].at],
    sessions: filled.length,
  };
}
