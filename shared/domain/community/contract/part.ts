import type { FeatureEffect } from "../../kernel/effect.ts";
import type { Instant } from "../../kernel/time.ts";
import type { ContractCommand } from "./commands.ts";
import type { ContractEvent } from "./events.ts";
import type { Contract, Principle } from "./state.ts";

export type { ContractEvent } from "./events.ts";
export type { Contract, Principle } from "./state.ts";

export interface ContractState {
  /** all versions, oldest first; the last one is current */
  readonly contracts: readonly Contract[];
}

export interface ContractOffers {
  /** the current one */
  readonly current: Contract | null;
  adopt(principles: readonly Principle[], at: Instant): readonly ContractEvent[];
}

/** What everybody sees of the contract. */
interface ContractSlices {
  /** the current version, and all there are; each is in the slice `contract:<version>` */
  readonly contract: { readonly current: number | null; readonly versions: readonly number[] };
  readonly [contract: `contract:${string}`]: Contract;
}

export interface ContractPart {
  readonly state: ContractState;
  readonly command: ContractCommand;
  readonly systemCommand: never;
  readonly event: ContractEvent;
  readonly effect: FeatureEffect<never, never, never>;
  readonly offers: ContractOffers;
  readonly slices: ContractSlices;
  readonly mine: Record<never, never>;
}
