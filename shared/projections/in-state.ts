import type { PastSession } from "../domain/community/past-sessions/part.ts";
import type { CommunityState } from "../domain/community/state.ts";
import type { Topic } from "../domain/community/topics/part.ts";
import type { SessionId } from "../domain/kernel/ids.ts";

// What several projectors look up in the state beside an event.

export const pastIn = (state: CommunityState, session: SessionId): PastSession | undefined =>
  state.status === "founded" ? state.pastSessions.find(({ id }) => id === session) : undefined;

export const topicsIn = (state: CommunityState): readonly Topic[] =>
  state.status === "founded" ? state.backlog.topics : [];

export const topicIn = (state: CommunityState, id: string): Topic | undefined =>
  topicsIn(state).find((each) => each.id === id);

/** A session that dealt with a topic. */
export interface Occasion {
  readonly session: SessionId;
  readonly number: number;
}

/** The sessions that dealt with a topic, as it remembers them, oldest first. */
export function occasionsOf({ history, fate }: Topic): readonly Occasion[] {
  const parked = history.map(({ session, sessionNumber: number }) => ({ session, number }));
  return fate.is === "discussed" ? [...parked, fate] : parked;
}
