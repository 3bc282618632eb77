import type { Workshop } from "../domain/community/workshop/part.ts";
import type { Runners } from "../domain/community/who-runs.ts";
import type { OptionId } from "../domain/kernel/ids.ts";
import type { Instant } from "../domain/kernel/time.ts";
import {
  type CollectionReading,
  type EntryReading,
  readCollection,
  type Turns,
  turnsOf,
} from "./collection.ts";
import { may, runnersOf } from "./may.ts";
import { type ObjectionsReading, readObjections } from "./objections.ts";
import { type PollReading, readPoll } from "./poll.ts";
import { type PollResult, type Ranked, readResult } from "./poll-result.ts";
import type { CommunityReader } from "./reader.ts";
import { goesOnAt, placeOfStep } from "./workshop-steps.ts";

/** The running workshop. */
export interface WorkshopReading {
  readonly workshop: Workshop;
  /** the number of its step, from 1, and of how many */
  readonly place: number;
  readonly of: number;
  /** when it goes on by itself; null if it waits for those who run it */
  readonly goesOnAt: Instant | null;
  readonly runs: boolean;
  readonly runners: Runners;
  readonly bad: CollectionReading | null;
  readonly good: CollectionReading | null;
  /** the good list beside the bad one, from the step in which it is written */
  readonly turns: Turns | null;
  /** from the vote on */
  readonly poll: PollReading | null;
  /** once the vote is over */
  readonly result: PollResult | null;
  readonly objections: ObjectionsReading;
  /** whether there is enough for the next step: something to vote on, a principle to adopt */
  readonly ready: boolean;
  /** whether the current step has brought anything yet, so that going on is likely */
  readonly begun: boolean;
  /** whether so little has come of the current list that whoever goes on is asked whether they mean it */
  readonly thin: boolean;
}

/** A list with fewer entries is thin (SPEC TRIZ-9). */
const FEW_ENTRIES = 3;

/** The running workshop; null if none runs. */
export function readWorkshop(reader: CommunityReader): WorkshopReading | null {
  const { workshop } = reader.slices;
  if (workshop === undefined) return null;
  const bad = readCollection(reader, workshop.bad);
  const good = "good" in workshop ? readCollection(reader, workshop.good) : null;
  const poll = "poll" in workshop ? readPoll(reader, workshop.poll) : null;
  const turns = bad === null || good === null ? null : turnsOf(bad, good);
  return {
    workshop,
    ...placeOfStep(workshop.step),
    goesOnAt: goesOnAt(reader),
    runs: may(reader, "nextStep", { opened: workshop }),
    runners: runnersOf(reader, workshop),
    ...{ bad, good, poll },
    turns,
    result: poll === null ? null : readResult(reader, poll),
    objections: readObjections(reader, workshop),
    ready: isReady(workshop, good),
    begun: hasBegun(workshop, bad, good, poll),
    thin: isThin(workshop, bad, turns),
  };
}

function isReady(workshop: Workshop, good: CollectionReading | null): boolean {
  switch (workshop.step) {
    case "bad":
    case "vote":
      return true;
    case "good":
      return good?.entries.some(({ hidden }) => !hidden) === true;
    case "adopting":
      return workshop.draft.length > 0;
  }
}

function hasBegun(
  workshop: Workshop,
  bad: CollectionReading | null,
  good: CollectionReading | null,
  poll: PollReading | null,
): boolean {
  switch (workshop.step) {
    case "bad":
      return (bad?.entries.length ?? 0) > 0;
    case "good":
      return (good?.entries.length ?? 0) > 0;
    case "vote":
      return (poll?.voted.count ?? 0) > 0;
    case "adopting":
      return workshop.draft.length > 0;
  }
}

function isThin({ step }: Workshop, bad: CollectionReading | null, turns: Turns | null): boolean {
  switch (step) {
    case "bad":
      return (bad?.entries.length ?? 0) < FEW_ENTRIES;
    case "good":
      return turns === null || turns.turned < turns.pairs.length || turns.turned + turns.others.length === 0;
    case "vote":
    case "adopting":
      return false;
  }
}

/** The bad entry that an option of the vote turns round; null if there is none that may be shown. */
export function originOf({ turns }: Pick<WorkshopReading, "turns">, option: OptionId): EntryReading | null {
  const pair = turns?.pairs.find(({ good }) => good.some(({ id }) => (id as string) === option));
  return pair?.bad ?? null;
}

/** A contract that people remember has about this many principles. */
const GOOD_SIZE = 5;

/** The entries that principles can be made of. */
export interface DraftChoice {
  /** those that were voted for and are not hidden, best first */
  readonly from: readonly Ranked[];
  /** those that are ticked unless somebody says otherwise: the best */
  readonly ticked: readonly OptionId[];
}

/** What the draft can be made of; null if there is nothing that anybody voted for. */
export function draftChoice({ ranked }: Pick<PollResult, "ranked">): DraftChoice | null {
  const from = ranked.filter(({ option, votes }) => votes > 0 && !option.hidden);
  return from.length === 0 ? null : { from, ticked: from.slice(0, GOOD_SIZE).map(({ option }) => option.id) };
}
