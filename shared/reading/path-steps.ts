import { type CardSubject, stepCard } from "../domain/community/cards/part.ts";
import type { Choice } from "../domain/community/logistics/part.ts";
import type { WorkshopStep } from "../domain/community/workshop/part.ts";
import { isOpen } from "../domain/kernel/open.ts";
import type { Instant } from "../domain/kernel/time.ts";
import { readContract } from "./contract.ts";
import { readLogistics } from "./logistics.ts";
import type { Activity } from "./open.ts";
import { type OpenPollReading, readGroup } from "./poll.ts";
import { pollsIn } from "./polls.ts";
import type { CommunityReader } from "./reader.ts";
import { readRota } from "./rota.ts";
import { openScale } from "./scale.ts";
import { type Share, shareOf } from "./share.ts";
import { readBacklog } from "./topics.ts";
import type { StepName } from "./steps.ts";
import { readWorkshop } from "./workshop.ts";

/** What is to be said about a step. */
export type StepDetail =
  | { readonly kind: "nothing" }
  /** a workshop runs. `until`: when it goes on, or the vote closes, by itself; `voted`: in the vote that is open */
  | {
      readonly kind: "workshop";
      readonly step: WorkshopStep;
      readonly place: number;
      readonly of: number;
      readonly until: Instant | null;
      readonly voted: Share | null;
    }
  | {
      readonly kind: "contract";
      readonly version: number;
      readonly adoptedAt: Instant;
      readonly principles: number;
      readonly signed: Share;
    }
  /** a vote, on the logistics or the topics, is open */
  | { readonly kind: "vote"; readonly until: Instant | null; readonly voted: Share }
  /** `of`: how many elements there are to decide */
  | { readonly kind: "decided"; readonly choices: readonly Choice[]; readonly of: number }
  /** members are asked for topics */
  | { readonly kind: "asked"; readonly topics: number; readonly until: Instant | null }
  | { readonly kind: "offered"; readonly topics: number }
  /** members chose topics. `topics`: those that wait or are planned; `unvoted`: those that wait and were in no vote yet */
  | { readonly kind: "chosen"; readonly topics: number; readonly unvoted: number }
  /** the tenure scale is open. `said`: how many have said something on it */
  | { readonly kind: "scale"; readonly until: Instant | null; readonly said: Share }
  /** how many share the facilitation */
  | { readonly kind: "onRota"; readonly people: number };

/** One step of founding a community. */
export interface PathStep {
  readonly name: StepName;
  /** running: an activity of it is open, even if it has been achieved before */
  readonly is: "notBegun" | "begun" | "running" | "done";
  /** whether it has come to its result, however long ago */
  readonly achieved: boolean;
  readonly detail: StepDetail;
  /** what of it is open now; null: nothing */
  readonly activity: Activity | null;
  /** the card of what is open, or of its result; null: none */
  readonly card: CardSubject | null;
}

const NOTHING: StepDetail = { kind: "nothing" };

const stepOf = (
  name: StepName,
  is: PathStep["is"],
  detail: StepDetail,
  more: Partial<PathStep> = {},
): PathStep => ({ name, is, achieved: is === "done", detail, activity: null, card: null, ...more });

export function contractStep(reader: CommunityReader): PathStep {
  const running = readWorkshop(reader);
  const contract = readContract(reader);
  if (running !== null) {
    const { workshop, place, of, goesOnAt, poll, objections } = running;
    const asked = workshop.step === "vote" ? poll : objections.open;
    const detail: StepDetail = {
      kind: "workshop",
      ...{ step: workshop.step, place, of, until: goesOnAt ?? objections.open?.closesAt ?? null },
      voted: asked?.voted ?? null,
    };
    const activity = { kind: "workshop" } as const;
    const achieved = contract !== null;
    const card = objections.open === null ? stepCard(workshop) : pollSubject(objections.open);
    return stepOf("contract", "running", detail, { achieved, activity, card });
  }
  if (contract === null) return stepOf("contract", "notBegun", NOTHING);
  const { version, adoptedAt, principles, signed } = contract;
  const detail: StepDetail = { kind: "contract", version, adoptedAt, principles: principles.length, signed };
  return stepOf("contract", "done", detail, { card: { kind: "contract", version } });
}

const pollSubject = ({ group }: OpenPollReading): CardSubject => ({ kind: "poll", poll: group });

/** The polls of the last group of this kind that is open. */
export function openVote(reader: CommunityReader, kind: "logistics" | "backlog"): readonly OpenPollReading[] {
  const last = pollsIn(reader).findLast((poll) => isOpen(poll) && poll.subject.kind === kind);
  return last === undefined ? [] : readGroup(reader, last.group).filter(isOpen);
}

function voteStep(
  reader: CommunityReader,
  name: StepName,
  polls: readonly OpenPollReading[],
  achieved: boolean,
): PathStep | null {
  const [first] = polls;
  if (first === undefined) return null;
  const voted = shareOf(reader, Math.min(...polls.map((poll) => poll.voted.count)));
  const detail: StepDetail = { kind: "vote", until: first.closesAt, voted };
  const { group } = first;
  return stepOf(name, "running", detail, {
    achieved,
    activity: { kind: "poll", group },
    card: { kind: "poll", poll: group },
  });
}

export function logisticsStep(reader: CommunityReader): PathStep {
  const elements = readLogistics(reader);
  const choices = elements.flatMap(({ decision }) => decision?.choice ?? []);
  const achieved = choices.length === elements.length;
  const vote = voteStep(reader, "logistics", openVote(reader, "logistics"), achieved);
  if (vote !== null) return vote;
  if (choices.length === 0) return stepOf("logistics", "notBegun", NOTHING);
  const detail: StepDetail = { kind: "decided", choices, of: elements.length };
  return stepOf("logistics", achieved ? "done" : "begun", detail);
}

export function topicsStep(reader: CommunityReader): PathStep {
  const { asking, waiting, planned, unvoted, chosen } = readBacklog(reader);
  const vote = voteStep(reader, "topics", openVote(reader, "backlog"), chosen);
  if (vote !== null) return vote;
  const card = { kind: "topics" } as const;
  if (asking !== null) {
    const detail: StepDetail = { kind: "asked", topics: waiting.length, until: asking.closesAt };
    return stepOf("topics", "running", detail, { achieved: chosen, activity: { kind: "topics" }, card });
  }
  if (chosen) {
    const topics = waiting.length + planned.length;
    return stepOf("topics", "done", { kind: "chosen", topics, unvoted }, { card });
  }
  if (waiting.length === 0) return stepOf("topics", "notBegun", NOTHING);
  return stepOf("topics", "begun", { kind: "offered", topics: waiting.length }, { card });
}

/** How many must be on the rota before turns are named. */
const ENOUGH = 2;

export function rotaStep(reader: CommunityReader): PathStep {
  const { turns, members } = readRota(reader);
  const people = members.length;
  const achieved = turns.length > 0 || people >= ENOUGH;
  const { scale } = reader.slices;
  const card = scale === undefined ? null : ({ kind: "scale", scale: scale.id } as const);
  const open = openScale(reader);
  if (open !== null) {
    const detail: StepDetail = { kind: "scale", until: open.progress.closesAt, said: open.said };
    return stepOf("rota", "running", detail, { achieved, activity: { kind: "scale" }, card });
  }
  if (achieved) return stepOf("rota", "done", { kind: "onRota", people }, { card });
  return people === 0
    ? stepOf("rota", "notBegun", NOTHING)
    : stepOf("rota", "begun", { kind: "onRota", people });
}
