import { describe, expect, test } from "vitest";
import { HOUR } from "@guildhall/shared/domain/kernel/time";
import { WorkshopRun } from "@guildhall/shared/testing/adopt";
import { ANA, PRIYA, START, TOM } from "@guildhall/shared/testing/decider-samples";
import { Founding } from "@guildhall/shared/testing/founding";
import { pressesOf, linesOf } from "../testing/lines.ts";
import { NONCE, drawn, listOf } from "../testing/drawn.ts";

const ANONYMOUS =
  "_Nobody in the community ever sees who wrote what. The server’s operator could until the list closes; after that, nobody can._";
const UNTIL = "_Open until {{DATE(2026-01-14T11:00:00Z,SHORT)}}, {{TIME(2026-01-14T11:00:00Z)}}._";

/** A workshop whose lists are filled in the chat, for an hour each, or in a session. */
function begun(mode: "chat" | "live" = "chat") {
  const guild = new Founding();
  return { guild, run: new WorkshopRun(guild, { mode, minutes: { bad: 60, good: 60, vote: 60 } }) };
}

/** The same with two bad entries, on the good list. */
function turning() {
  const { guild, run } = begun();
  const bad = [guild.add(TOM, run.bad, "No agenda"), guild.add(ANA, run.bad, "Nobody listens")] as const;
  run.turn();
  return { guild, run, bad, list: listOf(run.good) };
}

describe("the card of the bad list", () => {
  const bad = [
    ...["**What would make our community a waste of time?**"],
    ...["Write down what people would do. Everything helps.", ANONYMOUS],
  ];

  test("TRIZ-2: asks for what people would do; whoever runs the workshop goes on or gives more time", () => {
    const { guild, run } = begun();
    const list = listOf(run.bad);
    const forAll = [
      ...[...bad, UNTIL, "Nothing yet. Add the first one.", "**0 entries so far**", "[[Add an entry]]"],
      "_Run by Priya._",
    ];
    const { card, summary } = drawn(guild, list, PRIYA);
    const actions = "[[Go on to the good list]] [One more day]";
    expect(linesOf(card)).toEqual([...forAll, "_Only organisers see this._", actions]);
    expect(summary).toBe("A question for everyone: What would make our community a waste of time?");
    expect(linesOf(drawn(guild, list).card)).toEqual([...forAll, "[For the facilitator]", `  ${actions}`]);
    expect(linesOf(drawn(guild, list, TOM).card)).toEqual(forAll);
    const key = `collection-${run.bad}`;
    expect(pressesOf(card, "Go on to the good list")).toEqual([{ card: key, nonce: NONCE, from: "bad" }]);
    expect(pressesOf(card, "One more day")).toEqual([{ card: key, nonce: NONCE, step: "bad" }]);
    expect(JSON.stringify(card)).toContain('"verb":"nextStep"');
  });

  test("TRIZ-3: offers no more time in a session, where it does not end by itself", () => {
    const { guild, run } = begun("live");
    expect(linesOf(drawn(guild, listOf(run.bad), PRIYA).card)).toEqual([
      ...[...bad, "Nothing yet. Add the first one.", "**0 entries so far**", "[[Add an entry]]"],
      ...["_Run by Priya._", "_Only organisers see this._", "[[Go on to the good list]]"],
    ]);
  });

  test("offers to tidy it once there is an entry", () => {
    const { guild, run } = begun();
    guild.add(TOM, run.bad, "No agenda");
    expect(linesOf(drawn(guild, listOf(run.bad), PRIYA).card)).toEqual([
      ...[...bad, UNTIL, "_1. _No agenda", "**1 entry so far**", "[[Add an entry]]", "_Run by Priya._"],
      ...["_Only organisers see this._", "[[Go on to the good list]] [One more day] [Hide or merge entries]"],
    ]);
  });

  test.each([null, TOM, PRIYA])(
    "CARD-26: shrinks to its number of entries once the workshop has gone on (to %s)",
    (who) => {
      const { guild, run } = turning();
      const { card, summary } = drawn(guild, listOf(run.bad), who);
      expect(linesOf(card)).toEqual([
        "**What would make our community a waste of time?**",
        "**This list is closed. 2 entries.**",
      ]);
      expect(summary).toBe("Closed: What would make our community a waste of time?");
    },
  );
});

