/** What one call of a server to storage or the chat meets. `after`: the so many-th from now. Lengths in ms. */
export type Fault = { readonly after: number } & (
  | { readonly kind: "crashBefore" | "crashAfter" | "failBefore" | "failAfter" }
  | { readonly kind: "slow" | "slowAnswer" | "hang"; readonly length: number }
);

/** How a line ends. `silent`: nobody is told, and both ends find out in their time. */
export type Cut = "reset" | "tabFirst" | "serverFirst" | "silent";

/** What the chat says to the next post. `lost`: it stands there, and the answer says that nobody knows. */
export type ChatAnswer = "later" | "unknown" | "lost" | "impossible";

/** What somebody asks of the community, by the numbers of the things that they see then: the first item, the second. */
export const COMMUNITY_WISHES = [
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
] as const;
export type CommunityWish = (typeof COMMUNITY_WISHES)[number];
/** The same of the session that they see. */
export type SessionWish =
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
export type Wish = CommunityWish | SessionWish;

/** One thing that happens. What one needs and is not there makes it nothing, so that any of them can be left out. */
export type Step =
  | { readonly do: "wish"; readonly panel: number; readonly wish: Wish; readonly n: number }
  /** the word in the chat, which reaches some server */
  | { readonly do: "word"; readonly person: number; readonly server: number }
  | { readonly do: "wait"; readonly length: number }
  | { readonly do: "open"; readonly panel: number }
  | { readonly do: "close"; readonly panel: number }
  | { readonly do: "sleep"; readonly panel: number; readonly length: number }
  | { readonly do: "cut"; readonly panel: number; readonly how: Cut }
  | { readonly do: "fault"; readonly server: number; readonly fault: Fault }
  | { readonly do: "outage"; readonly server: number; readonly length: number }
  | { readonly do: "crash"; readonly server: number }
  | { readonly do: "deaf"; readonly length: number }
  | { readonly do: "chat"; readonly answer: ChatAnswer };

export interface Plan {
  readonly seed: number;
  readonly servers: number;
  /** who sits at each panel: some have two */
  readonly people: readonly number[];
  /** lines that lose, repeat and reorder patches, as no real one does */
  readonly rough: boolean;
  readonly steps: readonly Step[];
}
