import { describe, expect, it } from "vitest";
import {
  ANA,
  LEE,
  minute,
  nextOf,
  NOTHING_COUNTED,
  PRIYA,
  SESSION,
  START,
  TOM,
} from "../../../testing/decider-samples.ts";
import { Founding } from "../../../testing/founding.ts";
import { type MemberRef, optionId, pollId, type PollId } from "../../kernel/ids.ts";
import { DAY, HOUR } from "../../kernel/time.ts";
import { type Choice, INVITED, type Invited, type LogisticsElement } from "./choice.ts";

const vote = (...elements: readonly LogisticsElement[]) =>
  ({ type: "voteOnLogistics", elements, closesAt: null, inChat: false }) as const;
const again = (element: LogisticsElement) =>
  ({ type: "voteAgain", element, closesAt: null, inChat: false }) as const;
const minutes = (count: number): Choice => ({ element: "duration", minutes: count });
const weekly: Choice = { element: "frequency", frequency: { kind: "weeks", every: 1 } };

const choose = (guild: Founding, who: MemberRef, poll: PollId, place: number) =>
  guild.do(who, { type: "castBallot", poll, ballot: { [optionId(`${poll}-${place}`)]: 1 } });

/** A vote on one element, closed with this choice of its list. */
function decide(guild: Founding, element: LogisticsElement, place: number): PollId {
  const poll = pollId(`${guild.do(PRIYA, vote(element))}-0`);
  choose(guild, TOM, poll, place);
  guild.do(PRIYA, { type: "closePoll", poll });
  return poll;
}

const current = (guild: Founding) =>
  (guild.view["logistics"] as { current: Record<LogisticsElement, unknown> }).current;

