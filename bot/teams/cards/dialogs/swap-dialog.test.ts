import { describe, expect, test } from "vitest";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { ANA, PRIYA, SESSION, TOM } from "@guildhall/shared/testing/decider-samples";
import { Founding } from "@guildhall/shared/testing/founding";
import { dialogFor } from "../testing/dialogs.ts";
import { NONCE } from "../testing/drawn.ts";
import { linesOf, pressesOf } from "../testing/lines.ts";

const AT = Date.UTC(2026, 1, 24, 10);
const SUBJECT = { kind: "reminder", what: "leading", session: SESSION, at: AT } as const;
const TOLD =
  "_You’d facilitate their session, and they’d facilitate yours. We ask privately, and both of you keep your turn until they agree._";

/** Tom has the turn of the session, Priya the one after it. */
function planned(): Founding {
  const guild = new Founding();
  guild.do(PRIYA, { type: "setRhythm", timeZone: "UTC", at: AT });
  for (const who of [PRIYA, TOM]) guild.do(who, { type: "joinRota" });
  return guild;
}
const turns = (guild: Founding) => guild.state.turns.map(({ number }) => number);
const offer = (guild: Founding) => {
  const [turn = 0, other = 0] = turns(guild);
  return { type: "offerSwap", turn, with: other } as const;
};
const card = (guild: Founding, who: MemberRef, notice: string | null = null) =>
  dialogFor(guild, who, "swap", SUBJECT, { notice }).card;

describe("REMIND-9: the dialog to swap a turn", () => {
  test("lets its holder ask whoever has another turn", () => {
    const guild = planned();
    const { type: _, ...own } = offer(guild);
    expect(linesOf(card(guild, TOM))).toEqual([TOLD, "**The session after that**", "[Swap with Priya]"]);
    expect(pressesOf(card(guild, TOM), "Swap with Priya")).toEqual([
      {
        press: {
          verb: "offerSwap",
          data: { card: `reminder-leading-${AT}-${SESSION}`, nonce: NONCE, ...own },
        },
        dialog: "swap",
      },
    ]);
  });

  test("says when the other session is", () => {
    const guild = planned();
    guild.do(PRIYA, { type: "addSession", at: AT + 7 * 86_400_000 });
    expect(linesOf(card(guild, TOM))).toContain(
      "**{{DATE(2026-03-03T10:00:00Z,SHORT)}}, {{TIME(2026-03-03T10:00:00Z)}}**",
    );
  });

  test("says whom they have asked, and offers that no more", () => {
    const guild = planned();
    guild.do(TOM, offer(guild));
    expect(linesOf(card(guild, TOM, "We’ve asked them privately."))).toEqual([
      "We’ve asked them privately.",
      TOLD,
      "**The session after that**",
      "You’ve asked Priya already.",
    ]);
  });

  test.each([
    ["whoever has another turn", PRIYA],
    ["whoever has none", ANA],
  ])("tells %s that only its holder can", (_who, who) => {
    const guild = planned();
    guild.do(TOM, offer(guild));
    expect(linesOf(card(guild, who))).toEqual(["Only whoever has this turn can swap it."]);
    expect(linesOf(card(guild, who, "Swapped."))).toEqual(["Swapped."]);
  });

  test("says that there is nothing to swap with once the other has left the rota", () => {
    const guild = planned();
    guild.do(PRIYA, { type: "leaveRota" });
    expect(linesOf(card(guild, TOM))).toEqual(["There’s no other turn to swap with yet."]);
  });
});
