import type { StreamId } from "../domain/kernel/stream.ts";
import type { Instant } from "../domain/kernel/time.ts";

/** What is counted. Counts are handed on once a minute, so that none tells when a sealed command was stored. */
export const COUNTERS = {
  "commands.done": "commands that were stored, sealed or not",
  "commands.refused": "commands that a rule refused",
  "commands.failed": "commands that storage or a defect stopped",
  "commands.waiting": "commands that wait to be decided, now",
  commits: "commits that were stored",
  "commits.read": "commits of other servers that were read",
  conflicts: "writes that another server came before",
  patches: "patches to panels, one for all that follow a stream",
  "sends.posted": "messages to Teams that were posted or edited",
  "sends.later": "messages that are sent later: too many, or Teams could not be reached",
  "sends.unknown": "messages of which nobody can say whether they were posted",
  "sends.impossible": "messages that Teams does not want",
  "sends.throttled": "answers 429 of Teams",
  "seals.drawn": "seal keys that were read or drawn for a commit",
  "seals.destroyed": "seal keys that were destroyed",
} as const;
export type Counter = keyof typeof COUNTERS;

/** What is looked at once a minute. */
export const GAUGES = {
  "projections.lag": "seconds for which the projection that is furthest behind has been behind",
} as const;
export type Gauge = keyof typeof GAUGES;

/** Steps of work, each with how long it took. */
export const STEPS = {
  command: "from the arrival of a command to its answer",
  append: "the write of a commit",
} as const;

/** A step of work that has ended. */
export interface Step {
  readonly name: keyof typeof STEPS;
  readonly began: Instant;
  readonly ended: Instant;
  /** of the command that it is part of: see `correlationOf` */
  readonly correlation: string;
  /** the type of that command, and what became of it */
  readonly command?: string;
  readonly outcome?: string;
  /** why it was refused or failed */
  readonly why?: string;
  /** where it is stored: for this server's own log, and for no other place */
  readonly stored?: { readonly stream: StreamId; readonly version: number };
}

/** What a server tells of its work. A sealed command is counted, but is no step. */
export interface Telemetry {
  count(counter: Counter, by?: number): void;
  step(step: Step): void;
  /** `read` is asked about once a minute. */
  observe(gauge: Gauge, read: () => number): void;
}

export const NO_TELEMETRY: Telemetry = { count() {}, step() {}, observe() {} };
