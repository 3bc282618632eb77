import { describe, expect, it } from "vitest";
import { PRIYA, TOM } from "../../../testing/decider-samples.ts";
import { adopt } from "../../../testing/adopt.ts";
import { Founding } from "../../../testing/founding.ts";
import type { CommunityCommand } from "../commands.ts";
import { collectionId, optionId, pollId, workshopId } from "../../kernel/ids.ts";
import { DAY } from "../../kernel/time.ts";
import type { CardSubject } from "./card-subject.ts";
import { cardKey } from "./kinds.ts";

const HOURS = { bad: 60, good: 60, vote: 60 };
const thumbs = { budget: null, cap: 1, secrecy: "hidden" } as const;

const posted = (guild: Founding) => guild.posted;
const redrawn = (guild: Founding) => guild.redrawn;

function atWording(mode: "chat" | "live") {
  const guild = new Founding();
  const id = guild.do(PRIYA, { type: "startWorkshop", mode, minutes: HOURS, vote: thumbs });
  guild.do(PRIYA, { type: "nextStep", from: "bad" });
  const good = guild.state.collections.at(-1)?.id ?? collectionId("none");
  const entry = guild.add(TOM, good, "Everybody gets a turn");
  guild.do(PRIYA, { type: "nextStep", from: "good" });
  guild.do(TOM, { type: "castBallot", poll: pollId(`${id}-vote`), ballot: { [optionId(entry)]: 1 } });
  guild.at += DAY;
  guild.do(PRIYA, { type: "nextStep", from: "vote" });
  return { guild, wording: { kind: "wording", workshop: workshopId(id) } as const };
}

describe("the cards of the founding", () => {
  it("CARD-6: the founding card is redrawn when a step progresses, but not for what happens within one", () => {
    const guild = new Founding();
    const id = guild.do(PRIYA, { type: "startWorkshop", mode: "chat", minutes: HOURS, vote: thumbs });
    expect(posted(guild)).toEqual([`collection-${id}-bad`]);
    expect(redrawn(guild)).toEqual(["setup"]);
    guild.at += DAY;
    guild.add(TOM, guild.state.collections[0]?.id ?? collectionId("none"), "No agenda");
    expect(redrawn(guild)).toEqual([`collection-${id}-bad`]);
    guild.do(PRIYA, { type: "nextStep", from: "bad" });
    expect(redrawn(guild)).toContain("setup");
    guild.at += DAY;
    guild.ask({ inChat: true });
    expect(redrawn(guild)).toEqual([]);
  });

  it("CARD-6: it is redrawn when a step is cancelled, closes at another time, or a topic is given a session", () => {
    const guild = new Founding();
    const redrawnBy = (command: CommunityCommand): boolean => {
      guild.at += DAY / 4;
      guild.do(PRIYA, command);
      return redrawn(guild).includes("setup");
    };
    const open = { closesAt: guild.at + 5 * DAY, inChat: true };
    const later = guild.at + 6 * DAY;
    guild.do(PRIYA, { type: "startWorkshop", mode: "chat", minutes: HOURS, vote: thumbs });
    expect(redrawnBy({ type: "extendStep", step: "bad", minutes: 60 })).toBe(true);
    guild.do(PRIYA, { type: "voteOnLogistics", elements: ["duration"], ...open });
    const vote = guild.state.polls.at(-1)?.id ?? pollId("none");
    expect(redrawnBy({ type: "movePollClosing", group: vote, closesAt: later })).toBe(true);
    expect(redrawnBy({ type: "cancelPoll", group: vote })).toBe(true);
    guild.do(PRIYA, { type: "askForTopics", ...open });
    expect(redrawnBy({ type: "moveAskingClosing", closesAt: later })).toBe(true);
    expect(redrawnBy({ type: "stopAsking" })).toBe(true);
    const topic = guild.offer(TOM, "CI in ten minutes");
    expect(redrawnBy({ type: "planTopic", topic })).toBe(true);
  });

  it("CARD-7: the wording card is posted with its step in the chat, follows the draft and ends with it", () => {
    const { guild, wording } = atWording("chat");
    const key = cardKey(wording);
    expect(posted(guild)).toEqual([key]);
    guild.at += DAY;
    guild.do(PRIYA, { type: "draftPrinciples", by: { kind: "top", count: 3 } });
    expect(redrawn(guild)).toEqual([key]);
    guild.at += DAY;
    guild.do(PRIYA, { type: "adoptContract", elmo: null });
    expect(redrawn(guild)).toContain(key);
    expect(posted(guild)).toEqual(["contract-1"]);
    expect(guild.cards).not.toContain(key);
    const second = atWording("chat");
    second.guild.do(PRIYA, { type: "abandonWorkshop", from: "adopting" });
    expect(second.guild.cards).not.toContain(cardKey(second.wording));
  });

  it("CARD-7: a live workshop has no wording card until somebody asks for it", () => {
    const { guild, wording } = atWording("live");
    expect(posted(guild)).toEqual([]);
    guild.do(PRIYA, { type: "showInChat", subject: wording });
    expect(posted(guild)).toEqual([cardKey(wording)]);
    const other: CardSubject = { kind: "wording", workshop: workshopId("other") };
    expect(guild.refusal(PRIYA, { type: "showInChat", subject: other })).toBe("noWorkshop");
  });

  it("READ-9: the card of the newest result is redrawn when the path goes on, and no older one", () => {
    const guild = new Founding();
    adopt(guild, "Be kind");
    guild.at += DAY;
    const redrawnBy = (command: CommunityCommand): readonly string[] => {
      guild.at += DAY;
      guild.do(PRIYA, command);
      return redrawn(guild).filter((key) => key !== "setup");
    };
    const open = { closesAt: null, inChat: true };
    expect(redrawnBy({ type: "nameOrganiser", member: TOM })).toEqual(["contract-1"]);
    expect(redrawnBy({ type: "voteOnLogistics", elements: ["duration"], ...open })).toEqual(["contract-1"]);
    const [vote] = guild.cards.filter((key) => key.startsWith("poll-")).slice(-1);
    const poll = pollId(vote?.replace("poll-", "") ?? "none");
    expect(redrawnBy({ type: "closePoll", poll })).toEqual([vote]);
    expect(redrawnBy({ type: "askForTopics", ...open })).toEqual([vote]);
    expect(redrawnBy({ type: "stopAsking" })).toEqual([vote, "topics"]);
    expect(
      redrawnBy({ type: "openCollection", prompt: "Lunch?", anonymous: false, perMember: null, ...open }),
    ).toEqual([]);
  });

  it("CARD-8: the plan card is posted when asked for, follows the plan and ends with it", () => {
    const guild = new Founding();
    const show = { type: "showInChat", subject: { kind: "plan" } } as const;
    expect(guild.refusal(PRIYA, show)).toBe("noPlan");
    guild.offer(TOM, "CI in ten minutes");
    const plan = { type: "proposePlan", sessions: 1, opening: null, closing: null } as const;
    const propose = () => guild.do(PRIYA, { ...plan, dates: [guild.at + DAY] });
    propose();
    expect(guild.refusal(TOM, show)).toBe("onlyRunners");
    guild.do(PRIYA, show);
    expect(posted(guild)).toEqual(["plan"]);
    guild.at += DAY;
    propose();
    expect(redrawn(guild)).toEqual(["plan"]);
    guild.do(PRIYA, { type: "acceptPlan" });
    expect(guild.redrawn).toContain("plan");
    expect(guild.cards).not.toContain("plan");
  });
});
