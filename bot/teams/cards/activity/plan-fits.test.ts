import { describe, expect, test } from "vitest";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { ANA, nextOf, PRIYA, TOM } from "@guildhall/shared/testing/decider-samples";
import { Founding } from "@guildhall/shared/testing/founding";
import { offer } from "@guildhall/shared/testing/weekly-guild";
import { linesOf } from "../testing/lines.ts";
import { planDrawing } from "./plan-card.ts";
import { cardOf, contextOf } from "../testing/drawn.ts";
import { layoutOf } from "../testing/layout.ts";

const subject = { kind: "plan" } as const;
const when = (day: number): string =>
  `**{{DATE(2026-01-${day}T10:00:00Z,SHORT)}}, {{TIME(2026-01-${day}T10:00:00Z)}}**`;
const told = (guild: Founding) => linesOf(cardOf(guild, subject, TOM));
/** What is read with so many rows. */
const within = (guild: Founding, rows: number) =>
  linesOf({ body: planDrawing(contextOf(guild, subject, TOM)).body(rows) });
const rowsOf = (guild: Founding): number => planDrawing(contextOf(guild, subject, TOM)).rows;

const frame = { title: "Hello", minutes: 5 };
/** Three topics of 20 minutes for two sessions; the fourth is too long. */
function proposed(): Founding {
  const guild = new Founding();
  for (const title of ["First", "Second", "Third"]) offer(guild, TOM, title);
  offer(guild, ANA, "Everything", 90);
  guild.do(PRIYA, {
    ...{ type: "proposePlan", sessions: 2, dates: [guild.at + DAY, guild.at + 8 * DAY] },
    ...{ opening: frame, closing: null },
  });
  return guild;
}
function accepted(): Founding {
  const guild = proposed();
  guild.do(PRIYA, { type: "acceptPlan" });
  return guild;
}

describe("without a plan that is proposed", () => {
  test("and without any agenda the card says that there is none", () => {
    expect(told(new Founding())).toEqual([
      ...["# **The next sessions**", "_No plan is proposed at the moment._"],
    ]);
    expect(rowsOf(new Founding())).toBe(1);
  });

  const agendas = [
    ...["# **The next sessions**", "_The plan is accepted._", `${when(15)} | _45 min of 60 min_`],
    ...["_1. _Hello_ · 5 min_", "_2. _First_ · 20 min__ · Tom_", "_3. _Second_ · 20 min__ · Tom_"],
    `${when(22)} | _25 min of 60 min_`,
    ...["_1. _Hello_ · 5 min_", "_2. _Third_ · 20 min__ · Tom_"],
  ];

  test("PLAN-7: the card shows the agendas that came of it, with presenters where there are any", () => {
    expect(told(accepted())).toEqual(agendas);
    expect(linesOf(cardOf(accepted(), subject))).toEqual(agendas);
    expect(linesOf(cardOf(accepted(), subject, PRIYA, { notice: "Accepted." }))).toEqual([
      ...[agendas[0], "Accepted.", ...agendas.slice(1)],
    ]);
    expect(planDrawing(contextOf(accepted(), subject)).summary).toBe("A plan for the next sessions");
    expect(layoutOf(cardOf(accepted(), subject)).slice(0, 4)).toEqual([
      ...["usual: # **The next sessions**", "usual: _The plan is accepted._"],
      `medium: Column stretch: ${when(15)} | Column auto right: _45 min of 60 min_`,
      "small: _1. _Hello_ · 5 min_",
    ]);
  });

  test("a session whose date nobody knows yet is the next one", () => {
    const guild = new Founding();
    const item = { title: "Budget", kind: "topic", presenter: ANA, minutes: 60 } as const;
    guild.do(PRIYA, { type: "planItem", session: nextOf(guild.state).id, item });
    expect(told(guild).slice(2)).toEqual([
      ...["**Next session** | _60 min of 60 min_", "_1. _Budget_ · 60 min__ · Ana_"],
    ]);
  });

  test("a session is too long from one minute on", () => {
    const guild = new Founding();
    const item = { title: "Budget", kind: "topic", presenter: null, minutes: 61 } as const;
    guild.do(PRIYA, { type: "planItem", session: nextOf(guild.state).id, item });
    expect(told(guild)[2]).toBe("**Next session** | _61 min of 60 min · 1 min too long_");
  });
});

describe("CARD-5: what does not fit on the card is counted, and shown in the tab", () => {
  test("of a proposal, topic by topic over all sessions and what is left out", () => {
    const guild = proposed();
    expect(rowsOf(guild)).toBe(4);
    expect(within(guild, 4)).toEqual(told(guild).slice(0, -1));
    expect(within(guild, 3)).toEqual([
      ...["# **The next sessions: a proposal**", "_The facilitator moves topics and accepts the plan._"],
      ...[`${when(15)} | _40 min of 55 min_`, "_1. _First_ · present · 20 min__ · Tom_"],
      ...["_2. _Second_ · present · 20 min__ · Tom_", `${when(22)} | _20 min of 55 min_`],
      ...["_3. _Third_ · present · 20 min__ · Tom_", "**Left out**"],
      ...["_and 1 more in the Guildhall tab_", "_Each opens with 5 min and closes with 0 min._"],
    ]);
    expect(within(guild, 1).slice(2)).toEqual([
      ...[`${when(15)} | _40 min of 55 min_`, "_1. _First_ · present · 20 min__ · Tom_"],
      ...[`${when(22)} | _20 min of 55 min_`, "**Left out**"],
      ...["_and 3 more in the Guildhall tab_", "_Each opens with 5 min and closes with 0 min._"],
    ]);
  });

  test("of the agendas, in each session on its own", () => {
    const guild = accepted();
    expect(rowsOf(guild)).toBe(3);
    expect(within(guild, 3)).toEqual(told(guild));
    expect(within(guild, 2).slice(2)).toEqual([
      ...[`${when(15)} | _45 min of 60 min_`, "_1. _Hello_ · 5 min_", "_2. _First_ · 20 min__ · Tom_"],
      ...["_and 1 more in the Guildhall tab_", `${when(22)} | _25 min of 60 min_`],
      ...["_1. _Hello_ · 5 min_", "_2. _Third_ · 20 min__ · Tom_"],
    ]);
    expect(within(guild, 1).slice(-2)).toEqual(["_1. _Hello_ · 5 min_", "_and 1 more in the Guildhall tab_"]);
  });

  test("so that a plan with very many long titles still fits, and none is dropped without being counted", () => {
    const guild = new Founding();
    for (let n = 0; n < 80; n += 1) offer(guild, TOM, `${n} ${"長".repeat(LIMITS.title - 5)}`, 1);
    guild.do(PRIYA, {
      ...{ type: "proposePlan", sessions: 2, dates: [guild.at + DAY, guild.at + 8 * DAY] },
      ...{ opening: null, closing: null },
    });
    const shown = told(guild).filter((line) => line.includes("長")).length;
    const [left] = told(guild).filter((line) => line.includes("Guildhall tab"));
    expect(shown).toBeGreaterThan(10);
    expect(left).toBe(`_and ${80 - shown} more in the Guildhall tab_`);
  });
});
