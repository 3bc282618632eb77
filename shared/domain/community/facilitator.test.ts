import { describe, expect, it } from "vitest";
import { ANA, LEE, PRIYA, START, TOM } from "../../testing/decider-samples.ts";
import { Founding } from "../../testing/founding.ts";
import { collectionId, pollId, sessionId, type SessionId } from "../kernel/ids.ts";
import { DAY } from "../kernel/time.ts";

const list = { type: "openCollection", prompt: "What next?", anonymous: false, perMember: null } as const;
const open = { ...list, closesAt: null, inChat: false } as const;
const question = { type: "openPoll", question: "Go on?", options: ["Yes", "No"], budget: 1, cap: 1 } as const;
const poll = { ...question, secrecy: "hidden", membersAdd: false, closesAt: null, inChat: false } as const;
const workshop = {
  ...({ type: "startWorkshop", mode: "live", minutes: { bad: 5, good: 5, vote: 5 } } as const),
  vote: { budget: null, cap: 1, secrecy: "hidden" },
} as const;
const propose = {
  ...({ type: "proposePlan", sessions: 1, dates: [START + 7 * DAY] } as const),
  ...{ opening: null, closing: null },
} as const;
const ask = { type: "askForTopics", closesAt: null, inChat: false } as const;

const begin = (guild: Founding, who = TOM): SessionId =>
  sessionId(guild.do(who, { type: "begin", session: null }));

// Priya organises; Tom, an ordinary member, presses Begin.
describe("a facilitator's rights are limited to the session", () => {
  it("ACT-1: they cannot close, cancel, postpone or hide in what was opened before the session", () => {
    const guild = new Founding();
    const group = pollId(guild.do(PRIYA, poll));
    const collection = collectionId(guild.do(PRIYA, open));
    const entry = guild.add(ANA, collection, "Pairing");
    begin(guild);
    expect(guild.refusal(TOM, { type: "cancelPoll", group })).toBe("onlyRunners");
    expect(guild.refusal(TOM, { type: "closePoll", poll: group })).toBe("onlyRunners");
    expect(guild.refusal(TOM, { type: "movePollClosing", group, closesAt: null })).toBe("onlyRunners");
    expect(guild.refusal(TOM, { type: "hideEntry", collection, entry })).toBe("onlyRunners");
    expect(guild.refusal(TOM, { type: "closeCollection", collection })).toBe("onlyRunners");
  });

  it("ACT-1: they run what was opened in the session, whoever opened it, until the session ends", () => {
    const guild = new Founding();
    const session = begin(guild);
    const own = pollId(guild.do(TOM, poll));
    const byOrganiser = pollId(guild.do(PRIYA, poll));
    expect(guild.refusal(TOM, { type: "cancelPoll", group: byOrganiser })).toBeNull();
    guild.do("guildhall", { type: "recordFacilitator", session, facilitator: LEE });
    expect(guild.refusal(LEE, { type: "cancelPoll", group: own })).toBeNull();
    expect(guild.refusal(TOM, { type: "cancelPoll", group: byOrganiser })).toBe("onlyRunners");
    expect(guild.refusal(TOM, { type: "cancelPoll", group: own })).toBeNull();
    guild.endSession(session);
    expect(guild.refusal(LEE, { type: "cancelPoll", group: own })).toBe("onlyRunners");
    begin(guild, LEE);
    expect(guild.refusal(LEE, { type: "cancelPoll", group: own })).toBe("onlyRunners");
    expect(guild.refusal(TOM, { type: "cancelPoll", group: own })).toBeNull();
  });

  it("ACT-1: topics are hidden and merged by whoever runs the request for them", () => {
    const guild = new Founding();
    const topic = guild.offer(ANA, "Design tokens");
    const into = guild.offer(LEE, "Tokens");
    const session = begin(guild);
    expect(guild.refusal(TOM, { type: "hideTopic", topic })).toBe("onlyRunners");
    expect(guild.refusal(TOM, { type: "mergeTopics", into, from: topic, title: null })).toBe("onlyRunners");
    guild.do(TOM, ask);
    expect(guild.refusal(TOM, { type: "hideTopic", topic })).toBeNull();
    expect(guild.refusal(TOM, { type: "mergeTopics", into, from: topic, title: null })).toBeNull();
    guild.do("guildhall", { type: "recordFacilitator", session, facilitator: LEE });
    guild.do(LEE, { type: "stopAsking" });
    expect(guild.refusal(TOM, { type: "hideTopic", topic })).toBe("onlyRunners");
  });

  it("ACT-1: they cannot take over a request or a plan that others run by opening another in its place", () => {
    const guild = new Founding();
    guild.offer(ANA, "Design tokens");
    guild.do(PRIYA, ask);
    guild.do(PRIYA, propose);
    begin(guild);
    expect(guild.refusal(TOM, ask)).toBe("onlyRunners");
    expect(guild.refusal(TOM, propose)).toBe("onlyRunners");
    guild.do(PRIYA, { type: "stopAsking" });
    guild.do(PRIYA, { type: "discardPlan" });
    expect(guild.refusal(TOM, ask)).toBeNull();
    expect(guild.refusal(TOM, propose)).toBeNull();
  });

  it("ACT-1: they cannot post a card for what others run", () => {
    const guild = new Founding();
    const id = pollId(guild.do(PRIYA, poll));
    begin(guild);
    const show = { type: "showInChat", subject: { kind: "poll", poll: id } } as const;
    expect(guild.refusal(TOM, show)).toBe("onlyRunners");
    expect(guild.refusal(PRIYA, show)).toBeNull();
    expect(guild.refusal(TOM, { type: "showInChat", subject: { kind: "topics" } })).toBeNull();
  });

  it("ORG-2: the agenda, the short lists and the invitation stay with the organisers", () => {
    const guild = new Founding();
    const topic = guild.offer(ANA, "Design tokens");
    begin(guild);
    const choices = [30, 50].map((minutes) => ({ element: "duration", minutes }) as const);
    for (const command of [
      { type: "planTopic", topic },
      { type: "editChoices", element: "duration", choices },
      { type: "setReviewDays", days: 30 },
      { type: "inviteOthers" },
    ] as const)
      expect(guild.refusal(TOM, command)).toBe("onlyOrganisers");
  });

  it("TRIZ-6: they run a workshop started in the session, but not one started before it", () => {
    const guild = new Founding();
    guild.do(PRIYA, workshop);
    begin(guild);
    expect(guild.refusal(TOM, { type: "nextStep", from: "bad" })).toBe("onlyRunners");
    expect(guild.refusal(TOM, { type: "abandonWorkshop", from: "bad" })).toBe("onlyRunners");
    guild.do(PRIYA, { type: "abandonWorkshop", from: "bad" });
    guild.do(TOM, workshop);
    expect(guild.refusal(TOM, { type: "nextStep", from: "bad" })).toBeNull();
  });

  it("PLAN-6: they run a plan made in the session, but not one made before it", () => {
    const guild = new Founding();
    const topic = guild.offer(ANA, "Design tokens");
    guild.do(PRIYA, propose);
    begin(guild);
    const move = { type: "movePlannedTopic", topic, session: null, to: 0 } as const;
    expect(guild.refusal(TOM, move)).toBe("onlyRunners");
    expect(guild.refusal(TOM, { type: "acceptPlan" })).toBe("onlyRunners");
    guild.do(PRIYA, { type: "discardPlan" });
    guild.do(TOM, propose);
    expect(guild.refusal(TOM, move)).toBeNull();
    expect(guild.refusal(TOM, { type: "acceptPlan" })).toBeNull();
  });
});
