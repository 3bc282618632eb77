import { describe, expect, it } from "vitest";
import { Founding } from "../../testing/founding.ts";
import { ANA, PRIYA, TOM } from "../../testing/decider-samples.ts";
import { type MemberRef, pollId } from "../kernel/ids.ts";
import { HOUR, MINUTE, SECOND } from "../kernel/time.ts";

const open = (inChat: boolean) =>
  ({
    type: "openPoll",
    question: "Which colour?",
    options: ["Red", "Green"],
    budget: 1,
    cap: 1,
    secrecy: "hidden",
    membersAdd: false,
    closesAt: null,
    inChat,
  }) as const;

/** How many messages the last command brought to the chat. */
const messages = ({ effects, posted }: Founding): number =>
  effects.filter(({ kind }) => kind === "post").length + posted.length;

/** A community in which a member has posted as many cards as allowed, each cancelled at once. */
function atTheLimit(who: MemberRef = PRIYA): Founding {
  const guild = new Founding();
  for (let times = 0; times < 20; times += 1) {
    guild.at += SECOND;
    const poll = guild.do(who, open(true));
    expect(messages(guild)).toBe(1);
    guild.do(who, { type: "cancelPoll", group: pollId(poll) });
    // An edit of the card is not a message, and counts against nobody.
    expect(messages(guild)).toBe(0);
  }
  return guild;
}

describe("the messages that one member causes in the chat", () => {
  it("CHAT-2: are at most 20 an hour: whatever would post one more is refused", () => {
    const guild = atTheLimit();
    const began = guild.at - 19 * SECOND;
    expect(guild.refusal(PRIYA, open(true))).toBe("messagesLimited");
    for (const inChat of [
      { type: "askForTopics", closesAt: null, inChat: true } as const,
      { type: "voteOnLogistics", elements: ["duration"], closesAt: null, inChat: true } as const,
    ])
      expect(guild.refusal(PRIYA, inChat)).toBe("messagesLimited");
    const minutes = { bad: 60, good: 60, vote: 60 };
    const vote = { budget: null, cap: 1, secrecy: "hidden" } as const;
    expect(guild.refusal(PRIYA, { type: "startWorkshop", mode: "chat", minutes, vote })).toBe(
      "messagesLimited",
    );
    guild.at = began + HOUR;
    expect(guild.refusal(PRIYA, open(true))).toBeNull();
  });

  it("CHAT-2: do not limit other members, or commands that post nothing", () => {
    const guild = atTheLimit();
    guild.do(PRIYA, { type: "nameOrganiser", member: TOM });
    expect(guild.refusal(TOM, open(true))).toBeNull();
    const poll = guild.do(PRIYA, open(false));
    guild.do(PRIYA, { type: "closePoll", poll: pollId(poll) });
    expect(guild.refusal(PRIYA, { type: "begin", session: null })).toBeNull();
  });

  it("CHAT-2: include those for claiming the role of organiser again and again", () => {
    const guild = new Founding();
    guild.do(PRIYA, { type: "stepDownAsOrganiser" });
    for (let times = 0; times < 20; times += 1) {
      guild.do(ANA, { type: "claimOrganiser" });
      expect(messages(guild)).toBe(1);
      guild.do(ANA, { type: "stepDownAsOrganiser" });
    }
    expect(guild.refusal(ANA, { type: "claimOrganiser" })).toBe("messagesLimited");
    expect(guild.refusal(TOM, { type: "claimOrganiser" })).toBeNull();
  });

  it("CHAT-2: do not include what Guildhall itself posts", () => {
    const guild = new Founding();
    const minutes = { bad: 1, good: 1, vote: 1 };
    const vote = { budget: null, cap: 1, secrecy: "hidden" } as const;
    guild.do(PRIYA, { type: "startWorkshop", mode: "chat", minutes, vote });
    const stepEndsAt = guild.at + MINUTE;
    guild.at = stepEndsAt;
    guild.do("guildhall", { type: "nextStepWhenDue", step: "bad", stepEndsAt });
    expect(messages(guild)).toBe(1);
    expect(guild.state.posted.map(({ by }) => by)).toEqual([PRIYA]);
  });
});
