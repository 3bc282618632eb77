import type { FeatureEffect } from "../../kernel/effect.ts";
import type { Instant } from "../../kernel/time.ts";
import type { ContractCommand } from "./commands.ts";
import type { ContractEvent } from "./events.ts";
import type { Contract, Principle } from "./state.ts";

export type { ContractEvent } from "./events.ts";
export type { Contract, Principle } from "./state.ts";

export interface ContractState {
  /** all versions, oldest first: the last one holds */
  readonly contracts: readonly Contract[];
}

export interface ContractOffers {
  /** the one that holds */
  readonly current: Contract | null;
  adopt(principles: readonly Principle[], at: Instant): readonly ContractEvent[];
}

export interface ContractPart {
  readonly state: ContractState;
  readonly command: ContractCommand;
  readonly systemCommand: never;
  readonly event: ContractEvent;
  readonly effect: FeatureEffect<never, never, never>;
  readonly offers: ContractOffers;
}
