import { itemId } from "../../domain/ids.ts";
import { DAY } from "../../domain/time.ts";
import { nth, topicIn, closesAt, text, element, minutesOf, type Maker } from "./targets.ts";

/** What people ask of the logistics and the backlog. */
export const PLANNING_WISHES: readonly Maker[] = [
  ({ state }, [a]) => ({
    type: "reviewDecision",
    element: element(a),
    version: state.logistics.decisions[element(a)].length,
  }),
  (_, [a]) => ({ type: "setReviewDays", days: a }),
  (_, [a]) => ({
    type: "editChoices",
    element: "duration",
    choices: [minutesOf(10 + a), minutesOf(60)],
  }),
  (guild, [a, b]) => ({
    type: "voteOnLogistics",
    elements: [element(a), element(b)],
    closesAt: closesAt(guild, a),
    inChat: b % 2 === 0,
  }),
  (guild, [a, b]) => ({
    type: "voteAgain",
    element: element(a),
    closesAt: closesAt(guild, b),
    inChat: false,
  }),
  (_, [a]) => ({ type: "reviewDecision", element: element(a), version: 1 }),
  (guild, [a]) => ({
    type: "setSchedule",
    timeZone: "Europe/Berlin",
    nextAt: a % 4 === 0 ? null : guild.at + DAY,
  }),
  (guild, [a, b]) => ({ type: "askForTopics", closesAt: closesAt(guild, a), inChat: b % 2 === 0 }),
  (_, [a]) => ({ type: "openBacklogVote", budget: 2, cap: 1 + (a % 2), closesAt: null, inChat: a % 2 === 0 }),
  (guild, [a]) => ({
    type: "cannotOn",
    dates: [new Date(guild.at + (a % 9) * DAY).toISOString().slice(0, 10)],
  }),
  (guild, [a, b]) => ({
    type: "proposePlan",
    sessions: 1 + (a % 3),
    dates: b % 2 === 0 ? [guild.at + DAY, guild.at + 8 * DAY] : null,
    opening: { title: "Welcome", minutes: 5 },
    closing: null,
  }),
  (guild, [a, b, c]) => ({
    type: "movePlannedTopic",
    topic: topicIn(guild, a),
    session: b % 3 === 2 ? null : b % 3,
    to: c % 4,
  }),
  (_, [a, b]) => ({
    type: "framePlan",
    opening: a % 3 === 0 ? null : { title: "Check-in", minutes: a },
    closing: b % 3 === 0 ? null : { title: "Goodbye", minutes: b },
  }),
  () => ({ type: "askIn" }),
  () => ({ type: "acceptPlan" }),
  (guild, [a]) => ({ type: "planTopic", topic: topicIn(guild, a) }),
  (guild, [a, b]) => ({ type: "recordOutcome", topic: topicIn(guild, a), text: text(b) }),
  (guild, [a]) => ({
    type: "removePlannedItem",
    item: itemId(
      nth(
        guild.state.agenda.map(({ id }) => id),
        a,
      ),
    ),
  }),
  (guild, [a]) => ({ type: "planParked", item: itemId(topicIn(guild, a)) }),
];
