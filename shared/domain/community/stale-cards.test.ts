import { describe, expect, it } from "vitest";
import { ANA, LEE, PRIYA, TOM } from "../../testing/decider-samples.ts";
import { Founding } from "../../testing/founding.ts";
import type { CommunityCommand } from "./commands.ts";
import { cardKey } from "./cards/part.ts";
import { communityDecider } from "./decider.ts";
import { pollId } from "../kernel/ids.ts";
import { type Instant, MINUTE, SECOND } from "../kernel/time.ts";

/** When the cards are due that a command makes stale, by key; undefined for at once. */
function dueAfter(guild: Founding, ...[who, command]: Parameters<Founding["do"]>) {
  const before = guild.state;
  guild.at += MINUTE;
  guild.do(who, command);
  const effects = communityDecider.effectsOfCommit(before, guild.state, guild.at);
  return Object.fromEntries(
    effects.flatMap((effect): [string, Instant | undefined][] =>
      effect.kind === "staleCard" ? [[cardKey(effect.subject), effect.due]] : [],
    ),
  );
}

describe("a stale card", () => {
  it("CARD-1, CARD-2: is drawn at once when it is new or over, and otherwise 4 s after the first change", () => {
    const guild = new Founding();
    const open: CommunityCommand = {
      ...{ type: "openPoll", question: "Which colour?", options: ["Red", "Green"], budget: 1, cap: 1 },
      ...{ secrecy: "open", membersAdd: false, closesAt: null, inChat: true },
    };
    const opened = dueAfter(guild, PRIYA, open);
    const poll = guild.state.polls.at(-1);
    const key = `poll-${poll?.id}`;
    expect(opened).toEqual({ [key]: undefined });
    const id = poll?.id ?? pollId("none");
    const ballot = { [poll?.options[0]?.id ?? ""]: 1 };
    // Votes are shown three at a time.
    const [, , third] = [TOM, ANA, LEE].map((voter) =>
      dueAfter(guild, voter, { type: "castBallot", poll: id, ballot }),
    );
    expect(third).toEqual({ [key]: guild.at + 4 * SECOND });
    expect(dueAfter(guild, PRIYA, { type: "closePoll", poll: id })).toEqual({ [key]: undefined });
  });

  it("CARD-6, CARD-1: is the founding card too, which stands from the start", () => {
    const guild = new Founding();
    const { setup } = dueAfter(guild, PRIYA, { type: "changeSettings", settings: {}, name: "Backend Guild" });
    expect(setup).toBe(guild.at + 4 * SECOND);
  });
});
