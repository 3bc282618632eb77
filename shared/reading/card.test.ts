import { describe, expect, it } from "vitest";
import { adopt, WorkshopRun } from "../testing/adopt.ts";
import { ANA, LEE, minute, nextOf, PRIYA, TOM } from "../testing/decider-samples.ts";
import { Founding } from "../testing/founding.ts";
import { readerOf, UNFOUNDED, withoutSlice } from "../testing/reading.ts";
import type { CommunityCommand } from "../domain/community/commands.ts";
import type { CardSubject } from "../domain/community/cards/part.ts";
import { collectionId, type MemberRef, pollId, workshopId } from "../domain/kernel/ids.ts";
import { namedOn, openedOn, pageOfCard, runnersOfCard, runsCard } from "./card.ts";

const asked: Extract<CommunityCommand, { type: "openPoll" }> = {
  ...{ type: "openPoll", question: "Where to?", options: ["Bern", "Ulm"], budget: 1, cap: 1 },
  ...{ secrecy: "hidden", membersAdd: true, closesAt: null, inChat: true },
};

/** Tom facilitates a session in which he opened a poll and a list; everything else is Priya's. */
function busyGuild() {
  const guild = new Founding();
  adopt(guild, "Be kind");
  const run = new WorkshopRun(guild);
  run.word(...run.vote("Be kind to all"));
  guild.do(PRIYA, { type: "askForTopics", closesAt: null, inChat: true });
  guild.offer(TOM, "CI");
  guild.do(PRIYA, {
    ...{ type: "proposePlan", sessions: 1, dates: [minute(10_000)], opening: null, closing: null },
  });
  guild.do(TOM, { type: "begin", session: nextOf(guild.state).id });
  const poll = pollId(guild.do(TOM, asked));
  const ask = { type: "openCollection", prompt: "What now?", anonymous: false, perMember: null } as const;
  const list = collectionId(guild.do(TOM, { ...ask, closesAt: null, inChat: true }));
  return { guild, run, poll, list };
}

describe("ACT-1, CARD-9: the actions of those who run the subject of a card", () => {
  const { guild, run, poll, list } = busyGuild();
  const own: readonly CardSubject[] = [
    { kind: "poll", poll },
    { kind: "collection", collection: list },
  ];
  const priyas: readonly CardSubject[] = [
    { kind: "wording", workshop: run.id },
    { kind: "topics" },
    { kind: "plan" },
  ];
  const opening: readonly CardSubject[] = [
    { kind: "setup" },
    { kind: "contract", version: 1 },
    { kind: "review", element: "duration", version: 1 },
  ];
  const runs = (who: MemberRef | null, subjects: readonly CardSubject[], meetingOrganiser = false) =>
    subjects.map((subject) => runsCard(readerOf(guild, who, { meetingOrganiser }), subject));

  it("are those of organisers on every card, and of whom Teams calls the organiser of the meeting", () => {
    const all = [...own, ...priyas, ...opening];
    expect(new Set(runs(PRIYA, all))).toEqual(new Set([true]));
    expect(new Set(runs(ANA, all, true))).toEqual(new Set([true]));
  });

  it("are those of the facilitator where they opened it, and where something can be opened", () => {
    expect(runs(TOM, own)).toEqual([true, true]);
    expect(runs(TOM, priyas)).toEqual([false, false, false]);
    expect(runs(TOM, opening)).toEqual([true, true, true]);
  });

  it("are nobody else's, and not everybody's", () => {
    for (const who of [LEE, null])
      expect(new Set(runs(who, [...own, ...priyas, ...opening]))).toEqual(new Set([false]));
  });

  it("are told to everybody by who they are, where somebody opened it", () => {
    const reader = readerOf(guild, LEE);
    for (const subject of own) {
      expect(openedOn(reader, subject)).toMatchObject({ openedBy: TOM });
      expect(runnersOfCard(reader, subject)).toEqual({ people: [TOM, PRIYA], organisers: false });
    }
    for (const subject of priyas) {
      expect(openedOn(reader, subject)).toMatchObject({ openedBy: PRIYA });
      expect(runnersOfCard(reader, subject)).toEqual({ people: [PRIYA], organisers: false });
    }
    for (const subject of opening) {
      expect(openedOn(reader, subject)).toBeNull();
      expect(runnersOfCard(reader, subject)).toBeNull();
    }
  });

  it("are nobody's where there is no such thing", () => {
    const none = new Founding();
    const gone: readonly CardSubject[] = [
      { kind: "poll", poll: pollId("x") },
      { kind: "collection", collection: collectionId("x") },
      ...priyas,
    ];
    for (const subject of gone)
      for (const reader of [readerOf(none, LEE), UNFOUNDED]) expect(openedOn(reader, subject)).toBeNull();
  });
});

