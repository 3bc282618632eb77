import { describe, expect, test } from "vitest";
import { adopt, WorkshopRun } from "@guildhall/shared/testing/adopt";
import { ANA, PRIYA, TOM } from "@guildhall/shared/testing/decider-samples";
import { Founding } from "@guildhall/shared/testing/founding";
import type { WorkshopId } from "@guildhall/shared/domain/kernel/ids";
import { pressesOf, linesOf } from "../testing/lines.ts";
import { wordingDrawing } from "./wording-card.ts";
import { NONCE, cardOf, contextOf } from "../testing/drawn.ts";
import { layoutOf } from "../testing/layout.ts";

const wording = (workshop: WorkshopId) => ({ kind: "wording", workshop }) as const;
const told = (guild: Founding, id: WorkshopId, who: typeof PRIYA | null = TOM) =>
  linesOf(cardOf(guild, wording(id), who));
const opening = (workshop: WorkshopId, dialog: string) => ({
  msteams: { type: "task/fetch" },
  press: { verb: "open", data: { card: `wording-${workshop}`, dialog } },
});

/** A workshop whose vote is over: the first of two entries turns a bad one round; this many were voted for. */
function voted(votes: 0 | 1 | 2) {
  const guild = new Founding();
  const run = new WorkshopRun(guild);
  const bad = guild.add(ANA, run.bad, "Nobody listens");
  run.turn();
  const entries = [
    guild.add(TOM, run.good, "One speaks at a time", bad),
    guild.add(TOM, run.good, "Be on time"),
  ];
  guild.do(PRIYA, { type: "nextStep", from: "good" });
  if (votes > 0) run.word(...entries.slice(0, votes));
  else guild.do(PRIYA, { type: "nextStep", from: "vote" });
  return { guild, id: run.id };
}

/** The same with a draft of both entries, and one principle added by hand. */
function drafted() {
  const { guild, id } = voted(2);
  guild.do(PRIYA, { type: "draftPrinciples", by: { kind: "top", count: 2 } });
  guild.do(PRIYA, { type: "addPrinciple", text: "Ask before you record" });
  return { guild, id };
}

describe("CARD-7: while nothing is drafted, the card of the wording", () => {
  const result = [
    "# **Our principles**",
    "The vote is closed. The facilitator ticks which entries become principles; then you can change the wording.",
    ...["_★ _**One speaks at a time** | **1 vote**", "_2. _Be on time | 0 votes", "_Run by Priya._"],
  ];

  test("shows the result of the vote, and offers whoever runs the workshop to choose from it", () => {
    const { guild, id } = voted(1);
    const choose = "[[Choose the principles]]";
    expect(told(guild, id)).toEqual(result);
    expect(told(guild, id, PRIYA)).toEqual([...result, "_Only organisers see this._", choose]);
    expect(told(guild, id, null)).toEqual([...result, "[For the facilitator]", `  ${choose}`]);
    expect(pressesOf(cardOf(guild, wording(id), PRIYA), "Choose the principles")).toEqual([
      opening(id, "choose"),
    ]);
  });

  test("says so if nobody voted, and then offers to write a principle", () => {
    const { guild, id } = voted(0);
    const lines = [
      "# **Our principles**",
      "Nobody voted, so there is nothing to choose from. You can add principles by hand.",
      "_Run by Priya._",
    ];
    expect(told(guild, id)).toEqual(lines);
    expect(told(guild, id, PRIYA).slice(3)).toEqual([
      "_Only organisers see this._",
      "[[One more principle]]",
    ]);
    expect(pressesOf(cardOf(guild, wording(id), PRIYA), "One more principle")).toEqual([
      opening(id, "wording"),
    ]);
  });

  test("shows fifteen ranks at most, and how many more there are", () => {
    const guild = new Founding();
    const run = new WorkshopRun(guild);
    const entries = run.vote(...Array.from({ length: 17 }, (_, n) => `Entry ${n + 1}`));
    run.word(...entries.slice(0, 1));
    const drawing = wordingDrawing(run.id, contextOf(guild, wording(run.id), TOM));
    expect(drawing.rows).toBe(15);
    expect(told(guild, run.id).slice(16, 19)).toEqual([
      ...["_15. _Entry 15 | 0 votes", "_and 2 more in the Guildhall tab_", "_Run by Priya._"],
    ]);
    expect(linesOf({ body: drawing.body(1) }).slice(2)).toEqual([
      ...["_★ _**Entry 1** | **1 vote**", "_and 16 more in the Guildhall tab_"],
    ]);
  });
});

