import type { PastSession } from "../domain/community/past-sessions/part.ts";
import type { Question } from "../domain/community/questions/part.ts";
import type { CommunityState } from "../domain/community/state.ts";
import type { Topic } from "../domain/community/topics/part.ts";
import type { SessionCore, Takeaway } from "../domain/session/state.ts";
import type { SessionId } from "../domain/kernel/ids.ts";

// What several projectors look up in the state beside an event.

export const pastIn = (state: CommunityState, session: SessionId): PastSession | undefined =>
  state.status === "founded" ? state.pastSessions.find(({ id }) => id === session) : undefined;

const questionsIn = (state: CommunityState): readonly Question[] =>
  state.status === "founded" ? state.questions : [];

export const questionIn = (state: CommunityState, id: string): Question | undefined =>
  questionsIn(state).find((each) => each.id === id);

/** What people took away from a session, as far as it is still shown. */
export const takeawaysLeft = (
  { takeaways }: Pick<SessionCore, "takeaways">,
  state: CommunityState,
): readonly Takeaway[] => takeaways.filter(({ id }) => (questionIn(state, id)?.removedAt ?? null) === null);

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
