import { describe, expect, it } from "vitest";
import { ANA, LEE, nextOf, PRIYA, START, TOM } from "../../../testing/decider-samples.ts";
import { Founding } from "../../../testing/founding.ts";
import { Sharing } from "../../../testing/sharing.ts";
import { weeklyGuild } from "../../../testing/weekly-guild.ts";
import { DAY, HOUR, MINUTE } from "../../kernel/time.ts";
import { toldTo } from "../calendar/part.ts";
import { myCommunity } from "../mine.ts";

const SEPTEMBER = START + 60 * DAY;
const pause = (until: number | null = null, reason = "") =>
  ({ type: "pauseCommunity", until, reason }) as const;
const goOn = { type: "goOn" } as const;
/** What the last command has told the community to do later, and when. */
const later = ({ effects }: Founding, type: string) =>
  effects.flatMap((effect) =>
    effect.kind === "tellCommunity" && effect.command.type === type ? [effect.due] : [],
  );
/** What the chat was told by the last command. */
const told = ({ effects, posted }: Founding) => [
  ...effects.flatMap((effect) => (effect.kind === "post" ? [effect.message.kind] : [])),
  ...posted,
];

describe("a pause", () => {
  it("LIFE-1: is told on one card, with its reason, and lasts until its date", () => {
    const guild = new Founding();
    guild.do(PRIYA, pause(SEPTEMBER, "  Summer  "));
    expect(guild.state.life.pause).toEqual({
      ...{ number: 1, since: guild.at, until: SEPTEMBER, reason: "Summer", over: false },
    });
    expect(told(guild)).toEqual(["pause-1"]);
    expect(later(guild, "goOnWhenDue")).toEqual([SEPTEMBER]);
    guild.at = SEPTEMBER;
    guild.do("guildhall", { type: "goOnWhenDue", until: SEPTEMBER });
    expect(guild.state.life.pause?.over).toBe(true);
    expect([guild.posted, guild.redrawn]).toEqual([[], ["pause-1"]]);
  });

  it("LIFE-1: is changed on the same card, and the next one has another", () => {
    const guild = new Founding();
    guild.do(PRIYA, pause(SEPTEMBER));
    guild.at += HOUR;
    guild.do(PRIYA, pause(null, "Reorganisation"));
    expect(guild.state.life.pause).toMatchObject({ number: 1, since: guild.at - HOUR, until: null });
    expect(guild.redrawn).toContain("pause-1");
    guild.do(PRIYA, pause(null, "Reorganisation"));
    expect(guild.stale).toEqual([]);
    // The date that was named first means nothing any more.
    guild.do("guildhall", { type: "goOnWhenDue", until: SEPTEMBER });
    expect(guild.state.life.pause?.over).toBe(false);
    guild.do(PRIYA, goOn);
    guild.do(PRIYA, pause());
    expect(guild.posted).toEqual(["pause-2"]);
  });

  it("LIFE-1: needs an organiser, a date to come and a short reason, and no running session", () => {
    const guild = new Founding();
    expect(guild.refusal(TOM, pause())).toBe("onlyOrganisers");
    expect(guild.refusal(PRIYA, pause(guild.at))).toBe("timeOutOfRange");
    expect(guild.refusal(PRIYA, pause(guild.at + 731 * DAY))).toBe("timeOutOfRange");
    expect(guild.refusal(PRIYA, pause(null, "x".repeat(281)))).toBe("tooLong");
    guild.do(TOM, { type: "begin", session: null });
    expect(guild.refusal(PRIYA, pause())).toBe("sessionRunning");
  });

  it("LIFE-4: ends when an organiser says so, and when anybody begins a session", () => {
    const guild = new Founding();
    guild.do(PRIYA, pause());
    expect(guild.refusal(TOM, goOn)).toBe("onlyOrganisers");
    guild.do(PRIYA, goOn);
    expect(guild.state.life.pause?.over).toBe(true);
    guild.do(PRIYA, goOn);
    expect(guild.effects).toEqual([]);
    guild.do(PRIYA, pause());
    guild.do(TOM, { type: "begin", session: nextOf(guild.state).id });
    expect(guild.state.life.pause?.over).toBe(true);
    expect(guild.state.running).not.toBeNull();
  });

  it("LIFE-4: ends when the last session is reopened", () => {
    const guild = new Founding();
    guild.do(TOM, { type: "begin", session: null });
    guild.endSession(guild.state.running?.id ?? nextOf(guild.state).id);
    guild.do(PRIYA, pause());
    guild.do(PRIYA, { type: "reopenSession" });
    expect(guild.state.life.pause?.over).toBe(true);
  });

  it("LIFE-5: opens nothing that asks everybody; what needs nobody else goes on", () => {
    const guild = new Founding();
    guild.do(PRIYA, pause());
    const open = { closesAt: null, inChat: true };
    expect(guild.refusal(PRIYA, { type: "askForTopics", ...open })).toBe("communityPaused");
    expect(guild.refusal(PRIYA, { type: "voteOnLogistics", elements: ["duration"], ...open })).toBe(
      "communityPaused",
    );
    guild.do(TOM, { type: "offerTopic", title: "Design tokens", details: null });
    guild.do(PRIYA, { type: "setRhythm", timeZone: "UTC", at: guild.at + 70 * DAY });
    guild.do(PRIYA, goOn);
    expect(guild.refusal(PRIYA, { type: "askForTopics", ...open })).toBeNull();
  });

  it("LIFE-7: does not keep a community that nobody uses any more, and its chat is still told", () => {
    const guild = new Founding();
    guild.do(PRIYA, pause());
    guild.at += 335 * DAY;
    guild.do("guildhall", { type: "announceErasure", keepFor: 365 * DAY });
    expect(told(guild)).toEqual(["erasureAnnounced"]);
  });
});

