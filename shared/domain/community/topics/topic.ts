import type { Parking, TitledItem } from "../../agenda.ts";
import type { Entry } from "../collections/part.ts";
import { entryId, itemId, type MemberRef, type SessionId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Places } from "../sessions/part.ts";

export const TOPIC_KINDS = ["present", "discuss", "solve"] as const;
export type TopicKind = (typeof TOPIC_KINDS)[number];

/** The details of a topic besides its title. */
export interface TopicDetails {
  /** a line on why; may be empty */
  readonly why: string;
  readonly kind: TopicKind;
  /** whole minutes */
  readonly minutes: number;
}

/** The status of a topic. Whether it is planned follows from the agendas alone. */
export type Fate =
  | { readonly is: "offered" }
  /** set aside in a session, or not reached */
  | { readonly is: "parked" }
  /** on the agenda of the running session */
  | { readonly is: "running" }
  | {
      readonly is: "discussed";
      readonly session: SessionId;
      readonly number: number;
      readonly at: Instant;
    }
  | { readonly is: "withdrawn" };

/** The status of a topic as people see it. */
export type Standing =
  | Fate
  /** voted on, and not yet on an agenda */
  | { readonly is: "ranked" }
  /** on the agenda of an upcoming session; `at`: null if that has no date */
  | { readonly is: "planned"; readonly session: SessionId; readonly at: Instant | null };

/** A topic is an entry whose text is its title. It has the id of the item that it becomes. */
export interface Topic extends Entry, TopicDetails {
  /** who presents or leads it: its author, unless an agenda says otherwise */
  readonly presenter: MemberRef | null;
  readonly offeredAt: Instant;
  /** its votes in the last poll that it was in; null before the first */
  readonly votes: number | null;
  readonly fate: Fate;
  /** the sessions that parked it or did not reach it */
  readonly history: readonly Parking[];
  /** the outcome of a topic to be solved */
  readonly outcome: string | null;
}

/** The status of a topic, with the agendas taken into account. */
export function standingOf({ id, fate, votes }: Topic, places: Places): Standing {
  if (fate.is !== "offered" && fate.is !== "parked") return fate;
  const session = places.get(id);
  if (session !== undefined) return { is: "planned", session: session.id, at: session.at };
  return fate.is === "offered" && votes !== null ? { is: "ranked" } : fate;
}

/** Whether it is neither over nor running, so that it can be on an agenda or in a plan. */
const isOpen = ({ fate }: Topic): boolean => fate.is === "offered" || fate.is === "parked";

/** Whether it is on the agenda of an upcoming session. */
export const isPlanned = (topic: Topic, places: Places): boolean => isOpen(topic) && places.has(topic.id);

/** Whether a topic waits for an agenda. */
export const isWaiting = (topic: Topic, places: Places): boolean => isOpen(topic) && !places.has(topic.id);

/** Whether a new plan may place it. */
export const isPlannable = (topic: Topic): boolean => !topic.hidden && isOpen(topic);

export const isOver = ({ fate }: Topic): boolean => fate.is === "discussed" || fate.is === "withdrawn";

/** Whether members chose it, by voting on it or by giving it a session without a vote. */
export const isChosen = ({ votes }: Pick<Topic, "votes">, { is }: Standing): boolean =>
  votes !== null || is === "planned" || is === "running" || is === "discussed";

/** The status of a topic that is neither discussed nor withdrawn. */
export const waiting = ({ history }: Pick<Topic, "history">): Fate => ({
  is: history.length > 0 ? "parked" : "offered",
});

/** The item on an agenda that a topic becomes. */
export const itemOfTopic = ({ id, text, presenter, minutes, history, kind }: Topic): TitledItem => ({
  id: itemId(id),
  title: text,
  kind: "topic",
  presenter,
  minutes,
  history,
  fromBacklog: true,
  ...(kind === "solve" ? { solve: true as const } : {}),
});

/** The topic that an item becomes if it was added to an agenda by hand and comes back to the backlog. */
export const topicOfItem = (item: TitledItem, at: Instant): Topic => ({
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
