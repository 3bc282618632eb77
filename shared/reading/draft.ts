import { may } from "./may.ts";
import type { CommunityReader } from "./reader.ts";
import { readRota } from "./rota.ts";
import { readTopic, type TopicReading } from "./topics.ts";
import { readUpcoming, type UpcomingReading } from "./upcoming.ts";

/** What is drafted for the agenda of the next session. */
export interface DraftReading {
  readonly session: UpcomingReading;
  /** in the order in which they would be on it */
  readonly topics: readonly TopicReading[];
  /** whether whoever reads may put them on it */
  readonly mayTake: boolean;
}

/** null: nothing is missing on it, or nothing fits. */
export function readDraft(reader: CommunityReader): DraftReading | null {
  const { draft } = reader.slices;
  const session = readUpcoming(reader).find(({ id }) => id === draft?.session);
  if (draft === undefined || session === undefined) return null;
  const turn = readRota(reader).turns.find((each) => each.session === session.id);
  return {
    session,
    topics: draft.topics.flatMap((id) => readTopic(reader, id) ?? []),
    mayTake: may(reader, "takeDraft", { own: turn?.mine === true && !turn.givenUp }),
  };
}
