import type { LifePart } from "../life/part.ts";
import type { FeatureEffect } from "../../kernel/effect.ts";
import type { WorkshopId } from "../../kernel/ids.ts";
import type { Meta } from "../../kernel/meta.ts";
import type { SealScope, WithSecrets } from "../../kernel/sealed.ts";
import type { CollectionEvent, CollectionsPart } from "../collections/part.ts";
import type { ContractEvent, ContractPart } from "../contract/part.ts";
import type { FoundingEvent, FoundingPart } from "../founding/part.ts";
import type { PollEvent, PollsPart } from "../polls/part.ts";
import type { NextStepWhenDue, WorkshopCommand } from "./commands.ts";
import type { WorkshopEvent } from "./events.ts";
import type { BeingWorded, Workshop } from "./state.ts";

export type { DraftRule } from "./commands.ts";
export type { WorkshopEvent } from "./events.ts";
export type { BeingWorded, TimedStep, Workshop, WorkshopPlan, WorkshopStep } from "./state.ts";

declare module "../collections/part.ts" {
  interface CollectionPurposes {
    readonly bad: { readonly workshop: WorkshopId };
    readonly good: { readonly workshop: WorkshopId };
  }
}
declare module "../polls/part.ts" {
  interface PollSubjects {
    readonly contract: { readonly workshop: WorkshopId };
    /** `round`: how many times the workshop has asked, from 1 */
    readonly objections: { readonly workshop: WorkshopId; readonly round: number };
  }
  interface PollChoices {
    readonly objections: ObjectionAnswer;
  }
}

/** What is typed while principles are worded, and by whom, is sealed until the workshop is over (SPEC TRIZ-10). */
export const wordingScope = (workshop: WorkshopId): SealScope => `wording-${workshop}`;

/** What members may answer when they are asked for objections. */
export interface ObjectionAnswer {
  readonly answer: "fine" | "notYet";
}

export interface WorkshopState extends WithSecrets {
  readonly workshop: Workshop | null;
}

/** What the workshop builds on. */
export type WorkshopUses = {
  readonly life: LifePart;
  readonly founding: FoundingPart;
  readonly collections: CollectionsPart;
  readonly polls: PollsPart;
  readonly contract: ContractPart;
};

/** The events that a step can cause. */
export type StepEvent = WorkshopEvent | CollectionEvent | PollEvent | ContractEvent | FoundingEvent;

export interface WorkshopPart {
  readonly state: WorkshopState;
  readonly command: WorkshopCommand;
  readonly systemCommand: NextStepWhenDue;
  readonly event: WorkshopEvent;
  readonly effect: FeatureEffect<NextStepWhenDue, never, never>;
  readonly offers: Pick<WorkshopState, "workshop"> & {
    /** Opens another vote in place of the one that runs, if it does. */
    voteAgain(meta: Pick<Meta, "at" | "freshId">): readonly (WorkshopEvent | PollEvent)[];
  };
  readonly slices: {
    /** left out while no workshop runs */
    readonly workshop?: Workshop;
    /** left out while nothing is being typed */
    readonly wording?: readonly BeingWorded[];
  };
  readonly mine: Record<never, never>;
}
