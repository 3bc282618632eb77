import { itemId, sessionId } from "../../domain/ids.ts";
import { SESSION } from "../decider-samples.ts";
import { topicIn, type Maker } from "./targets.ts";

/** What becomes of the sessions. */
export const SESSION_WISHES: readonly Maker[] = [
  () => ({ type: "begin" }),
  (guild, [a]) => ({
    type: "collectIdeas",
    session: guild.state.running?.id ?? sessionId(SESSION),
    item: itemId(topicIn(guild, a)),
  }),
  (guild, [a, b]) => ({
    type: "recordSessionEnd",
    session: guild.state.running?.id ?? sessionId(SESSION),
    at: guild.at,
    by: "person",
    parked: guild.state.lastAgenda.filter((_, index) => index % 3 === a % 3),
    done: guild.state.lastAgenda
      .filter((_, index) => index % 3 === (a + 1 + (b % 2)) % 3)
      .map(({ id }) => id),
  }),
  () => ({ type: "reopenSession" }),
];