describe("while a community is paused", () => {
  it("LIFE-2: nobody is reminded; afterwards they are again, of what is still to come", () => {
    const { guild } = weeklyGuild();
    const at = nextOf(guild.state).at ?? 0;
    const due = guild.state.reminders.ahead[0]?.due ?? 0;
    guild.do(PRIYA, pause());
    expect(guild.state.reminders.ahead).toEqual([]);
    guild.at = due;
    guild.do("guildhall", { type: "remindWhenDue", due });
    expect(told(guild)).toEqual([]);
    guild.do(PRIYA, { type: "moveSession", session: nextOf(guild.state).id, at: at + 14 * DAY });
    guild.do("guildhall", { type: "setReminders" });
    expect(guild.state.reminders.ahead).toEqual([]);
    guild.do(PRIYA, goOn);
    expect(guild.state.reminders.ahead.map(({ what }) => what)).toEqual(["leading", "everybody"]);
    expect(later(guild, "remindWhenDue")).toEqual([guild.state.reminders.ahead[0]?.due]);
  });

  it("LIFE-2: sessions stay planned, and no calendar tells of one that is to come", () => {
    const { guild } = weeklyGuild();
    const upcoming = guild.state.upcoming;
    const inCalendar = toldTo(guild.state, LEE, guild.at);
    expect(inCalendar).not.toEqual([]);
    guild.do(PRIYA, pause());
    expect(guild.state.upcoming).toEqual(upcoming);
    expect(toldTo(guild.state, LEE, guild.at)).toEqual([]);
    guild.do(PRIYA, goOn);
    expect(toldTo(guild.state, LEE, guild.at)).toEqual(inCalendar);
  });

  it("LIFE-2, LIFE-3: it is not asked whether a session was worth the time, nor later", () => {
    const guild = new Sharing();
    const session = guild.hold([PRIYA, TOM]);
    const { endedAt } = guild.state.pastSessions.at(-1) ?? { endedAt: 0 };
    guild.do(PRIYA, pause());
    guild.at = endedAt + DAY;
    guild.do("guildhall", { type: "askWorthWhenDue", session, endedAt });
    expect(told(guild)).toEqual([]);
    guild.do(PRIYA, goOn);
    expect(guild.state.worth.question).toBeNull();
  });

  it("LIFE-2, LIFE-3: nobody is asked to vote again on a decision, until it goes on", () => {
    const guild = new Founding();
    guild.do(PRIYA, {
      ...{ type: "voteOnLogistics", elements: ["duration"], closesAt: null, inChat: false },
    });
    const poll = guild.state.polls.at(-1);
    const option = poll?.options[0];
    if (poll === undefined || option === undefined) throw new Error("There is no vote");
    for (const who of [PRIYA, TOM])
      guild.do(who, { type: "castBallot", poll: poll.id, ballot: { [option.id]: 1 } });
    guild.do(PRIYA, { type: "closePoll", poll: poll.id });
    const [due = 0] = later(guild, "reviewDecision");
    guild.do(PRIYA, pause());
    guild.at = due;
    guild.do("guildhall", { type: "reviewDecision", element: "duration", version: 1 });
    expect(told(guild)).toEqual([]);
    guild.do(PRIYA, goOn);
    expect(guild.posted).toEqual(["review-duration-1"]);
  });

  it("LIFE-2, LIFE-3: nobody else is asked for a turn, until it goes on", () => {
    const guild = new Sharing(PRIYA, LEE, ANA, TOM);
    const asked = () =>
      [PRIYA, TOM, ANA, LEE].filter((member) => myCommunity(guild.state, member).turns.asked.length > 0);
    guild.do(LEE, { type: "declineTurn", turn: 1 });
    const [until = 0] = later(guild, "askNextWhenDue");
    expect(asked()).toEqual([TOM]);
    guild.do(PRIYA, pause());
    guild.at = until;
    guild.do("guildhall", { type: "askNextWhenDue", turn: 1, until });
    expect(asked()).toEqual([TOM]);
    guild.at += MINUTE;
    guild.do(PRIYA, goOn);
    expect(asked()).toEqual([ANA]);
  });

  it("LIFE-2, LIFE-3: a workshop in the chat stays at its step, until it goes on", () => {
    const guild = new Founding();
    guild.do(PRIYA, {
      ...{ type: "startWorkshop", mode: "chat", minutes: { bad: 60, good: 60, vote: 60 } },
      ...{ vote: { budget: 1, cap: 1, secrecy: "hidden" } },
    } as const);
    const [due = 0] = later(guild, "nextStepWhenDue");
    guild.do(PRIYA, pause());
    guild.at = due;
    guild.do("guildhall", { type: "nextStepWhenDue", step: "bad", stepEndsAt: due });
    expect(guild.state.workshop?.step).toBe("bad");
    guild.do(PRIYA, goOn);
    expect(guild.state.workshop?.step).toBe("good");
  });

  it("LIFE-2: what was opened ends at its time", () => {
    const guild = new Founding();
    const closesAt = guild.at + DAY;
    const collection = guild.ask({ closesAt, inChat: true });
    guild.do(PRIYA, pause());
    guild.at = closesAt;
    guild.do("guildhall", { type: "closeCollectionWhenDue", collection, closesAt });
    expect(guild.state.collections[0]?.progress.phase).toBe("closed");
    expect(told(guild)).toEqual([]);
  });
});