describe("logistics", () => {
  it("LOG-1: their short lists can be edited before a vote", () => {
    const guild = new Founding();
    const edit = (...choices: readonly Choice[]) =>
      ({ type: "editChoices", element: "duration", choices }) as const;
    guild.do(PRIYA, edit(minutes(30), minutes(50)));
    expect(guild.view["logistics"]).toMatchObject({ lists: { duration: [minutes(30), minutes(50)] } });
    expect(guild.refusal(TOM, edit(minutes(30), minutes(50)))).toBe("onlyOrganisers");
    expect(guild.refusal(PRIYA, edit(minutes(30)))).toBe("tooFewOptions");
    expect(guild.refusal(PRIYA, edit(minutes(30), minutes(30)))).toBe("optionTwice");
    expect(guild.refusal(PRIYA, edit(minutes(30), minutes(9)))).toBe("choiceOutOfRange");
    expect(guild.refusal(PRIYA, edit(minutes(30), weekly))).toBe("choiceOutOfRange");
    guild.do(PRIYA, vote("duration"));
    expect(guild.refusal(PRIYA, edit(minutes(30), minutes(60)))).toBe("pollOpen");
  });

  it("LOG-1, TEXT-4: a short list cannot have two choices that look the same", () => {
    const guild = new Founding();
    const invited = (...texts: readonly string[]) =>
      edit(
        "participants",
        texts.map((text) => ({ element: "participants", text })),
      );
    const own = (...texts: readonly string[]) =>
      edit(
        "frequency",
        texts.map((text) => ({ element: "frequency", frequency: { kind: "own", text } })),
      );
    function edit(element: LogisticsElement, choices: readonly Choice[]) {
      return { type: "editChoices", element, choices } as const;
    }
    expect(guild.refusal(PRIYA, invited("Everybody", "Every\u200dbody"))).toBe("optionTwice");
    expect(guild.refusal(PRIYA, own("Now and then", "Now and then\ufe0f"))).toBe("optionTwice");
    expect(guild.refusal(PRIYA, invited("Everybody", "Everybody else"))).toBeNull();
  });

  it("LOG-1, TEXT-16: what Guildhall suggests is codes, each of which a short list has once", () => {
    const guild = new Founding();
    const invited = (...choices: readonly Choice[]) =>
      ({ type: "editChoices", element: "participants", choices }) as const;
    const who = (suggested: Invited): Choice => ({ element: "participants", who: suggested });
    const own = (text: string): Choice => ({ element: "participants", text });
    expect(guild.state.logistics.lists.participants).toEqual(INVITED.map(who));
    expect(guild.refusal(PRIYA, invited(who("chat"), who("chat")))).toBe("optionTwice");
    expect(guild.refusal(PRIYA, invited(who("chat"), own("chat")))).toBeNull();
    guild.do(PRIYA, invited(own("Only us"), who("organisation")));
    decide(guild, "participants", 1);
    expect(current(guild).participants).toMatchObject({ choice: who("organisation") });
    guild.do(PRIYA, invited(own("Only us"), own("Everybody")));
    const revote = guild.do(PRIYA, again("participants"));
    expect(guild.state.polls.at(-1)).toMatchObject({
      current: `${revote}-0-0`,
      options: [{ choice: who("organisation") }, { choice: own("Only us") }, { choice: own("Everybody") }],
    });
  });

  it("LOG-2: all three can be voted on at once, hidden, one choice each, in one group", () => {
    const guild = new Founding();
    const id = guild.do(PRIYA, vote("frequency", "duration", "participants"));
    const polls = guild.state.polls;
    expect(polls).toMatchObject([
      {
        subject: { element: "frequency" },
        group: `${id}-0`,
        budget: 1,
        secrecy: "hidden",
        options: [{}, {}, {}, {}],
      },
      { subject: { element: "duration" }, group: `${id}-0` },
      { subject: { element: "participants" }, group: `${id}-0` },
    ]);
    expect(guild.refusal(PRIYA, vote("duration"))).toBe("pollOpen");
  });

  it("LOG-2: all three are on one card", () => {
    const guild = new Founding();
    const id = guild.do(PRIYA, { ...vote("frequency", "duration"), inChat: true });
    expect(guild.posted).toEqual([`poll-${id}-0`]);
    guild.do(PRIYA, { type: "closePoll", poll: pollId(`${id}-0`) });
    guild.do(PRIYA, { type: "closePoll", poll: pollId(`${id}-1`) });
    expect(guild.redrawn).toContain(`poll-${id}-0`);
  });

  it("LOG-3: the outcome is a decision with a version, its date, turnout and votes, and a review date", () => {
    const guild = new Founding();
    const poll = decide(guild, "duration", 1);
    expect(current(guild)).toMatchObject({
      duration: {
        version: 1,
        choice: minutes(45),
        at: START,
        reviewAt: START + 90 * DAY,
        poll,
        turnout: 1,
        votes: 1,
        reviewAsked: false,
      },
    });
    guild.do(PRIYA, { type: "setReviewDays", days: 30 });
    decide(guild, "duration", 3);
    expect(guild.view["logistics"]).toMatchObject({
      decisions: {
        duration: [{ version: 1 }, { version: 2, choice: minutes(90), reviewAt: START + 30 * DAY }],
      },
    });
  });

  it("LOG-3: a decision is reviewed after 1 to 730 days, which are 90 unless an organiser says otherwise", () => {
    const guild = new Founding();
    const set = (days: number) => ({ type: "setReviewDays", days }) as const;
    for (const days of [0, 731, 1.5, -30]) expect(guild.refusal(PRIYA, set(days))).toBe("timeOutOfRange");
    for (const days of [1, 730]) {
      guild.do(PRIYA, set(days));
      expect(guild.state.logistics.reviewDays).toBe(days);
    }
    const before = guild.recorded.length;
    guild.do(PRIYA, set(730));
    expect(guild.recorded.length).toBe(before);
  });

  it("LOG-3: only a vote on the logistics decides anything about them", () => {
    const guild = new Founding();
    const poll = pollId(
      guild.do(PRIYA, {
        ...{ type: "openPoll", question: "Lunch first?", options: ["Yes", "No"], membersAdd: false },
        ...{ budget: 1, cap: 1, secrecy: "hidden", closesAt: null, inChat: false },
      }),
    );
    choose(guild, TOM, poll, 0);
    guild.do(PRIYA, { type: "closePoll", poll });
    expect(current(guild)).toEqual({ frequency: null, duration: null, participants: null });
  });

  it("LOG-2: a vote is on at least one element, on none that is being voted on, and closes in time", () => {
    const guild = new Founding();
    expect(guild.refusal(PRIYA, vote())).toBe("tooFewOptions");
    expect(guild.refusal(PRIYA, { ...vote("duration"), closesAt: guild.at })).toBe("timeOutOfRange");
    guild.do(PRIYA, { ...vote("duration"), closesAt: guild.at + HOUR });
    expect(guild.state.polls).toMatchObject([{ progress: { phase: "open", closesAt: guild.at + HOUR } }]);
    expect(guild.refusal(PRIYA, vote("frequency", "duration"))).toBe("pollOpen");
    guild.do(PRIYA, vote("frequency", "frequency"));
    expect(guild.state.polls).toHaveLength(2);
  });

  it("LOG-3: if nobody votes nothing is decided", () => {
    const guild = new Founding();
    const poll = pollId(`${guild.do(PRIYA, vote("duration"))}-0`);
    guild.do(PRIYA, { type: "closePoll", poll });
    expect(current(guild)).toMatchObject({ duration: null });
  });

  it("LOG-4, POLL-9: a re-vote marks the current choice, on the list or not, and in a tie it stays", () => {
    const guild = new Founding();
    expect(guild.refusal(PRIYA, again("duration"))).toBe("notDecided");
    decide(guild, "duration", 2);
    const poll = pollId(`${guild.do(PRIYA, again("duration"))}-0`);
    const held = optionId(`${poll}-2`);
    expect(guild.view[`poll:${poll}`]).toMatchObject({ current: held });
    choose(guild, TOM, poll, 0);
    choose(guild, ANA, poll, 2);
    guild.do(PRIYA, { type: "closePoll", poll });
    const outcome = { ranking: [held, {}, {}, {}], ties: [{ options: [held, {}], brokenBy: "current" }] };
    expect(guild.view[`poll:${poll}`]).toMatchObject({ progress: { phase: "counted", outcome } });
    expect(current(guild)).toMatchObject({ duration: { version: 2, choice: minutes(60) } });
    guild.do(PRIYA, { type: "editChoices", element: "duration", choices: [minutes(30), minutes(45)] });
    const third = pollId(`${guild.do(PRIYA, again("duration"))}-0`);
    expect(guild.view[`poll:${third}`]).toMatchObject({
      current: `${third}-0`,
      options: [{ choice: minutes(60) }, { choice: minutes(30) }, { choice: minutes(45) }],
    });
  });

  it("LOG-5: when the review date of a current decision comes, the chat is asked once", () => {
    const guild = new Founding();
    decide(guild, "duration", 1);
    const review = { type: "reviewDecision", element: "duration", version: 1 } as const;
    expect(guild.effects).toContainEqual(
      expect.objectContaining({ kind: "tellCommunity", command: review, due: START + 90 * DAY }),
    );
    guild.do("guildhall", review);
    expect(guild.posted).toEqual(["review-duration-1"]);
    guild.do("guildhall", review);
    expect(guild.stale).toEqual([]);
    expect(current(guild)).toMatchObject({ duration: { version: 1, reviewAsked: true } });
    decide(guild, "duration", 2);
    guild.do("guildhall", { ...review, version: 1 });
    expect(guild.stale).toEqual([]);
    guild.do("guildhall", { ...review, version: 2 });
    expect(guild.state.logistics.decisions.duration).toMatchObject([
      { version: 1, reviewAsked: true },
      { version: 2, reviewAsked: true },
    ]);
  });

  it("LOG-5: a decision that is being reviewed is not asked about, nor one that was made again", () => {
    const guild = new Founding();
    decide(guild, "duration", 1);
    decide(guild, "duration", 2);
    const review = { type: "reviewDecision", element: "duration", version: 1 } as const;
    guild.do("guildhall", review);
    expect(guild.state.logistics.decisions.duration).toMatchObject([
      { reviewAsked: false },
      { reviewAsked: false },
    ]);
    guild.do(PRIYA, again("duration"));
    guild.do("guildhall", { ...review, version: 2 });
    expect(guild.state.logistics.decisions.duration).toMatchObject([
      { reviewAsked: false },
      { reviewAsked: false },
    ]);
    guild.do("guildhall", { ...review, element: "frequency" });
    expect(current(guild)).toMatchObject({ frequency: null });
  });

  it("LOG-9: the card that asked is drawn once more as soon as there is a new vote, and asks no more", () => {
    const guild = new Founding();
    decide(guild, "duration", 1);
    guild.do("guildhall", { type: "reviewDecision", element: "duration", version: 1 });
    guild.do(PRIYA, { type: "voteOnLogistics", elements: ["frequency"], closesAt: null, inChat: false });
    expect(guild.stale).not.toContain("review-duration-1");
    guild.do(PRIYA, { type: "voteAgain", element: "duration", closesAt: null, inChat: false });
    expect(guild.redrawn).toContain("review-duration-1");
    const show = { type: "voteAgain", element: "duration", closesAt: null, inChat: true } as const;
    expect(guild.refusal(PRIYA, show)).toBe("pollOpen");
  });

  it("LOG-10: an organiser can invite people by one message to the chat, once a day", () => {
    const guild = new Founding();
    expect(guild.refusal(PRIYA, { type: "inviteOthers" })).toBe("notDecided");
    decide(guild, "participants", 0);
    expect(guild.refusal(TOM, { type: "inviteOthers" })).toBe("onlyOrganisers");
    guild.do(PRIYA, { type: "inviteOthers" });
    expect(guild.effects).toEqual([{ kind: "post", community: "guild", message: { kind: "inviteOthers" } }]);
    expect(guild.view["logistics"]).toMatchObject({ askedInAt: guild.at });
    guild.at += DAY - 1;
    expect(guild.refusal(PRIYA, { type: "inviteOthers" })).toBe("invitedRecently");
    guild.at += 1;
    guild.do(PRIYA, { type: "inviteOthers" });
  });

  it("LOG-6: the decided duration is the length of a session; before that it is 60 minutes", () => {
    const guild = new Founding();
    expect(guild.view["rhythm"]).toMatchObject({ minutes: 60 });
    decide(guild, "duration", 0);
    expect(guild.view["rhythm"]).toMatchObject({ minutes: 30 });
  });

  it("LOG-7: the next session follows the last one at the frequency; a late start does not shift it", () => {
    const guild = new Founding();
    decide(guild, "frequency", 1);
    guild.do(PRIYA, { type: "setRhythm", timeZone: "Europe/Berlin", at: START });
    guild.do(LEE, { type: "begin", session: SESSION }, { at: minute(7) });
    expect(nextOf(guild.state)).toMatchObject({ at: START + 14 * DAY });
    expect(guild.view["rhythm"]).toMatchObject({ timeZone: "Europe/Berlin", anchor: START });
  });

  it("LOG-7: a frequency decided after a session moves the next one; one in own words moves nothing", () => {
    const guild = new Founding();
    guild.do(LEE, { type: "begin", session: SESSION }, { at: minute(2) });
    expect(nextOf(guild.state)).toMatchObject({ at: null });
    expect(guild.view["rhythm"]).toMatchObject({ anchor: null });
    const end = {
      type: "recordSessionEnd",
      ...NOTHING_COUNTED,
      somethingDone: true,
      session: SESSION,
      at: minute(50),
      by: "person",
      parked: [],
      done: [],
      actions: [],
    } as const;
    guild.do("guildhall", end, { at: minute(50) });
    guild.at = START + HOUR;
    decide(guild, "frequency", 0);
    expect(nextOf(guild.state)).toMatchObject({ at: START + 7 * DAY });
    const own: Choice = { element: "frequency", frequency: { kind: "own", text: "When it hurts" } };
    guild.do(PRIYA, { type: "editChoices", element: "frequency", choices: [own, weekly] });
    decide(guild, "frequency", 0);
    expect(nextOf(guild.state)).toMatchObject({ at: START + 7 * DAY });
  });

  it("LOG-7: the time zone must exist", () => {
    const guild = new Founding();
    const set = (timeZone: string) => ({ type: "setRhythm", timeZone, at: START }) as const;
    expect(guild.refusal(PRIYA, set("Middle/Earth"))).toBe("unknownTimeZone");
    expect(guild.refusal(PRIYA, set("Asia/Kathmandu"))).toBeNull();
  });
});
