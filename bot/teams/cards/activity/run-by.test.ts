import type { CardSubject } from "@guildhall/shared/domain/community/cards/part";
import {
  collectionId,
  type MemberRef,
  optionId,
  pollId,
  sessionId,
  workshopId,
} from "@guildhall/shared/domain/kernel/ids";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { ANA, LEE, PRIYA, START, TOM } from "@guildhall/shared/testing/decider-samples";
import { Founding } from "@guildhall/shared/testing/founding";
import { readerOf } from "@guildhall/shared/testing/reading";
import { describe, expect, test } from "vitest";
import { activityCard } from "./activity-card.ts";
import { texts } from "../testing/english.ts";

const NAMES = new Map<MemberRef, string>([
  [PRIYA, "Priya"],
  [TOM, "Tom"],
  [ANA, "Ana"],
]);
const poll = {
  ...({ type: "openPoll", question: "Go on?", options: ["Yes", "No"], budget: 1, cap: 1 } as const),
  ...({ secrecy: "hidden", membersAdd: false, closesAt: null, inChat: true } as const),
};
const workshop = {
  ...({ type: "startWorkshop", mode: "chat", minutes: { bad: 60, good: 60, vote: 60 } } as const),
  vote: { budget: null, cap: 1, secrecy: "hidden" },
} as const;

/** The text and buttons of a card: the one that everybody sees, or a person's own. */
function drawn(guild: Founding, subject: CardSubject, ref: MemberRef | null = null): string {
  const drawing = activityCard({
    ...{ subject, reader: readerOf(guild, ref), nonce: "0mh2k3j4k-abcdefgh", now: guild.at, notice: null },
    ...{ nameOf: (member) => NAMES.get(member) ?? texts.somebody, texts, refreshFor: [] },
  });
  return JSON.stringify(drawing?.card);
}

/** Tom, a member like any other, presses Begin. */
const begin = (guild: Founding) => sessionId(guild.do(TOM, { type: "begin", session: null }));
const askTopics = { type: "askForTopics", closesAt: null, inChat: true } as const;
const propose = {
  ...({ type: "proposePlan", sessions: 1, dates: [START + 7 * DAY] } as const),
  ...{ opening: null, closing: null },
} as const;

describe("the card of an open activity says who runs it", () => {
  test("ACT-1: an organiser's vote names the organiser, a facilitator's names both", () => {
    const guild = new Founding();
    const before = { kind: "poll", poll: pollId(guild.do(PRIYA, poll)) } as const;
    const session = begin(guild);
    const within = { kind: "poll", poll: pollId(guild.do(TOM, poll)) } as const;
    expect(drawn(guild, before)).toContain("Run by Priya.");
    expect(drawn(guild, before, TOM)).toContain("Run by Priya.");
    expect(drawn(guild, before, TOM)).not.toContain("closeVote");
    expect(drawn(guild, within)).toContain("Run by Tom and Priya.");
    expect(drawn(guild, within, TOM)).toContain("closeVote");
    guild.do("guildhall", { type: "recordFacilitator", session, facilitator: ANA });
    expect(drawn(guild, within)).toContain("Run by Ana, Tom and Priya.");
    expect(drawn(guild, within, ANA)).toContain("closeVote");
    guild.endSession(session);
    expect(drawn(guild, within)).toContain("Run by Tom and Priya.");
    expect(drawn(guild, within, ANA)).not.toContain("closeVote");
  });

  test("ACT-1: several organisers are not named one by one, nor anybody whom Teams does not know", () => {
    const guild = new Founding();
    guild.do(PRIYA, { type: "nameOrganiser", member: ANA });
    begin(guild);
    const own = { kind: "poll", poll: pollId(guild.do(TOM, poll)) } as const;
    expect(drawn(guild, own)).toContain("Run by Tom and the organisers.");
    guild.do(PRIYA, { type: "nameOrganiser", member: LEE });
    const byLee = { kind: "poll", poll: pollId(guild.do(LEE, poll, { at: START + DAY })) } as const;
    guild.do(LEE, { type: "stepDownAsOrganiser" });
    expect(drawn(guild, byLee)).toContain("Run by Tom and the organisers.");
  });

  test("ACT-1: so do lists and the request for topics, while they are open", () => {
    const guild = new Founding();
    const list = { kind: "collection", collection: guild.ask() } as const;
    guild.do(PRIYA, askTopics);
    expect(drawn(guild, list)).toContain("Run by Priya.");
    expect(drawn(guild, { kind: "topics" })).toContain("Run by Priya.");
    guild.do(PRIYA, { type: "closeCollection", collection: list.collection });
    guild.do(PRIYA, { type: "stopAsking" });
    expect(drawn(guild, list)).not.toContain("Run by");
    expect(drawn(guild, { kind: "topics" })).not.toContain("Run by");
  });

  test("TRIZ-6: so do a workshop's list, its vote and its wording; a facilitator can run those of the session", () => {
    const guild = new Founding();
    const begun = guild.do(PRIYA, workshop);
    begin(guild);
    const bad = { kind: "collection", collection: collectionId(`${begun}-bad`) } as const;
    expect(drawn(guild, bad)).toContain("Run by Priya.");
    expect(drawn(guild, bad, TOM)).not.toContain("nextStep");
    guild.do(PRIYA, { type: "abandonWorkshop", from: "bad" });

    const id = guild.do(TOM, workshop);
    const own = { kind: "collection", collection: collectionId(`${id}-bad`) } as const;
    expect(drawn(guild, own)).toContain("Run by Tom and Priya.");
    expect(drawn(guild, own, TOM)).toContain("nextStep");
    guild.do(TOM, { type: "nextStep", from: "bad" });
    const good = guild.add(ANA, collectionId(`${id}-good`), "Everybody gets a turn");
    guild.do(TOM, { type: "nextStep", from: "good" });
    const vote = pollId(`${id}-vote`);
    expect(drawn(guild, { kind: "poll", poll: vote })).toContain("Run by Tom and Priya.");
    guild.do(ANA, { type: "castBallot", poll: vote, ballot: { [optionId(good)]: 1 } });
    guild.do(TOM, { type: "nextStep", from: "vote" });
    const wording = { kind: "wording", workshop: workshopId(id) } as const;
    expect(drawn(guild, wording)).toContain("Run by Tom and Priya.");
    expect(drawn(guild, wording, TOM)).toContain('"choose"');
    expect(drawn(guild, wording, ANA)).not.toContain('"choose"');
  });

  test("PLAN-6: so does a plan; a facilitator can run one that was proposed in the session", () => {
    const guild = new Founding();
    guild.offer(ANA, "Design tokens");
    guild.do(PRIYA, propose);
    begin(guild);
    expect(drawn(guild, { kind: "plan" })).toContain("Run by Priya.");
    expect(drawn(guild, { kind: "plan" }, TOM)).not.toContain('"accept"');
    guild.do(PRIYA, { type: "discardPlan" });
    guild.do(TOM, propose);
    expect(drawn(guild, { kind: "plan" })).toContain("Run by Tom and Priya.");
    expect(drawn(guild, { kind: "plan" }, TOM)).toContain('"accept"');
    expect(drawn(guild, { kind: "plan" }, ANA)).not.toContain('"accept"');
  });
});
