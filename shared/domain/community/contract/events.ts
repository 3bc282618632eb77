import type { MemberRef } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Principle } from "./state.ts";

export type ContractEvent =
  | {
      readonly type: "ContractAdopted";
      readonly version: number;
      readonly principles: readonly Principle[];
      readonly at: Instant;
    }
  | {
      readonly type: "ContractSigned";
      readonly version: number;
      readonly by: MemberRef;
      readonly at: Instant;
    };
