import type { Parking, PlannedItem } from "../../agenda.ts";
import type { Entry } from "../collections/part.ts";
import { entryId, itemId, type MemberRef, type SessionId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";

export const TOPIC_KINDS = ["present", "discuss", "solve"] as const;
export type TopicKind = (typeof TOPIC_KINDS)[number];

/** What a topic says besides its title. */
export interface TopicDetails {
  /** a line on why; may be empty */
  readonly why: string;
  readonly kind: TopicKind;
  /** whole minutes */
  readonly minutes: number;
}

/** Where a topic stands. */
export type Standing =
  | { readonly is: "offered" }
  /** voted on, and not yet on an agenda */
  | { readonly is: "ranked" }
  | { readonly is: "parked" }
  /** `when`: on the agenda of the session that runs, of the next one, or of one after it */
  | {
      readonly is: "planned";
      readonly when: "running" | "next" | "later";
      readonly at: Instant | null;
    }
  | {
      readonly is: "discussed";
      readonly session: SessionId;
      readonly number: number;
      readonly at: Instant;
    }
  | { readonly is: "withdrawn" };

/** A topic reads like an entry, its text is its title; it has the id of the item that it becomes. */
export interface Topic extends Entry, TopicDetails {
  /** who presents or leads it: its author, until an agenda says otherwise */
  readonly presenter: MemberRef | null;
  readonly offeredAt: Instant;
  /** what it got in the last vote that it stood in; null before one */
  readonly votes: number | null;
  readonly standing: Standing;
  /** the sessions that parked it or did not reach it */
  readonly history: readonly Parking[];
  /** what came of it, where it was to be solved */
  readonly outcome: string | null;
}

/** Whether a topic waits for an agenda. */
export const isWaiting = ({ standing }: Topic): boolean =>
  standing.is === "offered" || standing.is === "ranked" || standing.is === "parked";

/** Whether it is neither over nor running: what a new plan may place. */
export const isPlannable = (topic: Topic): boolean =>
  !topic.hidden &&
  (isWaiting(topic) || (topic.standing.is === "planned" && topic.standing.when !== "running"));

export const isOver = ({ standing }: Topic): boolean =>
  standing.is === "discussed" || standing.is === "withdrawn";

/** Whether members chose it: they voted on it, or it was given a session without. */
export const isChosen = ({ votes, standing }: Pick<Topic, "votes" | "standing">): boolean =>
  votes !== null || standing.is === "planned" || standing.is === "discussed";

/** Where a topic stands that waits. */
export function waiting({ history, votes }: Pick<Topic, "history" | "votes">): Standing {
  if (history.length > 0) return { is: "parked" };
  return votes === null ? { is: "offered" } : { is: "ranked" };
}

/** The item that a topic is on an agenda. */
export const itemOfTopic = ({ id, text, presenter, minutes, history, kind }: Topic): PlannedItem => ({
  id: itemId(id),
  title: text,
  kind: "topic",
  presenter,
  minutes,
  history,
  ...(kind === "solve" ? { solve: true as const } : {}),
});

/** The topic that an item becomes which was written for an agenda and comes back to the backlog. */
export const topicOfItem = (item: PlannedItem, at: Instant): Topic => ({
  id: entryId(item.id),
  text: item.title,
  authors: item.presenter === null ? [] : [item.presenter],
  hidden: false,
  twin: null,
  also: [],
  why: "",
  kind: item.solve === true ? "solve" : item.presenter === null ? "discuss" : "present",
  minutes: item.minutes,
  presenter: item.presenter,
  offeredAt: at,
  votes: null,
  standing: { is: "parked" },
  history: item.history,
  outcome: null,
});

export const topicOf = (topics: readonly Topic[], id: string): Topic | null =>
  topics.find((topic) => (topic.id as string) === id) ?? null;
