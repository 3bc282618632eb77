import { describe, expect, test } from "vitest";
import { sessionId, type SessionId } from "@guildhall/shared/domain/kernel/ids";
import { DAY, HOUR } from "@guildhall/shared/domain/kernel/time";
import { ANA, LEE, nextOf, NOTHING_COUNTED, PRIYA, TOM } from "@guildhall/shared/testing/decider-samples";
import { Founding, member } from "@guildhall/shared/testing/founding";
import { drawn, NONCE } from "../testing/drawn.ts";
import { linesOf, pressesOf } from "../testing/lines.ts";

const FIVE = [PRIYA, TOM, ANA, member(4), member(5)];

/** A session that five attended, and that is asked about. Lee was not there. */
function asked(guild = new Founding()): readonly [Founding, { kind: "worth"; session: SessionId }] {
  guild.do(PRIYA, { type: "begin", session: nextOf(guild.state).id });
  const session = guild.state.running?.id ?? sessionId("none");
  guild.at += HOUR;
  const endedAt = guild.at;
  guild.do("guildhall", {
    ...{ type: "recordSessionEnd", session, at: endedAt, by: "person", somethingDone: true },
    ...{ parked: [], done: [], actions: [], ...NOTHING_COUNTED },
  });
  const slots = Object.fromEntries(FIVE.map((each) => [each, [0, 1, 2, 3]]));
  guild.do("guildhall", { type: "recordAttendance", session, slots });
  guild.at += DAY;
  guild.do("guildhall", { type: "askWorthWhenDue", session, endedAt });
  return [guild, { kind: "worth", session }];
}

const SECRET =
  "_Your answer is sealed, and nobody sees how you answered. Only the average of at least five people’s answers is published._";
const BUTTONS = "[0] [1] [2] [3] [4]";

describe("the card that asks whether a session was worth the time", () => {
  test("WORTH-2, WORTH-3: offers one tap to everybody, and tells nobody how many have answered", () => {
    const [guild, subject] = asked();
    const before = linesOf(drawn(guild, subject, null).card);
    expect(before).toEqual([
      "# **Was session 1 worth your time?**",
      "0: not at all · 4: very much",
      BUTTONS,
      SECRET,
      expect.stringMatching(/^_Open until/),
    ]);
    for (const who of FIVE) guild.do(who, { type: "answerWorth", session: subject.session, worth: 1 });
    expect(linesOf(drawn(guild, subject, null).card)).toEqual(before);
  });

  test("WORTH-2: tells whoever answered what they said, on their own card alone", () => {
    const [guild, subject] = asked();
    guild.do(TOM, { type: "answerWorth", session: subject.session, worth: 3 });
    expect(linesOf(drawn(guild, subject, TOM).card)).toContain("You: 3 – Mostly");
    expect(linesOf(drawn(guild, subject, ANA).card).join(" ")).not.toContain("You:");
    expect(pressesOf(drawn(guild, subject, TOM).card, "4")).toEqual([
      { card: `worth-${subject.session}`, nonce: NONCE, worth: 4 },
    ]);
  });

  test("WORTH-2: says to whoever was not there that they are not asked", () => {
    const [guild, subject] = asked();
    const lines = linesOf(drawn(guild, subject, LEE).card);
    expect(lines).toContain("_Only those who were at this session are asked._");
    expect(lines).not.toContain(BUTTONS);
  });

  test("WORTH-5: once the question is over it tells the average, if enough people have answered", () => {
    const [guild, subject] = asked();
    const over = { type: "endWorthWhenDue", session: subject.session } as const;
    guild.do("guildhall", over);
    expect(linesOf(drawn(guild, subject, null).card)).toEqual([
      "# **Was it worth your time?**",
      "_This question is over. Thank you._",
    ]);
    const [, next] = asked(guild);
    for (const who of FIVE)
      guild.do(who, { type: "answerWorth", session: next.session, worth: who === TOM ? 0 : 4 });
    guild.do("guildhall", { ...over, session: next.session });
    expect(linesOf(drawn(guild, next, TOM).card)).toEqual([
      "# **Was it worth your time?**",
      "_This question is over. Thank you._",
      "_Worth the time: 3.2 of 4, over the last 5 answers_",
    ]);
  });
});