describe("TRIZ-6: while principles are worded, everybody watches", () => {
  const draft = [
    "# **Our principles**",
    "This is the current wording. The facilitator edits it and adopts the contract.",
    ...["_1. _**One speaks at a time**_ · 1 vote_", "_Instead of: Nobody listens_"],
    ...["_2. _**Be on time**_ · 1 vote_", "_3. _**Ask before you record**_ · Added by hand_"],
    "_Run by Priya._",
  ];
  const actions = "[[Adopt this contract]] [Edit the wording] [Ask for objections]";

  test("the draft says of each principle what it stands instead of, and where it comes from", () => {
    const { guild, id } = drafted();
    expect(told(guild, id)).toEqual(draft);
    expect(told(guild, id, null)).toEqual([...draft, "[For the facilitator]", `  ${actions}`]);
    expect(told(guild, id, PRIYA)).toEqual([...draft, "_Only organisers see this._", actions]);
  });

  test("what a principle stands instead of is right below it, and the principles are apart", () => {
    const { guild, id } = drafted();
    expect(layoutOf(cardOf(guild, wording(id), TOM)).slice(1, 6)).toEqual([
      ...[`usual: ${draft[1]}`, `medium: ${draft[2]}`, `none: ${draft[3]}`],
      ...[`medium: ${draft[4]}`, `medium: ${draft[5]}`],
    ]);
  });

  test("CARD-10: adopting says which wording was seen", () => {
    const { guild, id } = drafted();
    const press = () => pressesOf(cardOf(guild, wording(id), PRIYA), "Adopt this contract");
    const seen = press();
    const hash = expect.stringMatching(/^[\w-]{8}$/) as string;
    expect(seen).toEqual([{ card: `wording-${id}`, nonce: NONCE, seen: hash }]);
    expect(press()).toEqual(seen);
    guild.do(PRIYA, { type: "addPrinciple", text: "Cameras are optional" });
    expect(press()).not.toEqual(seen);
    expect(pressesOf(cardOf(guild, wording(id), PRIYA), "Edit the wording")).toEqual([
      opening(id, "wording"),
    ]);
  });

  test("CARD-5: what does not fit is counted", () => {
    const { guild, id } = drafted();
    const drawing = wordingDrawing(id, contextOf(guild, wording(id), TOM));
    expect(drawing.rows).toBe(3);
    expect(linesOf({ body: drawing.body(1) }).slice(2)).toEqual([
      ...[draft[2], draft[3], "_and 2 more in the Guildhall tab_"],
    ]);
  });
});

describe("once the wording is over, its card", () => {
  test("says which version is in force, to everybody, and READ-9: has what comes next behind a button", () => {
    const { guild, id } = drafted();
    guild.do(PRIYA, { type: "adoptContract", elmo: null });
    const over = "The wording is over. Version 1 of the contract is in force, and has its own card.";
    for (const who of [null, TOM, PRIYA])
      expect(told(guild, id, who)).toEqual(["# **Our principles**", over, "[Next step]"]);
    expect(wordingDrawing(id, contextOf(guild, wording(id))).rows).toBe(1);
  });

  test("TRIZ-8: says that the workshop was stopped, if there is no contract", () => {
    const { guild, id } = drafted();
    guild.do(PRIYA, { type: "abandonWorkshop", from: "adopting" });
    expect(told(guild, id)).toEqual([
      ...["# **Our principles**", "The social contract workshop was stopped."],
      "[Next step]",
    ]);
  });

  test("TRIZ-8: does not say that a revision was adopted which was stopped", () => {
    const guild = new Founding();
    adopt(guild, "Be kind");
    const run = new WorkshopRun(guild);
    run.word(...run.vote("Be kind to all"));
    guild.do(PRIYA, { type: "abandonWorkshop", from: "adopting" });
    expect(told(guild, run.id)[1]).toBe(
      "The wording is over. Version 1 of the contract is in force, and has its own card.",
    );
  });
});

test("the card of the wording says in its message what it is about, and below its title what came of a press", () => {
  for (const { guild, id } of [voted(1), drafted(), { guild: new Founding(), id: voted(0).id }]) {
    expect(wordingDrawing(id, contextOf(guild, wording(id))).summary).toBe("The principles are being worded");
    const lines = linesOf(cardOf(guild, wording(id), TOM, { notice: "The wording is saved." }));
    expect(lines.slice(0, 2)).toEqual(["# **Our principles**", "The wording is saved."]);
  }
});
