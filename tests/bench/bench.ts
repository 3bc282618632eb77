import type { Stage } from "./guild/stage.ts";
import type { BenchProcess } from "./processes/bench-process.ts";
import type { ProbeMethods } from "./processes/probe.ts";
import type { Finding } from "./report/outcome.ts";

/** What a bench runs with. */
export interface BenchContext {
  readonly stage: Stage;
  readonly quick: boolean;
  /** Reports progress. */
  readonly say: (what: string) => void;
  /** Profiles a process during the work, if profiles are wanted. */
  readonly profiled: <T>(
    name: string,
    process: BenchProcess<ProbeMethods>,
    work: () => Promise<T>,
  ) => Promise<T>;
}

export interface Bench {
  readonly title: string;
  readonly run: (context: BenchContext) => Promise<Finding>;
}
