import { describe, expect, test } from "vitest";
import { sessionId, type SessionId, takeawayId } from "@guildhall/shared/domain/kernel/ids";
import { DAY, HOUR } from "@guildhall/shared/domain/kernel/time";
import { ANA, LEE, nextOf, NOTHING_COUNTED, PRIYA, TOM } from "@guildhall/shared/testing/decider-samples";
import { Founding } from "@guildhall/shared/testing/founding";
import { drawn, NONCE } from "../testing/drawn.ts";
import { linesOf, pressesOf } from "../testing/lines.ts";

const EARLY = takeawayId("early");
const SMALL = takeawayId("small");

/** A session that all but Lee attended, and that is asked about. */
function asked(): readonly [Founding, { kind: "helped"; session: SessionId }] {
  const guild = new Founding();
  guild.do(PRIYA, { type: "begin", session: nextOf(guild.state).id });
  const session = guild.state.running?.id ?? sessionId("none");
  guild.at += HOUR;
  const endedAt = guild.at;
  guild.do("guildhall", {
    ...{ type: "recordSessionEnd", session, at: endedAt, by: "person", somethingDone: true },
    ...{ parked: [], done: [], actions: [], ...NOTHING_COUNTED },
  });
  const slots = Object.fromEntries([PRIYA, TOM, ANA].map((each) => [each, [0, 1, 2, 3]]));
  guild.do("guildhall", { type: "recordAttendance", session, slots });
  guild.do("guildhall", {
    ...{ type: "recordLessons", session, number: 1, at: endedAt },
    lessons: [
      { id: EARLY, text: "Ask *earlier*" },
      { id: SMALL, text: "Small steps" },
    ],
  });
  guild.at += 28 * DAY;
  guild.do("guildhall", { type: "askHelpedWhenDue", session, endedAt });
  return [guild, { kind: "helped", session }];
}

const BUTTONS = "[Used it] [Not yet] [Not for us]";

describe("the card that asks whether what was learned helped", () => {
  test("HELPED-2, HELPED-4: offers one tap about each thing, and tells nobody how many have answered", () => {
    const [guild, subject] = asked();
    expect(guild.posted).toEqual([`helped-${subject.session}`]);
    const before = linesOf(drawn(guild, subject, null).card);
    expect(before).toEqual([
      "# **Did it help?**",
      expect.stringMatching(/^Did what you learned in session 1 \(.*\) help\?$/),
      "**Ask *earlier***",
      BUTTONS,
      "**Small steps**",
      BUTTONS,
      expect.stringMatching(/^_Nobody sees how you answered\. How many say “Used it” is told/),
      expect.stringMatching(/^_Open until/),
    ]);
    guild.do(TOM, { type: "sayHelped", takeaway: EARLY, helped: "used" });
    expect(guild.stale).toEqual([]);
    expect(linesOf(drawn(guild, subject, null).card)).toEqual(before);
  });

  test("HELPED-3: tells whoever answered what they said, on their own card alone", () => {
    const [guild, subject] = asked();
    guild.do(TOM, { type: "sayHelped", takeaway: EARLY, helped: "notYet" });
    expect(linesOf(drawn(guild, subject, TOM).card)).toContain("You: Not yet");
    expect(linesOf(drawn(guild, subject, ANA).card).join(" ")).not.toContain("You:");
    const of = { card: `helped-${subject.session}`, nonce: NONCE, helped: "used" };
    expect(pressesOf(drawn(guild, subject, TOM).card, "Used it")).toEqual([
      { ...of, takeaway: EARLY },
      { ...of, takeaway: SMALL },
    ]);
  });

  test("HELPED-3: says to whoever was not there that they are not asked", () => {
    const [guild, subject] = asked();
    const lines = linesOf(drawn(guild, subject, LEE).card);
    expect(lines).toContain("_Only those who were at this session are asked._");
    expect(lines).not.toContain(BUTTONS);
  });

  test("HELPED-3: says so once the question is over", () => {
    const [guild, subject] = asked();
    guild.do("guildhall", { type: "endHelpedWhenDue", session: subject.session });
    expect(linesOf(drawn(guild, subject, TOM).card)).toEqual([
      "# **Did it help?**",
      "_This question is over. Thank you._",
    ]);
  });
});