describe("the members whom a card names", () => {
  it("are the organisers on the set-up card, and nobody on those of a wording and of a review", () => {
    const { guild, run } = busyGuild();
    guild.do(PRIYA, { type: "nameOrganiser", member: LEE });
    const reader = readerOf(guild, null);
    expect(namedOn(reader, { kind: "setup" })).toEqual([PRIYA, LEE]);
    expect(namedOn(reader, { kind: "wording", workshop: run.id })).toEqual([]);
    expect(namedOn(reader, { kind: "review", element: "duration", version: 1 })).toEqual([]);
    expect(namedOn(UNFOUNDED, { kind: "setup" })).toEqual([]);
  });

  it("are those who added options to a poll of the group", () => {
    const { guild, poll } = busyGuild();
    const other = pollId(guild.do(PRIYA, asked));
    guild.do(ANA, { type: "addOption", poll, text: "Graz" });
    guild.do(LEE, { type: "addOption", poll: other, text: "Graz" });
    expect(namedOn(readerOf(guild, null), { kind: "poll", poll })).toEqual([ANA]);
    expect(namedOn(UNFOUNDED, { kind: "poll", poll })).toEqual([]);
  });

  it("COLL-3: are the authors of the entries of a list, unless it is anonymous or they are hidden", () => {
    const { guild, list } = busyGuild();
    guild.add(ANA, list, "More coffee");
    const hidden = guild.add(LEE, list, "Something rude");
    guild.do(PRIYA, { type: "hideEntry", collection: list, entry: hidden });
    const secret = guild.ask({ anonymous: true });
    guild.add(ANA, secret, "Less coffee");
    const reader = readerOf(guild, null);
    expect(namedOn(reader, { kind: "collection", collection: list })).toEqual([ANA]);
    expect(namedOn(reader, { kind: "collection", collection: secret })).toEqual([]);
    expect(namedOn(reader, { kind: "collection", collection: collectionId("x") })).toEqual([]);
  });

  it("READ-5: are on the set-up card also those who take the next thing on", () => {
    const guild = new Founding();
    guild.do(TOM, { type: "begin", session: nextOf(guild.state).id });
    guild.do(TOM, {
      ...{ type: "startWorkshop", mode: "live", minutes: { bad: 5, good: 5, vote: 5 } },
      vote: { budget: null, cap: 1, secrecy: "hidden" },
    });
    expect(namedOn(readerOf(guild, null), { kind: "setup" })).toEqual([PRIYA, TOM]);
  });

  it("READ-7, READ-9: are on the card of the newest result also those for whom one waits next", () => {
    const guild = new Founding();
    adopt(guild, "Be kind");
    guild.do(ANA, { type: "signContract", version: 1 });
    for (const ref of [TOM, null])
      expect(namedOn(readerOf(guild, ref), { kind: "contract", version: 1 })).toEqual([ANA, PRIYA]);
    guild.ask({ inChat: true });
    guild.do(PRIYA, { type: "askForTopics", closesAt: null, inChat: true });
    expect(namedOn(readerOf(guild, TOM), { kind: "contract", version: 1 })).toEqual([ANA]);
  });

  it("are the authors of the topics that wait", () => {
    const { guild } = busyGuild();
    guild.offer(ANA, "Builds");
    const withdrawn = guild.offer(LEE, "Tests");
    guild.do(LEE, { type: "withdrawTopic", topic: withdrawn });
    expect(namedOn(readerOf(guild, null), { kind: "topics" })).toEqual([TOM, ANA]);
    expect(namedOn(UNFOUNDED, { kind: "topics" })).toEqual([]);
  });

  it("are those who signed that version of the contract", () => {
    const { guild } = busyGuild();
    guild.do(ANA, { type: "signContract", version: 1 });
    expect(namedOn(readerOf(guild, null), { kind: "contract", version: 1 })).toEqual([ANA]);
    expect(namedOn(readerOf(guild, null), { kind: "contract", version: 2 })).toEqual([]);
  });

  it("are the presenters in a plan, of topics that were left out, and on the agendas", () => {
    const guild = new Founding();
    const offer = (who: MemberRef, title: string, minutes: number) => {
      const details = { why: "", kind: "present", minutes } as const;
      guild.do(who, { type: "offerTopic", title, details });
    };
    offer(TOM, "CI", 30);
    offer(ANA, "Everything", 200);
    guild.do(PRIYA, {
      type: "proposePlan",
      sessions: 1,
      dates: [minute(10_000)],
      opening: null,
      closing: null,
    });
    expect(namedOn(readerOf(guild, null), { kind: "plan" })).toEqual([TOM, ANA]);
    guild.do(PRIYA, { type: "acceptPlan" });
    guild.do(PRIYA, {
      ...{ type: "planItem", session: nextOf(guild.state).id },
      item: { title: "Break", kind: "break", presenter: null, minutes: 5 },
    });
    const reader = readerOf(guild, null);
    expect(namedOn(reader, { kind: "plan" })).toEqual([TOM]);
    expect(namedOn(withoutSlice(reader, `upcoming:${nextOf(guild.state).id}`), { kind: "plan" })).toEqual([]);
    expect(namedOn(UNFOUNDED, { kind: "plan" })).toEqual([]);
    expect(openedOn(reader, { kind: "wording", workshop: workshopId("x") })).toBeNull();
  });
});

