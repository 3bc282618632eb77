import type { EntryId } from "../domain/kernel/ids.ts";
import type { CommunityReader } from "./reader.ts";

/** What came of a topic to be solved. */
export interface OutcomeReading {
  readonly topic: EntryId;
  readonly title: string;
  readonly text: string;
}

/** The outcomes of the topics that the session with this number discussed, hidden ones left out. */
export const outcomesOf = ({ slices }: CommunityReader, number: number): readonly OutcomeReading[] =>
  (slices.backlog?.over ?? []).flatMap((id) => {
    const topic = slices[`topic:${id}`];
    if (topic === undefined || topic.text === null || topic.outcome === null) return [];
    const { standing, text: title, outcome: text } = topic;
    return standing.is === "discussed" && standing.number === number ? [{ topic: id, title, text }] : [];
  });

/** The outcome of the topic to be solved that is this item; null if it has none. */
export const outcomeOfItem = ({ slices }: CommunityReader, item: string): string | null =>
  slices[`topic:${item}`]?.outcome ?? null;
