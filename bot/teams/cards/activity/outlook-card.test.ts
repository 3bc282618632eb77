import { describe, expect, test } from "vitest";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { PRIYA, SESSION, TOM } from "@guildhall/shared/testing/decider-samples";
import { week, weeklyGuild } from "@guildhall/shared/testing/weekly-guild";
import { linesOf, pressesOf } from "../testing/lines.ts";
import { drawn, NONCE } from "../testing/drawn.ts";

const about = (change = 1) => ({ kind: "outlook", change }) as const;
const MENTIONS = [{ ref: PRIYA, id: "29:priya", name: "Priya [Nair]" }];
const on = (at: number) => {
  const iso = `${new Date(at).toISOString().slice(0, 19)}Z`;
  return `{{DATE(${iso},SHORT)}}, {{TIME(${iso})}}`;
};

function moved() {
  const { guild } = weeklyGuild();
  guild.do(PRIYA, { type: "moveSession", session: SESSION, at: week(1) + DAY });
  return guild;
}

describe("OUTLOOK-1: the card that says what to change in Outlook", () => {
  test("says what was moved from when to when, and mentions who can change it", () => {
    const { card, summary } = drawn(moved(), about(), null, { mentions: MENTIONS });
    expect(summary).toBe("Please move a meeting in Outlook");
    expect(linesOf(card)).toEqual([
      "# **A session was moved: please move it in Outlook**",
      "<at>Priya Nair</at> Guildhall can’t change the meeting series, so please do this:",
      `Open the meeting of ${on(week(1))} in your calendar, choose **This event** and move it to ${on(week(1) + DAY)}.`,
      "[Done]",
    ]);
    expect(card.msteams).toEqual({
      entities: [
        {
          type: "mention",
          text: "<at>Priya Nair</at>",
          mentioned: { id: "29:priya", name: "Priya [Nair]" },
        },
      ],
    });
    expect(pressesOf(card, "Done")).toEqual([{ card: "outlook-1", nonce: NONCE }]);
  });

  test("says it of a cancelled and of an extra session, too", () => {
    const guild = moved();
    guild.do(PRIYA, { type: "cancelSession", session: SESSION });
    guild.do(PRIYA, { type: "addSession", at: week(3) + DAY });
    expect(linesOf(drawn(guild, about(1), null).card)).toContain(
      `Open the meeting of ${on(week(1))} in your calendar, choose **This event** and cancel it.`,
    );
    expect(linesOf(drawn(guild, about(2), null).card)).toContain(
      `Send everybody an invitation for ${on(week(3) + DAY)} with the join link of this series, so that you meet in this chat.`,
    );
  });

  test("OUTLOOK-2: offers Done to organisers on their own card, and to nobody else", () => {
    expect(pressesOf(drawn(moved(), about(), PRIYA).card, "Done")).toHaveLength(1);
    expect(linesOf(drawn(moved(), about(), TOM).card)).not.toContain("[Done]");
    const organiser = drawn(moved(), about(), TOM, { meetingOrganiser: true });
    expect(pressesOf(organiser.card, "Done")).toHaveLength(1);
  });

  test("says that it is done, or that there is nothing to change any more, and mentions nobody then", () => {
    const done = moved();
    done.do(PRIYA, { type: "markInOutlook", change: 1 });
    const { card } = drawn(done, about(), null, { mentions: MENTIONS });
    expect(linesOf(card).at(-1)).toBe("_Changed in Outlook._");
    expect(card.msteams).toBeUndefined();
    const back = moved();
    back.do(PRIYA, { type: "moveSession", session: SESSION, at: week(1) });
    expect(linesOf(drawn(back, about(), null).card).at(-1)).toBe(
      "_There is nothing to change in Outlook any more._",
    );
  });
});
