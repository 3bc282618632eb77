import type { PlannedItem } from "../agenda.ts";
import type { FoundedCommunity } from "../community/state.ts";
import { itemOfTopic } from "./topic.ts";

/** The parked topics as the items that they become, the one that was parked first first. */
export const parkedItems = ({ backlog }: FoundedCommunity): readonly PlannedItem[] =>
  backlog.topics
    .filter(({ standing, hidden }) => standing.is === "parked" && !hidden)
    .toSorted((a, b) => (a.history.at(-1)?.at ?? 0) - (b.history.at(-1)?.at ?? 0))
    .map(itemOfTopic);
