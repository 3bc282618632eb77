import type { Topic } from "./topic.ts";

/** The bonus in the ranking for having been parked or not reached, however often (SPEC BACK-4). */
const PARKED_BONUS = 1;

/** What a topic is ranked by: its votes, plus the bonus if it was parked or not reached. */
export const scoreOf = ({ votes, history }: Pick<Topic, "votes" | "history">): number =>
  (votes ?? 0) + (history.length > 0 ? PARKED_BONUS : 0);

/** The topics by score; in a tie the one that was offered earlier comes first (SPEC BACK-5). */
export const rankTopics = (topics: readonly Topic[]): readonly Topic[] =>
  topics.toSorted((a, b) => scoreOf(b) - scoreOf(a) || a.offeredAt - b.offeredAt);
