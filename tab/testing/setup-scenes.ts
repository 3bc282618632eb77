import { DAY, HOUR } from "@guildhall/shared/domain/kernel/time";
import { badList, contracted, founded, lastPoll, logisticsVoted, topicsAsked, vote } from "./activities.ts";
import { priya, tom, type Guild } from "./guild.ts";
import type { Scene } from "./scenes.ts";

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
  for (const poll of founded(guild).polls.filter(({ closed }) => closed === null)) {
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
    type: "setRhythm",
    timeZone: "Europe/Berlin",
    at: Math.ceil(Date.now() / DAY) * DAY + 9 * HOUR,
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

/** Today's date was missed, one is held in addition, and one of the agendas is too long. */
export function severalUpcoming(): Guild {
  const guild = accepted();
  const { rhythm } = founded(guild);
  const write = (title: string, minutes: number) =>
    guild.community(priya.ref, {
      type: "planItem",
      session: guild.next(),
      item: { title, kind: "topic", presenter: tom.ref, minutes },
    });
  write("What the new starters would like to know", 30);
  guild.community(priya.ref, { type: "addSession", at: (rhythm.anchor ?? 0) + 2 * DAY });
  return guild;
}

function missed(): Guild {
  const guild = severalUpcoming();
  const { rhythm } = founded(guild);
  const at = Date.now() - 2 * DAY;
  guild.community(priya.ref, { type: "setRhythm", timeZone: rhythm.timeZone, at });
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
  "setup-upcoming": setup(severalUpcoming),
  "setup-upcoming-member": setup(severalUpcoming, tom.ref),
  "setup-missed": setup(missed),
};
