import { DAY, HOUR } from "@guildhall/shared/domain/kernel/time";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import { badList, contracted, founded, lastPoll, logisticsVoted, topicsAsked, vote } from "./activities.ts";
import { priya, tom, type Guild } from "./guild.ts";
import type { Scene } from "./scene.ts";

const setup = (guild: () => Guild, as = priya.ref): Scene => ({ page: "setup", guild, as });

/** Contract, logistics and topics are there, as those who founded it left them. */
const TOPICS = [
  "Container queries in practice",
  "What we learned from the outage",
  "Design tokens without tears",
];

function offer(guild: Guild, title: string, minutes: number): void {
  guild.community(tom.ref, {
    type: "offerTopic",
    title: title,
    details: { why: "", kind: "present", minutes },
  });
}

/** The contract, the logistics and the topics as those who founded it left them. */
function settled(): Guild {
  const guild = logisticsVoted(contracted());
  for (const poll of founded(guild).polls.filter(isOpen)) {
    const [option] = poll.options;
    if (option !== undefined)
      guild.community(tom.ref, { type: "castBallot", poll: poll.id, ballot: { [option.id]: 1 } });
    guild.community(priya.ref, { type: "closePoll", poll: poll.id });
  }
  for (const title of TOPICS) offer(guild, title, 15);
  guild.community(priya.ref, { type: "openBacklogVote", budget: 2, cap: 2, closesAt: null, inChat: false });
  vote(guild);
  guild.community(priya.ref, { type: "closePoll", poll: lastPoll(guild).id });
  guild.community(priya.ref, {
    type: "setSchedule",
    timeZone: "Europe/Berlin",
    nextAt: Math.ceil(Date.now() / DAY) * DAY + 9 * HOUR,
  });
  return guild;
}

function planning(): Guild {
  const guild = settled();
  offer(guild, "Everything that ever went wrong", 120);
  guild.community(priya.ref, {
    type: "proposePlan",
    sessions: 2,
    dates: null,
    opening: { title: "Welcome", minutes: 5 },
    closing: { title: "Closing", minutes: 5 },
  });
  return guild;
}

function accepted(): Guild {
  const guild = planning();
  guild.community(priya.ref, { type: "acceptPlan" });
  return guild;
}

/** The details tab while a community founds itself, and as its home. */
export const setupScenes: Readonly<Record<string, Scene>> = {
  "setup-contract": setup(() => badList(7)),
  "setup-logistics": setup(() => logisticsVoted(), tom.ref),
  "setup-topics": setup(() => topicsAsked(7), tom.ref),
  "setup-topics-60": setup(() => topicsAsked(60)),
  "setup-settled": setup(settled),
  "setup-settled-member": setup(settled, tom.ref),
  "setup-planning": setup(planning),
  "setup-accepted": setup(accepted),
};
