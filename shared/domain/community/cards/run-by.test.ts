import { describe, expect, it } from "vitest";
import { ANA, LEE, PRIYA, TOM } from "../../../testing/decider-samples.ts";
import { Founding } from "../../../testing/founding.ts";
import { MOST_EFFECTS } from "../../effect.ts";
import { pollId, type PollId, sessionId } from "../../kernel/ids.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { MINUTE } from "../../kernel/time.ts";

const question = { type: "openPoll", question: "Go on?", options: ["Yes", "No"], budget: 1, cap: 1 } as const;
const poll = { ...question, secrecy: "hidden", membersAdd: false, closesAt: null, inChat: true } as const;

const redrawn = (guild: Founding) => guild.redrawn;
const later = (guild: Founding) => {
  guild.at += MINUTE;
};
const cardOf = (id: PollId) => `poll-${id}`;

describe("the card of an open activity", () => {
  it("ACT-1: is redrawn when the session it was opened in gets another facilitator, ends or is reopened", () => {
    const guild = new Founding();
    const before = pollId(guild.do(PRIYA, poll));
    const session = sessionId(guild.do(TOM, { type: "begin", session: null }));
    const within = pollId(guild.do(TOM, poll));
    later(guild);
    guild.do("guildhall", { type: "recordFacilitator", session, facilitator: ANA });
    expect(redrawn(guild)).toEqual([cardOf(within), "setup"]);
    later(guild);
    guild.endSession(session);
    expect(redrawn(guild)).toEqual([cardOf(within), "setup"]);
    later(guild);
    guild.do(PRIYA, { type: "reopenSession" });
    expect(redrawn(guild)).toEqual([cardOf(within), "setup"]);
    expect(redrawn(guild)).not.toContain(cardOf(before));
  });

  it("ACT-1: is redrawn when the organisers change, and so is the founding card, which names them", () => {
    const guild = new Founding();
    const id = pollId(guild.do(PRIYA, poll));
    later(guild);
    guild.do(PRIYA, { type: "nameOrganiser", member: LEE });
    expect(redrawn(guild)).toEqual(expect.arrayContaining([cardOf(id), "setup"]));
    later(guild);
    guild.do("guildhall", { type: "recordMemberLeft", member: PRIYA });
    expect(redrawn(guild)).toEqual(expect.arrayContaining([cardOf(id), "setup"]));
  });

  it("STORE-14: a change of who runs it redraws a bounded number of cards, even with as much as possible open", () => {
    const guild = new Founding();
    for (let n = 0; n < LIMITS.open; n += 1) {
      guild.do(PRIYA, poll, { at: guild.at });
      guild.ask({ inChat: true });
      guild.at += 60 * MINUTE;
    }
    guild.do(PRIYA, { type: "nameOrganiser", member: LEE });
    expect(redrawn(guild)).toHaveLength(2 * LIMITS.open + 1);
    expect(guild.effects.length + guild.stale.length).toBeLessThanOrEqual(MOST_EFFECTS);
  });
});
