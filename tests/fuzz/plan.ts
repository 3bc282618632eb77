/** A fault in one call of a server to storage, the chat or the roster. `after`: which call, counted from now. Lengths in ms. */
export type Fault = { readonly after: number } & (
  | { readonly kind: "crashBefore" | "crashAfter" | "failBefore" | "failAfter" }
  | { readonly kind: "slow" | "slowAnswer" | "hang"; readonly length: number }
);

/** How a connection ends. `silent`: neither end is notified, and both find out by a time-out. */
export type Cut = "reset" | "tabFirst" | "serverFirst" | "silent";

/** The chat's answer to the next post. `lost`: it was posted, but the answer is `unknown`. */
export type ChatAnswer = "later" | "unknown" | "lost" | "impossible";

/** What somebody wants of the community. With its number `n` it becomes a command about what their panel shows at the time. */
export const COMMUNITY_INTENTS = [
  "found",
  "plan",
  "edit",
  "moveplanned",
  "removeplanned",
  "reuse",
  "planParked",
  "begin",
  "rhythm",
  "addSession",
  "moveSession",
  "cancelSession",
  "reopen",
  "settings",
  "organiser",
  "stepDown",
  "claim",
  "resend",
  "dismiss",
  "topic",
  "withdraw",
  "askTopics",
  "complete",
  "reopenAction",
  "takeOn",
  "assign",
  "drop",
] as const;
export type CommunityIntent = (typeof COMMUNITY_INTENTS)[number];
/** The same for the session that their panel shows. */
export type SessionIntent =
  | "elmo"
  | "takeBack"
  | "pause"
  | "resume"
  | "next"
  | "previous"
  | "moveOn"
  | "park"
  | "continue"
  | "adjust"
  | "add"
  | "move"
  | "remove"
  | "takeaway"
  | "removeTakeaway"
  | "takeOver"
  | "handOver"
  | "headCount"
  | "finish";
export type Intent = CommunityIntent | SessionIntent;

/** One thing that happens. A step does nothing if what it needs is missing, so that any other step can be left out. */
export type Step =
  | { readonly do: "intent"; readonly panel: number; readonly intent: Intent; readonly n: number }
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
