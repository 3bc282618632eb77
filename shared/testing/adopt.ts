import {
  collectionId,
  type EntryId,
  optionId,
  pollId,
  type WorkshopId,
  workshopId,
} from "../domain/kernel/ids.ts";
import type { WorkshopPlan } from "../domain/community/workshop/part.ts";
import { PRIYA, TOM } from "./decider-samples.ts";
import type { Founding } from "./founding.ts";

const PLAN: WorkshopPlan = {
  mode: "live",
  minutes: { bad: 5, good: 5, vote: 5 },
  vote: { budget: null, cap: 1, secrecy: "hidden" },
};

/** A workshop that Priya runs, as far as a test takes it. */
export class WorkshopRun {
  readonly id: WorkshopId;
  readonly #guild: Founding;

  constructor(guild: Founding, plan: Partial<WorkshopPlan> = {}) {
    this.#guild = guild;
    this.id = workshopId(guild.do(PRIYA, { type: "startWorkshop", ...PLAN, ...plan }));
  }

  get bad() {
    return collectionId(`${this.id}-bad`);
  }
  get good() {
    return collectionId(`${this.id}-good`);
  }
  get poll() {
    return pollId(`${this.id}-vote`);
  }

  /** Goes on to the good list. */
  turn(): this {
    this.#guild.do(PRIYA, { type: "nextStep", from: "bad" });
    return this;
  }

  /** Goes on to the vote on these good entries, of Tom's. Returns their ids. */
  vote(...texts: readonly string[]): readonly EntryId[] {
    if (this.#guild.state.workshop?.step === "bad") this.turn();
    const entries = texts.map((text) => this.#guild.add(TOM, this.good, text));
    this.#guild.do(PRIYA, { type: "nextStep", from: "good" });
    return entries;
  }

  /** Goes on to the wording; Tom has voted for these. */
  word(...chosen: readonly EntryId[]): this {
    const ballot = Object.fromEntries(chosen.map((entry) => [optionId(entry), 1]));
    this.#guild.do(TOM, { type: "castBallot", poll: this.poll, ballot });
    this.#guild.do(PRIYA, { type: "nextStep", from: "vote" });
    return this;
  }
}

/** Adopts a contract with these principles. */
export function adopt(guild: Founding, ...texts: readonly string[]): void {
  const run = new WorkshopRun(guild);
  run.word(...run.vote(...texts));
  guild.do(PRIYA, { type: "draftPrinciples", by: { kind: "top", count: texts.length } });
  guild.do(PRIYA, { type: "adoptContract", elmo: null });
}
