import { myCommunity } from "@guildhall/shared/domain/community/mine";
import { viewCommunity } from "@guildhall/shared/domain/community/view";
import { everybodyVoted } from "@guildhall/shared/domain/community/polls/part";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { expect, test } from "vitest";
import {
  adopting,
  asked,
  badList,
  collecting,
  drafted,
  founded,
  lastCollection,
  lastPoll,
  logisticsVoted,
  topicsAsked,
  vote,
  voting,
} from "../../../testing/activities.ts";
import { actionAt, leaveActions, withActions } from "../../../testing/action-scenes.ts";
import { english } from "../../../testing/english.ts";
import { foundedGuild, type Guild, priya, tom } from "../../../testing/guild.ts";
import { announcementsOf, type Moment } from "./happened.ts";

const words = await english.load("activities");

type Command = Parameters<Guild["community"]>[1];

function moment({ world }: Guild): Moment {
  const { state } = world.community;
  const polls = state.status === "founded" ? state.polls : [];
  return {
    view: {
      slices: viewCommunity(state),
      mine: myCommunity(state, tom.ref),
      me: { ref: tom.ref, meetingOrganiser: false },
      people: world.counts,
    },
    everybodyVoted:
      state.status === "founded"
        ? polls.filter((poll) => everybodyVoted(state, poll, world.present)).map(({ id: poll }) => poll)
        : [],
  };
}

/** What screen-reader users hear. */
function announced(guild: Guild, what: (guild: Guild) => void): readonly string[] {
  const before = moment(guild);
  what(guild);
  return announcementsOf(before, moment(guild), words);
}

const does =
  (...commands: readonly Command[]) =>
  (guild: Guild) => {
    for (const command of commands) guild.community(priya.ref, command);
  };

test("SYNC-5: nothing is announced if nothing has happened", () => {
  expect(announced(voting(3), () => undefined)).toEqual([]);
});

test("a workshop that is stopped, and each of its steps", () => {
  expect(announced(badList(2), does({ type: "abandonWorkshop", from: "bad" }))).toEqual([
    "The social contract workshop was stopped.",
  ]);
  expect(announced(badList(2), does({ type: "nextStep", from: "bad" }))).toEqual([
    "Step 2 of 4. Turn each one around: what would make it good?",
  ]);
  expect(announced(adopting(3), does({ type: "draftPrinciples", by: { kind: "top", count: 1 } }))).toEqual([
    "1 principle to be worded.",
  ]);
  expect(announced(drafted(3), does({ type: "adoptContract", elmo: null }))).toEqual([
    "The social contract is adopted. Please sign it.",
  ]);
});

test("once, that everybody has voted and the vote can be closed", () => {
  expect(announced(voting(3), (guild) => vote(guild))).toEqual([
    "Everybody here has voted. You can close the vote.",
  ]);
  const guild = voting(3);
  vote(guild);
  expect(announced(guild, (again) => vote(again))).toEqual([]);
});

test("the result of a vote, or that nobody voted", () => {
  const guild = asked(3);
  vote(guild, 1);
  const close = (each: Guild) => does({ type: "closePoll", poll: lastPoll(each).id })(each);
  expect(announced(guild, close)).toEqual([
    "The vote is closed. Most votes: Everybody gets a turn before anybody gets two.",
  ]);
  expect(announced(asked(3), close)).toEqual(["The vote is closed. Nobody voted."]);
});

test("each decision, and what remains undecided", () => {
  const guild = logisticsVoted();
  const [frequency, duration] = founded(guild).polls;
  const option = frequency?.options[1];
  if (frequency === undefined || duration === undefined || option === undefined)
    throw new Error("Nothing is voted on");
  guild.community(tom.ref, { type: "castBallot", poll: frequency.id, ballot: { [option.id]: 1 } });
  expect(announced(guild, does({ type: "closePoll", poll: frequency.id }))).toEqual([
    "Decided. How often: Every 2 weeks.",
  ]);
  expect(announced(guild, does({ type: "closePoll", poll: duration.id }))).toEqual([
    "How long: Nobody voted, so nothing is decided.",
  ]);
});

test("lists that open and close", () => {
  const prompt = "What did we learn this quarter that others should know?";
  const guild = collecting(1);
  expect(announced(guild, does({ type: "closeCollection", collection: lastCollection(guild).id }))).toEqual([
    `The list is closed: ${prompt}`,
  ]);
  expect(announced(foundedGuild(), does({ type: "askForTopics", closesAt: null, inChat: false }))).toEqual([
    "Now: Ask for topics",
  ]);
  expect(announced(topicsAsked(1), does({ type: "stopAsking" }))).toEqual(["The call for topics is over."]);
});

test("SYNC-5: actions that are completed, dropped or reopened, and those that made room for others", () => {
  const guild = withActions(100);
  const [first, second] = [actionAt(guild, 0), actionAt(guild, 1)];
  expect(announced(guild, does({ type: "completeAction", action: first }))).toEqual([
    "Done: “Write up the naming scheme and share it”",
  ]);
  expect(announced(guild, does({ type: "dropAction", action: second }))).toEqual([
    "Dropped: “Ask design about dark mode”",
  ]);
  expect(announced(guild, does({ type: "reopenAction", action: first }))).toEqual([
    "Open again: “Write up the naming scheme and share it”",
  ]);
  expect(announced(guild, () => leaveActions(guild, 3))).toEqual([
    "2 old actions dropped to make room for new ones.",
  ]);
});

test("QUORUM-3, QUORUM-4: a vote that stays open since too few have voted, and that it decided nothing in the end", () => {
  const guild = logisticsVoted();
  guild.world.takingPart = 9;
  const [frequency] = founded(guild).polls;
  const option = frequency?.options[1];
  if (frequency === undefined || option === undefined) throw new Error("Nothing is voted on");
  const { id: poll, group } = frequency;
  guild.community(tom.ref, { type: "castBallot", poll, ballot: { [option.id]: 1 } });
  const due = (closesAt: number) => (each: Guild) => {
    each.world.ahead = closesAt - Date.now();
    each.world.tellCommunity({ type: "closePollWhenDue", poll, closesAt }, { kind: "system" });
  };
  const closesAt = frequency.openedAt + DAY;
  guild.community(priya.ref, { type: "movePollClosing", group, closesAt });
  expect(announced(guild, due(closesAt))).toEqual([
    "Too few have voted, so the vote stays open: How often do we meet?",
  ]);
  expect(announced(guild, due(closesAt + DAY))).toEqual(["How often: Nothing was decided: 3 had to vote."]);
});
