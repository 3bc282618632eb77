import { expect } from "vitest";
import type { CommunityCommand } from "../domain/community/commands.ts";
import type { PollOutcome } from "../domain/community/polls/part.ts";
import type { WorkshopPlan } from "../domain/community/workshop/part.ts";
import { type EntryId, type MemberRef, optionId, type PollId, pollId } from "../domain/kernel/ids.ts";
import { WorkshopRun } from "./adopt.ts";
import { PRIYA } from "./decider-samples.ts";
import { Founding } from "./founding.ts";

export const ASK = { type: "askForObjections" } as const;

/** Priya runs a workshop in which two principles are being worded. */
export class Wording extends Founding {
  readonly workshop: WorkshopRun;
  /** the first of the principles */
  readonly turn: EntryId;

  constructor(plan: Partial<WorkshopPlan> = {}) {
    super();
    this.workshop = new WorkshopRun(this, plan);
    const entries = this.workshop.vote("Everybody gets a turn", "We have an agenda");
    this.workshop.word(...entries);
    this.do(PRIYA, { type: "draftPrinciples", by: { kind: "top", count: 2 } });
    this.turn = entries[0] ?? expect.fail("two entries");
  }

  round(number = 1): PollId {
    return pollId(`${this.workshop.id}-objections-${number}`);
  }
  asking(): this {
    this.do(PRIYA, ASK);
    return this;
  }
  fine(who: MemberRef, round = this.round()): void {
    this.do(who, { type: "castBallot", poll: round, ballot: { [optionId(`${round}-fine`)]: 1 } });
  }
  notYet(who: MemberRef, text: string, named = false, round = this.round()): void {
    this.do(who, this.objection(text, named, round));
  }
  objection(text: string, named = false, poll = this.round()): CommunityCommand {
    return { type: "castBallot", poll, ballot: { [optionId(`${poll}-notYet`)]: 1 }, reason: { text, named } };
  }
  close(round = this.round()): PollOutcome {
    this.do(PRIYA, { type: "closePoll", poll: round });
    const progress = this.state.polls.find(({ id }) => id === round)?.progress;
    return progress?.phase === "counted" ? progress.outcome : expect.fail("not counted");
  }
}
