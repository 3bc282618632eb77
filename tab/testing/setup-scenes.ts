import { DAY, HOUR, MINUTE } from "@guildhall/shared/domain/kernel/time";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import type { SlotsByMember } from "@guildhall/shared/domain/community/past-sessions/part";
import type { SessionId } from "@guildhall/shared/domain/kernel/ids";
import type { PastItem } from "@guildhall/shared/domain/rows";
import {
  badList,
  contracted,
  founded,
  lastPoll,
  logisticsVoted,
  sharing,
  topicsAsked,
  vote,
} from "./activities.ts";
import { type Guild, priya, tom } from "./guild.ts";
import type { Scene } from "./scene.ts";

const setup = (guild: () => Guild, as = priya.ref): Scene => ({ page: "setup", guild, as });

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

/** Founded, with a contract, decided logistics and topics that were voted on. */
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
    type: "setRhythm",
    timeZone: "Europe/Berlin",
    at: Math.ceil(Date.now() / DAY) * DAY + 9 * HOUR,
  });
  return guild;
}

function planning(): Guild {
  const guild = sharing(settled());
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

/** A session in each of the last weeks, with different facilitators, some of whom have left. */
export function withPast(howMany: number, guild = settled()): Guild {
  const { world } = guild;
  const everybody = world.people.map(({ ref }) => ref);
  for (let week = howMany; week > 0; week -= 1) {
    world.ahead = -week * 7 * DAY;
    const begins = everybody[(week * 5) % everybody.length] ?? priya.ref;
    guild.community(priya.ref, {
      type: "planItem",
      session: guild.next(),
      item: { title: "Open floor", kind: "topic", presenter: null, minutes: 55 },
    });
    guild.community(begins, { type: "begin", session: guild.next() });
    const { id, facilitator } = guild.running();
    world.ahead += 20 * MINUTE;
    if (week % 2 === 0) {
      for (const member of everybody.slice(0, 4))
        guild.session(member, { type: "raiseElmo", run: guild.run() });
      const answer = { kind: "continue" } as const;
      guild.session(facilitator, { type: "answerCall", run: guild.run(), answer });
      guild.session(tom.ref, { type: "addTakeaway", kind: "learned", owner: null, text: "Ask earlier" });
    }
    if (week % 3 === 0) guild.session(facilitator, { type: "correctHeadCount", count: 14 });
    world.ahead += (38 - (week % 4) * 5) * MINUTE;
    guild.session(facilitator, { type: "finish" });
    const slots = Array.from({ length: 12 }, (_, slot) => slot);
    const there = everybody.slice(0, week % 5 === 1 ? 1 : everybody.length - (week % 4));
    const attended: SlotsByMember = Object.fromEntries<readonly number[]>(
      there.map((ref, index) => [ref, index < 3 ? slots.slice(0, 6) : slots]),
    );
    world.tellCommunity({ type: "recordAttendance", session: id, slots: attended }, { kind: "system" });
    nowPast(guild, id);
  }
  world.ahead = 0;
  return guild;
}

/** Adds the rows that a server would make of a session that is over; the titles of some topics were hidden. */
function nowPast(guild: Guild, id: SessionId): void {
  const { world } = guild;
  const past = founded(guild).pastSessions.find((each) => each.id === id);
  const state = world.session?.state;
  if (past === undefined || state?.status !== "ended") return;
  const { number, begunAt, ran, planned, facilitator, headCount, attendance, counts } = past;
  const items = state.items.map(({ id: item, title, kind, presenter, minutes, progress }): PastItem => {
    const hidden = number % 4 === 2;
    return {
      ...{ id: item, title: hidden ? null : title, hidden, kind, presenter, planned: minutes },
      ...{ minutes: Math.round(progress.spent / MINUTE) },
      became: progress.phase === "done" || progress.phase === "parked" ? progress.phase : "notReached",
    };
  });
  const row = {
    ...{ id, number, begunAt, minutes: Math.round(ran / MINUTE), planned, facilitator, headCount },
    ...{ attendance, counts, items },
  };
  const takeaways = state.takeaways.map((takeaway) => ({
    ...{ ...takeaway, session: id, number },
    ...{ answer: null, used: 0, stories: [] },
  }));
  world.past = {
    ...world.past,
    pastSessions: [row, ...world.past.pastSessions],
    takeaways: [...takeaways, ...world.past.takeaways],
  };
}

function unreadablePast(): Guild {
  const guild = withPast(3);
  guild.world.reading = { ...guild.world.reading, fails: true };
  return guild;
}

/** A session has reached its first item only, so that the next agenda is drafted. */
function drafted(): Guild {
  const guild = settled();
  for (const [title, presenter] of [
    ["Welcome and check-in", null],
    ["Design tokens without tears", priya.ref],
    ["CI in ten minutes, and what it takes to keep it there with a monorepo of this size", tom.ref],
  ] as const)
    guild.community(priya.ref, {
      ...{ type: "planItem", session: guild.next() },
      item: { title, kind: "topic", presenter, minutes: 15 },
    });
  guild.community(priya.ref, { type: "begin", session: guild.next() });
  guild.session(priya.ref, { type: "finish" });
  return guild;
}

/** Today's session was missed, an extra one is added, and one of the agendas is too long. */
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

/** The next session was moved, the extra one is not in Outlook yet, and another one was cancelled. */
function changedUpcoming(): Guild {
  const guild = severalUpcoming();
  const anchor = founded(guild).rhythm.anchor ?? 0;
  guild.community(priya.ref, { type: "addSession", at: anchor + 3 * DAY });
  const cancelled = founded(guild).upcoming.find(({ at }) => at === anchor + 3 * DAY);
  guild.community(priya.ref, { type: "moveSession", session: guild.next(), at: anchor + DAY });
  if (cancelled !== undefined) {
    guild.community(priya.ref, { type: "markInOutlook", change: 2 });
    guild.community(priya.ref, { type: "cancelSession", session: cancelled.id });
  }
  return guild;
}

/** As many as there can be. */
function manyUpcoming(): Guild {
  const guild = changedUpcoming();
  const anchor = founded(guild).rhythm.anchor ?? 0;
  for (let day = 4; founded(guild).upcoming.length < LIMITS.upcoming; day += 1) {
    guild.community(priya.ref, { type: "addSession", at: anchor + day * DAY + HOUR });
    guild.world.ahead += 5 * MINUTE;
  }
  guild.world.ahead = 0;
  return guild;
}

function missed(): Guild {
  const guild = severalUpcoming();
  const { rhythm } = founded(guild);
  const at = Date.now() - 2 * DAY;
  guild.community(priya.ref, { type: "setRhythm", timeZone: rhythm.timeZone, at });
  return guild;
}

/** The details tab while a community is being founded, and as its home page. */
export const setupScenes: Readonly<Record<string, Scene>> = {
  "setup-contract": setup(() => badList(7)),
  "setup-logistics": setup(() => logisticsVoted(), tom.ref),
  "setup-topics": setup(() => topicsAsked(7), tom.ref),
  "setup-topics-60": setup(() => topicsAsked(60)),
  "setup-settled": setup(settled),
  "setup-settled-member": setup(settled, tom.ref),
  "setup-planning": setup(planning),
  "setup-accepted": setup(accepted),
  "setup-past": setup(() => withPast(3)),
  "setup-past-50": setup(() => withPast(50), tom.ref),
  "setup-past-failed": setup(unreadablePast),
  "setup-draft": setup(drafted),
  "setup-draft-member": setup(drafted, tom.ref),
  "setup-upcoming": setup(severalUpcoming),
  "setup-upcoming-member": setup(severalUpcoming, tom.ref),
  "setup-upcoming-changed": setup(changedUpcoming),
  "setup-upcoming-30": setup(manyUpcoming, tom.ref),
  "setup-missed": setup(missed),
};
