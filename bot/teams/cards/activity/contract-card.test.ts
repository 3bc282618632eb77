import { describe, expect, test } from "vitest";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { adopt } from "@guildhall/shared/testing/adopt";
import { ANA, PRIYA, TOM } from "@guildhall/shared/testing/decider-samples";
import { Founding, member } from "@guildhall/shared/testing/founding";
import { COUNTS, settled } from "@guildhall/shared/testing/reading";
import type { PeopleCounts } from "@guildhall/shared/domain/people-counts";
import { pressesOf, linesOf } from "../testing/lines.ts";
import { activityCard } from "./activity-card.ts";
import { contractDrawing } from "./contract-card.ts";
import { NONCE, cardOf, contextOf } from "../testing/drawn.ts";
import { layoutOf } from "../testing/layout.ts";

const first = { kind: "contract", version: 1 } as const;
const told = (guild: Founding, who: typeof PRIYA | null = TOM) => linesOf(cardOf(guild, first, who));
const sign = (guild: Founding, ...members: readonly (typeof PRIYA)[]) => {
  for (const each of members) guild.do(each, { type: "signContract", version: 1 });
};
/** A contract of two principles that this many have signed. */
function signedBy(count: number): Founding {
  const guild = new Founding();
  adopt(guild, "Be kind", "Be on time");
  sign(guild, ...Array.from({ length: count }, (_, n) => member(n + 1)));
  return guild;
}

const adopted = [
  "# **Our social contract**",
  "_Version 1, adopted on {{DATE(2026-01-14T10:00:00Z,SHORT)}}._",
];
const principles = ["_1. _Be kind", "_2. _Be on time"];
/** What a member reads who cannot start what comes next. */
const asked = ["[[Sign]]", "[I only follow]"];
const waiting = ["**Next: decide how you meet**", "_Waiting for Priya to start it._"];
/** Those in the chat who do not take part. */
const OTHERS = "_5 more people in the chat have not taken part yet, or only follow._";
const text = [...adopted, "Read it. If you agree to work this way, sign it.", ...principles];

describe("a contract that nobody has signed", () => {
  test("CONTRACT-2: asks everybody to sign, and says what comes next", () => {
    const card = cardOf(signedBy(0), first);
    expect(linesOf(card)).toEqual([
      ...[...text, "**0 of 4 have signed**", OTHERS, "[[Sign]]", ...waiting, "[Next step]"],
    ]);
    expect(pressesOf(card, "Next step")).toEqual([{ card: "setup" }]);
  });

  test("asks a member, and READ-7: says what comes next and for whom that waits", () => {
    expect(told(signedBy(0))).toEqual([...text, "**0 of 4 have signed**", OTHERS, ...asked, ...waiting]);
  });

  test("READ-7, CONTRACT-5: offers the organiser what comes next, which stays second until they have signed", () => {
    const guild = signedBy(0);
    const next = "**Next: decide how you meet**";
    const card = cardOf(guild, first, PRIYA);
    expect(linesOf(card)).toEqual([
      ...[...text, "**0 of 4 have signed**", OTHERS, ...asked, next, "[Vote on how we meet]"],
    ]);
    expect(pressesOf(card, "Vote on how we meet")).toMatchObject([
      { press: { verb: "open", data: { card: "setup", dialog: "startLogistics" } } },
    ]);
    sign(guild, PRIYA);
    expect(told(guild, PRIYA).slice(-3)).toEqual([
      ...["_You have signed it._", next, "[[Vote on how we meet]]"],
    ]);
  });

  test("offers no next step once nothing is left to do", () => {
    const guild = settled();
    const dates = [guild.at + DAY];
    guild.do(PRIYA, { type: "proposePlan", sessions: 1, dates, opening: null, closing: null });
    expect(told(guild, PRIYA).slice(-2)).toEqual(asked);
    guild.do(PRIYA, { type: "acceptPlan" });
    expect(told(guild, PRIYA).slice(-2)).toEqual(asked);
    expect(told(guild, null).at(-1)).toBe("[[Sign]]");
  });

  test("sends the version that was read, and nothing else", () => {
    const card = cardOf(signedBy(0), first, TOM);
    expect(pressesOf(card, "Sign")).toEqual([{ card: "contract-1", nonce: NONCE }]);
    expect(JSON.stringify(card)).toContain('"verb":"sign"');
  });

  test("says in its message what it wants, and below its title what came of a press", () => {
    const guild = signedBy(0);
    expect(activityCard(contextOf(guild, first))?.summary).toBe(
      "The social contract is waiting for your signature",
    );
    expect(linesOf(cardOf(guild, first, TOM, { notice: "Signed." })).slice(0, 3)).toEqual([
      ...[adopted[0], "Signed.", adopted[1]],
    ]);
  });

  test("that there is not has no card", () => {
    expect(activityCard(contextOf(new Founding(), first))).toBeNull();
    expect(activityCard(contextOf(signedBy(0), { ...first, version: 2 }))).toBeNull();
  });
});

