import type { PlannedItem } from "../agenda.ts";
import type { CommunityId, ItemId, MemberRef, RunId, SessionId, TakeawayId } from "../kernel/ids.ts";
import type { Secrets } from "../kernel/sealed.ts";
import type { ElmoTally } from "../session-counts.ts";
import type { Settings } from "../settings.ts";
import { HOUR, type Instant, type Millis } from "../kernel/time.ts";
import type { RecentPosts } from "./recent-posts.ts";

/** The progress of an item. Only a running one has a start time; `spent` is the time that it had run before that. */
export type Progress =
  | { readonly phase: "planned"; readonly spent: Millis }
  | { readonly phase: "running"; readonly run: RunId; readonly startedAt: Instant; readonly spent: Millis }
  | { readonly phase: "paused"; readonly run: RunId; readonly spent: Millis }
  | { readonly phase: "done"; readonly spent: Millis }
  | { readonly phase: "parked"; readonly spent: Millis; readonly at: Instant };

export interface SessionItem extends PlannedItem {
  /** the time that the item has: its minutes, plus what was added and minus what was taken */
  readonly timebox: Millis;
  /** how often a call was answered with some minutes more */
  readonly extensions: number;
  readonly progress: Progress;
}

export interface Takeaway {
  readonly id: TakeawayId;
  readonly text: string;
  readonly kind: "learned" | "action" | "question";
  /** who owns it; null if nobody does, or it is not an action */
  readonly owner: MemberRef | null;
  readonly author: MemberRef;
  readonly item: ItemId | null;
  readonly at: Instant;
  /** the session in which it is due, if that was chosen: until the community knows */
  readonly due?: SessionId;
}

/** How long after a session its takeaways can still be edited: as long as the panel shows them (SPEC TAKE-4). */
export const EDITED_FOR: Millis = HOUR;

export interface Call {
  readonly at: Instant;
  readonly count: number;
  readonly present: number;
}

/** The ELMOs of one run, and what is said against them. Whose they are is in `secrets`, under the run's scope. */
export interface Elmos {
  readonly run: RunId;
  readonly named: boolean;
  readonly count: number;
  /** how many say *keep going*; only at a call */
  readonly keepGoing: number;
  readonly call: Call | null;
}

/** The current run: no item is on without one. */
export interface CurrentRun {
  readonly item: ItemId;
  readonly elmos: Elmos;
}

/** The secret of one run. Nobody is in both. */
export interface RunSecrets {
  readonly raisedBy: readonly MemberRef[];
  readonly keepGoingBy: readonly MemberRef[];
}

/** What to compare with to tell whether something was done since the session began or was last reopened. */
export interface Since {
  /** how long its items had run in total by then */
  readonly spent: Millis;
  /** whether something other than running items was done since */
  readonly noted: boolean;
}

/** How long items ran while somebody facilitated. */
export interface Held {
  readonly by: MemberRef;
  readonly spent: Millis;
}

export interface SessionCore {
  readonly id: SessionId;
  readonly community: CommunityId;
  readonly communityName: string;
  readonly number: number;
  readonly facilitator: MemberRef;
  readonly facilitatorBy: "began" | "tookOver" | "handedOver";
  /** who facilitated before the present facilitator took over */
  readonly held: readonly Held[];
  readonly organisers: readonly MemberRef[];
  readonly settings: Settings;
  readonly items: readonly SessionItem[];
  readonly takeaways: readonly Takeaway[];
  readonly headCount: number | null;
  readonly begunAt: Instant;
  /** when a person last did something: the end of a session that ends itself */
  readonly lastActivityAt: Instant;
  readonly since: Since;
  readonly tally: ElmoTally;
  readonly recentPosts: RecentPosts;
  readonly secrets: Secrets<RunSecrets>;
}

export interface RunningSession extends SessionCore {
  readonly status: "running";
  /** null before the first item and after the last */
  readonly current: CurrentRun | null;
}

export interface EndedSession extends SessionCore {
  readonly status: "ended";
  readonly endedAt: Instant;
  readonly by: "person" | "itself";
}

export type SessionState = { readonly status: "unopened" } | RunningSession | EndedSession;

export const initialSession: SessionState = { status: "unopened" };

/** The scope under which a run's secrets are sealed. */
export const runScope = (run: RunId): string => `run-${run}`;

/** The takeaways that are actions. */
export const actionsOf = ({ takeaways }: Pick<SessionCore, "takeaways">): readonly Takeaway[] =>
  takeaways.filter(({ kind }) => kind === "action");

/** The takeaways that are questions. */
export const questionsOf = ({ takeaways }: Pick<SessionCore, "takeaways">): readonly Takeaway[] =>
  takeaways.filter(({ kind }) => kind === "question");
