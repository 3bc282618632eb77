import {
  adopting,
  asked,
  badList,
  collecting,
  contracted,
  drafted,
  goodList,
  lastCollection,
  lastPoll,
  logisticsDecided,
  logisticsVoted,
  LONG_ENTRY,
  solving,
  topicsAsked,
  topicsVoted,
  vote,
  voting,
} from "./activities.ts";
import { ordered, scaled } from "./scales.ts";
import { plannedGuild, priya, runningGuild, tom, type Guild } from "./guild.ts";
import type { Scene } from "./scene.ts";

const panel = (guild: () => Guild, as = tom.ref): Scene => ({ page: "panel", guild, as });
const runner = (guild: () => Guild): Scene => panel(guild, priya.ref);

function closed(guild: Guild): Guild {
  vote(guild);
  guild.community(priya.ref, { type: "closePoll", poll: lastPoll(guild).id });
  return guild;
}

function hiddenAndMerged(): Guild {
  const guild = collecting(7);
  const { id, entries } = lastCollection(guild);
  const [first, second, third] = entries;
  if (first === undefined || second === undefined || third === undefined) return guild;
  guild.community(priya.ref, { type: "hideEntry", collection: id, entry: first.id });
  guild.community(priya.ref, {
    type: "mergeEntries",
    collection: id,
    into: second.id,
    from: third.id,
    text: null,
  });
  return guild;
}

function duringSession(howMany: number): Guild {
  return badList(howMany, undefined, runningGuild());
}

function again(): Guild {
  const guild = logisticsDecided();
  guild.community(priya.ref, { type: "voteAgain", element: "duration", closesAt: null, inChat: false });
  return guild;
}

function inChat(): Guild {
  const guild = plannedGuild();
  guild.community(priya.ref, {
    type: "openPoll",
    question: "Where do we meet next month?",
    options: ["In the office", "Online"],
    budget: 1,
    cap: 1,
    secrecy: "open",
    membersAdd: true,
    closesAt: Date.now() + 3 * 86_400_000,
    inChat: true,
  });
  return guild;
}

function votedBy(guild: Guild, people: number): Guild {
  vote(guild, people);
  return guild;
}

function longOptions(): Guild {
  const guild = asked(3, { budget: 3, cap: 2, membersAdd: true });
  guild.community(tom.ref, { type: "addOption", poll: lastPoll(guild).id, text: LONG_ENTRY.slice(0, 190) });
  return guild;
}

function revised(): Guild {
  const guild = badList(3, undefined, contracted());
  guild.community(priya.ref, { type: "nextStep", from: "bad" });
  return guild;
}

const howMany = [0, 1, 7, 60] as const;

/** Every step of every activity, with few and many entries. */
export const activityScenes: Readonly<Record<string, Scene>> = {
  ...Object.fromEntries(
    howMany.flatMap((number): [string, Scene][] => [
      [`triz-bad-${number}`, panel(() => badList(number))],
      [`triz-good-${number}`, panel(() => goodList(number))],
      [`collection-${number}`, panel(() => collecting(number))],
      [`topics-${number}`, panel(() => topicsAsked(number))],
    ]),
  ),
  ...Object.fromEntries(
    howMany.slice(1).flatMap((number): [string, Scene][] => [
      [`triz-vote-${number}`, panel(() => votedBy(voting(number), 9))],
      [`triz-adopting-${number}`, runner(() => adopting(number))],
      [`backlog-vote-${number}`, panel(() => topicsVoted(number))],
    ]),
  ),
  ...Object.fromEntries(
    howMany.flatMap((number): [string, Scene][] => [
      [`scale-${number}`, panel(() => scaled(number))],
      [`scale-runner-${number}`, runner(() => scaled(number))],
      [`scale-tab-${number}`, { page: "setup", guild: () => scaled(number) }],
    ]),
  ),
  "scale-ordered": panel(() => ordered(7)),
  "scale-asked": panel(() => ordered(7, false)),
  "triz-bad-runner": runner(() => badList(7)),
  "triz-bad-session": panel(() => duringSession(7)),
  "triz-good-runner": runner(() => goodList(7)),
  "triz-good-revised": runner(revised),
  "triz-vote-budget": panel(() => voting(7, { budget: 3, cap: 1 })),
  "triz-vote-everybody": runner(() => votedBy(voting(7), 12)),
  "triz-adopting-member": panel(() => adopting(7)),
  "triz-drafted": runner(() => drafted(7)),
  "triz-drafted-member": panel(() => drafted(7)),
  "contract-sign": panel(() => contracted()),
  "contract-signed": runner(() => contracted()),
  "collection-limited": panel(() => collecting(4, { perMember: 2 })),
  "collection-anonymous": panel(() => collecting(7, { anonymous: true })),
  "collection-runner": runner(hiddenAndMerged),
  "poll-single": panel(() => votedBy(asked(4), 9)),
  "poll-open": panel(() => votedBy(asked(4, { secrecy: "open", membersAdd: true }), 9)),
  "poll-budget": panel(longOptions),
  "poll-runner": runner(() => votedBy(asked(4), 9)),
  "poll-everybody": runner(() => votedBy(asked(4), 12)),
  "poll-60": panel(() => asked(50, { budget: null, cap: 1 })),
  "poll-closed": panel(() => closed(asked(4, { budget: 2, cap: 2 }))),
  "logistics-vote": panel(() => logisticsVoted()),
  "logistics-runner": runner(() => logisticsVoted()),
  "logistics-decided": runner(logisticsDecided),
  "logistics-again": panel(again),
  "solve-0": runner(() => solving(0)),
  "solve-7": panel(() => solving(7)),
  "in-chat": panel(inChat),
  "runner-nothing-on": runner(() => runningGuild()),
};
