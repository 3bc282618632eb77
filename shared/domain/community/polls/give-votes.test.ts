import { describe, expect, it } from "vitest";
import { optionId, pollId, type PollId } from "../../kernel/ids.ts";
import { PRIYA, TOM } from "../../../testing/decider-samples.ts";
import { Founding } from "../../../testing/founding.ts";
import { ballotsOf } from "./ballot-box.ts";

function openPoll(guild: Founding, rule: { readonly budget: number | null; readonly cap: number }): PollId {
  return pollId(
    guild.do(PRIYA, {
      ...{ type: "openPoll", question: "Which?", options: ["A", "B", "C"], ...rule },
      ...{ secrecy: "hidden", membersAdd: false, closesAt: null, inChat: false },
    }),
  );
}

const give = (poll: PollId, option: number, votes: number) =>
  ({ type: "setOptionVotes", poll, option: optionId(`${poll}-${option}`), votes }) as const;
const mine = (guild: Founding, id: PollId) => ballotsOf(guild.state, { id })[TOM] ?? {};

describe("setting the votes for one option", () => {
  it("POLL-2: moves a single choice", () => {
    const guild = new Founding();
    const poll = openPoll(guild, { budget: 1, cap: 1 });
    guild.do(TOM, give(poll, 0, 1));
    guild.do(TOM, give(poll, 2, 1));
    expect(mine(guild, poll)).toEqual({ [`${poll}-2`]: 1 });
    guild.do(TOM, give(poll, 0, 0));
    expect(mine(guild, poll)).toEqual({ [`${poll}-2`]: 1 });
    guild.do(TOM, give(poll, 2, 0));
    expect(mine(guild, poll)).toEqual({});
  });

  it("POLL-3: leaves the rest of the ballot unchanged, within budget and cap", () => {
    const guild = new Founding();
    const poll = openPoll(guild, { budget: 3, cap: 2 });
    guild.do(TOM, give(poll, 0, 2));
    guild.do(TOM, give(poll, 1, 1));
    expect(guild.refusal(TOM, give(poll, 2, 1))).toBe("overBudget");
    expect(guild.refusal(TOM, give(poll, 1, 3))).toBe("overCap");
    expect(mine(guild, poll)).toEqual({ [`${poll}-0`]: 2, [`${poll}-1`]: 1 });
  });

  it("POLL-3: is refused for an option that does not exist, and once the poll is closed", () => {
    const guild = new Founding();
    const poll = openPoll(guild, { budget: 1, cap: 1 });
    expect(guild.refusal(TOM, give(poll, 9, 1))).toBe("noSuchOption");
    guild.do(PRIYA, { type: "closePoll", poll });
    expect(guild.refusal(TOM, give(poll, 0, 1))).toBe("pollClosed");
  });
});