describe("the card of the good list", () => {
  const good = [
    "**Turn each one around: what would make it good?**",
    ...["Pick a bad entry and say what we would do instead, or add another good idea.", ANONYMOUS, UNTIL],
  ];
  const forRunner = ["_Run by Priya._", "_Only organisers see this._"];

  test("shows the bad entries that wait to be turned round, quietly", () => {
    const { guild, run, list } = turning();
    const { card } = drawn(guild, list, PRIYA);
    expect(linesOf(card)).toEqual([
      ...[...good, "_1. __No agenda_", "_2. __Nobody listens_", "Nothing yet. Add the first one."],
      ...["**0 of 2 turned around · 0 good ones**", "[[Add an entry]]", ...forRunner],
      "[[Go on to the vote]] [One more day]",
    ]);
    const key = `collection-${run.good}`;
    expect(pressesOf(card, "Go on to the vote")).toEqual([{ card: key, nonce: NONCE, from: "good" }]);
    expect(pressesOf(card, "One more day")).toEqual([{ card: key, nonce: NONCE, step: "good" }]);
  });

  test("COLL-5: shows good ones under the bad one they turn round, then the others, hidden ones as hidden, and CARD-26: shrinks", () => {
    const { guild, run, bad, list } = turning();
    guild.add(TOM, run.good, "An agenda in time", bad[0]);
    guild.add(ANA, run.good, "Somebody keeps to it", bad[0]);
    guild.add(ANA, run.good, "Cake");
    const rude = guild.add(ANA, run.good, "Rude");
    guild.do(PRIYA, { type: "hideEntry", collection: run.good, entry: rude });
    const lines = [
      ...["_1. __No agenda_", "_→ 1.1 _An agenda in time", "_→ 1.2 _Somebody keeps to it"],
      ...["_2. __Nobody listens_", "_Other good ideas_", "_→ 0.1 _Cake", "_→ 0.2 _Hidden by the facilitator"],
    ];
    expect(linesOf(drawn(guild, list, TOM).card)).toEqual([
      ...[...good, ...lines, "**1 of 2 turned around · 4 good ones**", "[[Add or edit entries]]"],
      "_Run by Priya._",
    ]);
    guild.do(PRIYA, { type: "nextStep", from: "good" });
    for (const who of [null, TOM, PRIYA])
      expect(linesOf(drawn(guild, list, who).card)).toEqual([good[0], "**This list is closed. 4 entries.**"]);
  });

  test("COLL-5: leaves out a hidden bad entry; what turned it round is among the others", () => {
    const { guild, run, bad, list } = turning();
    guild.add(TOM, run.good, "An agenda in time", bad[0]);
    guild.do(PRIYA, { type: "hideEntry", collection: run.bad, entry: bad[0] });
    expect(linesOf(drawn(guild, list, ANA).card)).toEqual([
      ...[...good, "_1. __Nobody listens_", "_Other good ideas_", "_→ 0.1 _An agenda in time"],
      ...["**0 of 1 turned around · 1 good one**", "[[Add an entry]]", "_Run by Priya._"],
    ]);
  });

  test("is a plain list where there was nothing bad", () => {
    const { guild, run } = begun();
    run.turn();
    guild.add(TOM, run.good, "Cake");
    expect(linesOf(drawn(guild, listOf(run.good), ANA).card)).toEqual([
      ...[...good, "_1. _Cake", "**1 good one so far**", "[[Add an entry]]", "_Run by Priya._"],
    ]);
  });

  test("turns round the bad list of its own workshop, not of one that was stopped before", () => {
    const { guild, run } = begun();
    guild.add(TOM, run.bad, "No agenda");
    guild.do(PRIYA, { type: "abandonWorkshop", from: "bad" });
    guild.at = START + HOUR;
    const again = new WorkshopRun(guild);
    guild.add(TOM, again.bad, "Nobody listens");
    again.turn();
    expect(linesOf(drawn(guild, listOf(again.good), ANA).card)).toContain("_1. __Nobody listens_");
    expect(JSON.stringify(drawn(guild, listOf(again.good), ANA))).not.toContain("No agenda");
  });

  test("TRIZ-8: says that the workshop was stopped, and offers nothing", () => {
    const { guild, run } = begun();
    run.turn();
    guild.add(TOM, run.good, "Cake");
    guild.do(PRIYA, { type: "abandonWorkshop", from: "good" });
    for (const who of [null, TOM, PRIYA])
      expect(linesOf(drawn(guild, listOf(run.good), who).card)).toEqual([
        good[0],
        "**The social contract workshop was stopped. The previous contract stays in force.**",
      ]);
    expect(drawn(guild, listOf(run.good)).summary).toBe(
      "Cancelled: Turn each one around: what would make it good?",
    );
  });

  test("CARD-5: counts what is too much to show: bad ones, good ones under one of them, and earlier others", () => {
    const { guild, run } = begun();
    const bad = Array.from({ length: 31 }, (_, n) => guild.add(TOM, run.bad, `Bad ${n + 1}`));
    run.turn();
    for (let n = 1; n <= 31; n += 1) guild.add(TOM, run.good, `Good ${n}`, bad[0] ?? null);
    for (let n = 1; n <= 31; n += 1) guild.add(TOM, run.good, `Other ${n}`);
    const lines = linesOf(drawn(guild, listOf(run.good), ANA).card);
    const from = lines.indexOf("_1. __Bad 1_");
    expect(lines.slice(from + 30, from + 33)).toEqual([
      ...["_→ 1.30 _Good 30", "_and 1 more in the Guildhall tab_", "_2. __Bad 2_"],
    ]);
    const others = lines.indexOf("_Other good ideas_");
    expect(lines.slice(others - 2, others + 3)).toEqual([
      ...["_30. __Bad 30_", "_and 1 more in the Guildhall tab_", "_Other good ideas_"],
      ...["_1 more in the Guildhall tab._", "_→ 0.2 _Other 2"],
    ]);
    expect(lines).toContain("_→ 0.31 _Other 31");
  });
});
