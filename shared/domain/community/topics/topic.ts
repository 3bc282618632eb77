import type { Parking, PlannedItem } from "../../agenda.ts";
import type { Entry } from "../collections/part.ts";
import { entryId, itemId, type MemberRef, type SessionId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Places } from "../sessions/part.ts";

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

/** What has become of a topic. Whether it is planned is said by the agendas alone. */
export type Fate =
  | { readonly is: "offered" }
  /** set aside in a session, or not reached */
  | { readonly is: "parked" }
  /** on the agenda of the session that runs */
  | { readonly is: "running" }
  | {
      readonly is: "discussed";
      readonly session: SessionId;
      readonly number: number;
      readonly at: Instant;
    }
  | { readonly is: "withdrawn" };

/** Where a topic stands, as people see it. */
export type Standing =
  | Fate
  /** voted on, and not yet on an agenda */
  | { readonly is: "ranked" }
  /** on the agenda of an upcoming session; `at`: null where nobody knows its date */
  | { readonly is: "planned"; readonly session: SessionId; readonly at: Instant | null };

/** A topic reads like an entry, its text is its title; it has the id of the item that it becomes. */
export interface Topic extends Entry, TopicDetails {
  /** who presents or leads it: its author, until an agenda says otherwise */
  readonly presenter: MemberRef | null;
  readonly offeredAt: Instant;
  /** what it got in the last vote that it stood in; null before one */
  readonly votes: number | null;
  readonly fate: Fate;
  /** the sessions that parked it or did not reach it */
  readonly history: readonly Parking[];
  /** what came of it, where it was to be solved */
  readonly outcome: string | null;
}

/** Where a topic stands, with what the agendas say. */
export function standingOf({ id, fate, votes }: Topic, places: Places): Standing {
  if (fate.is !== "offered" && fate.is !== "parked") return fate;
  const session = places.get(id);
  if (session !== undefined) return { is: "planned", session: session.id, at: session.at };
  return fate.is === "offered" && votes !== null ? { is: "ranked" } : fate;
}

/** Whether it is neither over nor running: what a plan may place, and an agenda may have. */
const isOpen = ({ fate }: Topic): boolean => fate.is === "offered" || fate.is === "parked";

/** Whether it stands on the agenda of an upcoming session. */
export const isPlanned = (topic: Topic, places: Places): boolean => isOpen(topic) && places.has(topic.id);

/** Whether a topic waits for an agenda. */
export const isWaiting = (topic: Topic, places: Places): boolean => isOpen(topic) && !places.has(topic.id);

/** Whether a new plan may place it. */
export const isPlannable = (topic: Topic): boolean => !topic.hidden && isOpen(topic);

export const isOver = ({ fate }: Topic): boolean => fate.is === "discussed" || fate.is === "withdrawn";

/** Whether members chose it: they voted on it, or it was given a session without. */
export const isChosen = ({ votes }: Pick<Topic, "votes">, { is }: Standing): boolean =>
  votes !== null || is === "planned" || is === "running" || is === "discussed";

/** What becomes of a topic that is neither discussed nor withdrawn. */
export const waiting = ({ history }: Pick<Topic, "history">): Fate => ({
  is: history.length > 0 ? "parked" : "offered",
});

/** The item that a topic is on an agenda. */
export const itemOfTopic = ({ id, text, presenter, minutes, history, kind }: Topic): PlannedItem => ({
  id: itemId(id),
  title: text,
  kind: "topic",
  presenter,
  minutes,
  history,
  fromBacklog: true,
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
  fate: { is: "parked" },
  history: item.history,
  outcome: null,
});

export const topicOf = (topics: readonly Topic[], id: string): Topic | null =>
  topics.find((topic) => (topic.id as string) === id) ?? null;