describe("CARD-27: the page of the tab that has more about it", () => {
  it("is that of its step, or the home page", () => {
    const guild = new Founding();
    const run = new WorkshopRun(guild);
    const list = guild.ask();
    const poll = pollId(guild.do(PRIYA, asked));
    guild.do(PRIYA, { type: "voteOnLogistics", elements: ["duration"], closesAt: null, inChat: true });
    const logistics = guild.state.polls.at(-1)?.id ?? pollId("none");
    guild.offer(TOM, "Builds");
    const backlog = pollId(
      guild.do(PRIYA, { type: "openBacklogVote", closesAt: null, inChat: true, budget: 2, cap: 1 }),
    );
    const pages = (subject: CardSubject) => pageOfCard(readerOf(guild, null), subject);
    expect(pages({ kind: "setup" })).toBe("home");
    expect(pages({ kind: "plan" })).toBe("sessions");
    expect(pages({ kind: "topics" })).toBe("topics");
    expect(pages({ kind: "contract", version: 1 })).toBe("agreements");
    expect(pages({ kind: "review", element: "duration", version: 1 })).toBe("agreements");
    expect(pages({ kind: "wording", workshop: run.id })).toBe("agreements");
    expect(pages({ kind: "collection", collection: run.bad })).toBe("agreements");
    expect(pages({ kind: "collection", collection: list })).toBe("home");
    expect(pages({ kind: "collection", collection: collectionId("x") })).toBe("home");
    expect(pages({ kind: "poll", poll })).toBe("home");
    expect(pages({ kind: "poll", poll: logistics })).toBe("agreements");
    expect(pages({ kind: "poll", poll: backlog })).toBe("topics");
  });
});
