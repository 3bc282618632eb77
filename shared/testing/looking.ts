import { expect } from "vitest";
import type { Look } from "../domain/community/honest-look/part.ts";
import type { PollOutcome } from "../domain/community/polls/part.ts";
import { type EntryId, type MemberRef, optionId, type PollId, pollId } from "../domain/kernel/ids.ts";
import { WorkshopRun } from "./adopt.ts";
import { PRIYA, TOM } from "./decider-samples.ts";
import { Founding, member } from "./founding.ts";

/** What somebody answers about the principles, in their order; 0: nothing. */
type Said = readonly (0 | 1 | 2 | 3)[];

/** So many people, none of whom is Priya or Tom. */
export const crowd = (howMany: number): readonly MemberRef[] =>
  Array.from({ length: howMany }, (_, number) => member(number + 3));

/** A community with a contract of three principles, of which the first turns round a bad entry. */
export class Looking extends Founding {
  readonly principles: readonly [EntryId, EntryId, EntryId];

  constructor() {
    super();
    const run = new WorkshopRun(this);
    const twin = this.add(TOM, run.bad, "Starting late");
    run.turn();
    const onTime = this.add(TOM, run.good, "We start on time", twin);
    const [turn, agenda] = run.vote("Everybody gets a turn", "We have an agenda");
    this.principles = [onTime, turn ?? expect.fail("an entry"), agenda ?? expect.fail("an entry")];
    run.word(...this.principles);
    this.do(PRIYA, { type: "draftPrinciples", by: { kind: "top", count: 3 } });
    this.do(PRIYA, { type: "adoptContract", elmo: null });
  }

  /** Begins a look. */
  look(): PollId {
    return pollId(this.do(PRIYA, { type: "lookHonestly", closesAt: null, inChat: false }));
  }

  answer(look: PollId, who: MemberRef, said: Said): void {
    const ballot = Object.fromEntries(said.map((often, place) => [optionId(`${look}-${place}`), often]));
    this.do(who, { type: "castBallot", poll: look, ballot });
  }

  close(look: PollId): PollOutcome {
    this.do(PRIYA, { type: "closePoll", poll: look });
    const progress = this.state.polls.find(({ id }) => id === look)?.progress;
    return progress?.phase === "counted" ? progress.outcome : expect.fail("not counted");
  }

  /** A whole look, in which one after the other of a crowd answers. */
  looked(...all: readonly Said[]): Look {
    const look = this.look();
    crowd(all.length).forEach((who, number) => this.answer(look, who, all[number] ?? []));
    this.close(look);
    return this.state.looks.at(-1) ?? expect.fail("no look");
  }
}
