import type { TopicSlice } from "../domain/community/topics/part.ts";
import type { EntryId } from "../domain/kernel/ids.ts";
import type { CommunityReader } from "./reader.ts";

type Reader = Pick<CommunityReader, "slices">;

/** What came of a topic to be solved. */
export interface OutcomeReading {
  readonly topic: EntryId;
  readonly title: string;
  readonly text: string;
}

/** The session that dealt with a topic last: the one that discussed it, or else the last one that set it aside. */
const sessionOf = ({ standing, history }: TopicSlice): number | undefined =>
  standing.is === "discussed" ? standing.number : history.at(-1)?.sessionNumber;

const topicsOf = ({ slices }: Reader): readonly TopicSlice[] => {
  const { over = [], planned = [], waiting = [] } = slices.backlog ?? {};
  return [...over, ...planned, ...waiting].flatMap((id) => slices[`topic:${id}`] ?? []);
};

/** A hidden topic shows none. */
const outcomeOf = ({ id, text: title, outcome }: TopicSlice): readonly OutcomeReading[] =>
  outcome === null ? [] : [{ topic: id, title, text: outcome }];

/** The outcomes of the topics that the session with this number dealt with. */
export const outcomesOf = (reader: Reader, number: number): readonly OutcomeReading[] =>
  topicsOf(reader)
    .filter((topic) => sessionOf(topic) === number)
    .flatMap(outcomeOf);

export interface LastOutcomes {
  /** the number of the session that they are from */
  readonly number: number;
  readonly outcomes: readonly OutcomeReading[];
}

/** What came of the topics in the last session before this one that dealt with any. */
export function outcomesBefore(reader: Reader, number: number): LastOutcomes {
  const before = topicsOf(reader).flatMap((topic) => sessionOf(topic) ?? []);
  const last = Math.max(0, ...before.filter((session) => session < number));
  return { number: last, outcomes: outcomesOf(reader, last) };
}

/** What came of the items of a session that are topics to be solved, before its end is recorded too. */
export const outcomesAmong = (
  { slices }: Reader,
  items: readonly { readonly id: string }[],
): readonly OutcomeReading[] => items.flatMap(({ id }) => slices[`topic:${id}`] ?? []).flatMap(outcomeOf);

/** The outcome of the topic to be solved that is this item; null if it has none. */
export const outcomeOfItem = ({ slices }: Reader, item: string): string | null =>
  slices[`topic:${item}`]?.outcome ?? null;
