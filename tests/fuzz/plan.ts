import type { CommandType } from "../support/random-commands/command-of-type.ts";

/** A fault in one call of a server to storage, the chat or the roster. `after`: which call, counted from now. Lengths in ms. */
export type Fault = { readonly after: number } & (
  | { readonly kind: "crashBefore" | "crashAfter" | "failBefore" | "failAfter" }
  | { readonly kind: "slow" | "slowAnswer" | "hang"; readonly length: number }
);

/** How a connection ends. `silent`: neither end is notified, and both find out by a time-out. */
export type Cut = "reset" | "tabFirst" | "serverFirst" | "silent";

/** The chat's answer to the next post. `lost`: it was posted, but the answer is `unknown`. */
export type ChatAnswer = "later" | "unknown" | "lost" | "impossible";

/**
 * A person gives a command of this type. Its number draws the rest of it, and what of the things that their panel shows
 * it is about.
 */
export interface CommandStep {
  readonly do: "command";
  readonly panel: number;
  readonly type: CommandType;
  readonly n: number;
  /** fields that are as they stand here, whatever is drawn */
  readonly said?: { readonly [field: string]: unknown };
}

/** One thing that happens. A step does nothing if what it needs is missing, so that any other step can be left out. */
export type Step =
  | CommandStep
  /** an ELMO by a word in the chat, which reaches this server */
  | { readonly do: "word"; readonly person: number; readonly server: number }
  | { readonly do: "wait"; readonly length: number }
  | { readonly do: "open"; readonly panel: number }
  | { readonly do: "close"; readonly panel: number }
  | { readonly do: "sleep"; readonly panel: number; readonly length: number }
  | { readonly do: "cut"; readonly panel: number; readonly how: Cut }
  | { readonly do: "fault"; readonly server: number; readonly fault: Fault }
  | { readonly do: "outage"; readonly server: number; readonly length: number }
  | { readonly do: "crash"; readonly server: number }
  | { readonly do: "dropNotices"; readonly length: number }
  | { readonly do: "chat"; readonly answer: ChatAnswer };

export interface Plan {
  readonly seed: number;
  readonly servers: number;
  /** the person at each panel; some have two */
  readonly people: readonly number[];
  /** connections lose, repeat and reorder patches, which no real one does */
  readonly unreliable: boolean;
  readonly steps: readonly Step[];
}