describe("CONTRACT-2: everybody sees who has signed", () => {
  test("and whoever has signed cannot do so again", () => {
    const guild = signedBy(0);
    sign(guild, TOM);
    const signed = ["**1 of 4 has signed**", "_Signed by: _Tom_._", OTHERS];
    expect(told(guild, TOM)).toEqual([...text, ...signed, "_You have signed it._", ...waiting]);
    expect(told(guild, ANA)).toEqual([...text, ...signed, ...asked, ...waiting]);
    expect(told(guild, null)).toEqual([...text, ...signed, "[[Sign]]", ...waiting, "[Next step]"]);
  });

  test("in the order in which they signed", () => {
    const guild = signedBy(0);
    sign(guild, TOM, ANA, PRIYA);
    expect(told(guild, ANA).slice(5)).toEqual([
      ...["**3 of 4 have signed**", "_Signed by: _Tom, Ana, Priya_._", OTHERS, "_You have signed it._"],
      ...waiting,
    ]);
  });

  test("READ-1: and how many in the chat are not counted, of the version in force alone", () => {
    const lines = (people: PeopleCounts | null) =>
      linesOf(cardOf(signedBy(1), first, TOM, { people })).slice(5, -4);
    const signers = "_Signed by: _member-1_._";
    expect(lines({ ...COUNTS, inChat: 5 })).toEqual([
      ...["**1 of 4 has signed**", signers],
      "_1 more person in the chat has not taken part yet, or only follows._",
    ]);
    expect(lines({ ...COUNTS, inChat: 4 })).toEqual(["**1 of 4 has signed**", signers]);
    expect(lines(null)).toEqual(["**1 signature**", signers]);
  });

  test("forty by name, and how many more", () => {
    const names = Array.from({ length: 40 }, (_, n) => `member-${n + 1}`).join(", ");
    expect(told(signedBy(39))[6]).toBe(`_Signed by: _${names.replace(", member-40", "")}_._`);
    expect(told(signedBy(40))[6]).toBe(`_Signed by: _${names}_._`);
    expect(told(signedBy(41))[6]).toBe(`_Signed by: _${names}_ and 1 more_`);
    expect(told(signedBy(42))[6]).toBe(`_Signed by: _${names}_ and 2 more_`);
  });

  test("with the principles and the names close below what they belong to, and what comes next apart", () => {
    expect(layoutOf(cardOf(signedBy(1), first, TOM))).toEqual([
      ...[`usual: ${adopted[0]}`, `small: ${adopted[1]}`, `usual: ${text[2]}`],
      ...principles.map((each) => `small: ${each}`),
      ...[
        "usual: **1 of 4 has signed**",
        "small: _Signed by: _member-1_._",
        `small: ${OTHERS}`,
        "usual: [[Sign]]",
        "usual: [I only follow]",
      ],
      ...["medium:", `  small: ${waiting[0]}`, `  none: ${waiting[1]}`],
    ]);
  });
});

describe("CONTRACT-3: a version that was replaced", () => {
  test("stays readable with its signatures, says so, and can no more be signed nor begun from", () => {
    const guild = signedBy(2);
    adopt(guild, "Be kind to all");
    const replaced = [
      ...[...adopted, "A newer version is now in force.", ...principles],
      ...["**2 signatures**", "_Signed by: _member-1, member-2_._"],
    ];
    for (const who of [null, TOM, PRIYA]) expect(told(guild, who)).toEqual(replaced);
    expect(linesOf(cardOf(guild, { ...first, version: 2 }, TOM)).slice(1)).toEqual([
      "_Version 2, adopted on {{DATE(2026-01-14T10:00:00Z,SHORT)}}._",
      "Read it. If you agree to work this way, sign it.",
      ...["_1. _Be kind to all", "**0 of 4 have signed**", OTHERS, ...asked, ...waiting],
    ]);
  });

  test("says to whoever signed it that they have", () => {
    const guild = signedBy(0);
    sign(guild, TOM);
    adopt(guild, "Be kind to all");
    expect(told(guild, TOM).at(-1)).toBe("_You have signed it._");
    expect(told(guild, ANA).at(-1)).toBe("_Signed by: _Tom_._");
  });
});

describe("CARD-5: a contract of very many words", () => {
  test("is cut to whole principles, and the others are counted", () => {
    const guild = signedBy(0);
    const drawing = contractDrawing(1, contextOf(guild, first, TOM));
    expect(drawing?.rows).toBe(2);
    expect(linesOf({ body: drawing?.body(1) }).slice(2)).toEqual([
      ...[
        text[2],
        "_1. _Be kind",
        "_and 1 more in the Guildhall tab_",
        "**0 of 4 have signed**",
        OTHERS,
        ...asked,
      ],
      ...waiting,
    ]);
  });

  test("fits with as many as are allowed, of the longest", () => {
    const guild = new Founding();
    const long = (n: number): string => `${n} ${"長".repeat(LIMITS.principle - 3)}`;
    adopt(guild, ...Array.from({ length: LIMITS.principles }, (_, n) => long(n)));
    const lines = told(guild);
    const shown = lines.filter((each) => each.includes("長")).length;
    expect(shown).toBeGreaterThan(15);
    expect(lines).toContain(`_and ${LIMITS.principles - shown} more in the Guildhall tab_`);
  });
});
