import { describe, expect, it } from "vitest";
import { ANA, LEE, PRIYA, TOM } from "../testing/decider-samples.ts";
import { readerOf } from "../testing/reading.ts";
import { Wording } from "../testing/wording.ts";
import { HOUR } from "../domain/kernel/time.ts";
import type { MemberRef } from "../domain/kernel/ids.ts";
import { readForYou } from "./for-you.ts";
import { openActivities } from "./open.ts";
import { readPath } from "./path.ts";
import { readPoll } from "./poll.ts";
import { readWorkshop } from "./workshop.ts";

const read = (guild: Wording, who: MemberRef | null = TOM) =>
  readWorkshop(readerOf(guild, who))?.objections ?? expect.fail("a workshop runs");
const next = (guild: Wording, who: MemberRef | null = TOM) => readPath(readerOf(guild, who)).next;

describe("objections to the wording", () => {
  it("OBJECT-1: are a part of their workshop, and in no list of their own", () => {
    const guild = new Wording();
    expect(read(guild)).toEqual({ open: null, heard: null });
    guild.asking();
    expect(read(guild)).toMatchObject({
      open: { id: guild.round(), manner: "single", asked: true, runs: false, reason: null },
      heard: null,
    });
    expect(read(guild, PRIYA).open?.runs).toBe(true);
    expect(openActivities(readerOf(guild, TOM)).map(({ activity }) => activity)).toEqual([
      { kind: "workshop" },
    ]);
  });

  it("OBJECT-2: say what one's own answer is, and why, to nobody else", () => {
    const guild = new Wording().asking();
    guild.notYet(TOM, "Too vague", true);
    const [fine, notYet] = read(guild).open?.options ?? [];
    expect([fine?.asksWhy, notYet?.asksWhy]).toEqual([false, true]);
    expect([fine?.given, notYet?.given]).toEqual([0, 1]);
    expect(read(guild).open?.reason).toEqual({ text: "Too vague", named: true });
    for (const who of [ANA, null])
      expect(read(guild, who).open).toMatchObject({ reason: null, spent: 0, progress: { mine: {} } });
    guild.close();
    expect(readPoll(readerOf(guild, TOM), guild.round())?.reason).toBeNull();
  });

  it("OBJECT-3: are heard once they are counted, until the next ones are", () => {
    const guild = new Wording().asking();
    guild.fine(ANA);
    guild.notYet(TOM, "Too vague");
    guild.notYet(LEE, "An agenda is too much", true);
    guild.close();
    const first = {
      poll: guild.round(),
      ...{ fine: 1, notYet: 2 },
      reasons: [
        { text: "An agenda is too much", by: LEE },
        { text: "Too vague", by: null },
      ],
    };
    expect(read(guild)).toEqual({ open: null, heard: first });
    guild.asking();
    expect(read(guild)).toMatchObject({ open: { id: guild.round(2) }, heard: first });
    guild.do(PRIYA, { type: "cancelPoll", group: guild.round(2) });
    expect(read(guild)).toEqual({ open: null, heard: first });
    guild.asking().close(guild.round(3));
    expect(read(guild).heard).toEqual({ poll: guild.round(3), fine: 0, notYet: 0, reasons: [] });
  });

  it("READ-5, READ-7: are what is next while they are asked for, for everybody; then the wording again", () => {
    const guild = new Wording({ mode: "chat", minutes: { bad: 60, good: 60, vote: 60 } });
    expect(next(guild)).toMatchObject({ code: "wordPrinciples", everybody: false });
    guild.asking();
    const done = { count: 0, of: 4 };
    expect(next(guild)).toMatchObject({ code: "answer", everybody: true, mine: true, doneByMe: false, done });
    guild.fine(TOM);
    expect(next(guild)).toMatchObject({ doneByMe: true, who: [PRIYA] });
    expect(next(guild, ANA)).toMatchObject({ doneByMe: false });
    expect(readPath(readerOf(guild, TOM)).steps[0]).toMatchObject({
      detail: { step: "adopting", until: guild.at + HOUR, voted: done },
      card: { kind: "poll", poll: guild.round() },
    });
    guild.close();
    expect(next(guild)).toMatchObject({ code: "wordPrinciples", everybody: false });
    expect(readPath(readerOf(guild, TOM)).steps[0]).toMatchObject({
      detail: { voted: null, until: null },
      card: { kind: "wording" },
    });
  });

  it("HOME-5: wait for whoever has not answered, and for nobody who only follows", () => {
    const guild = new Wording();
    const asked = (who: MemberRef) => readForYou(readerOf(guild, who)).activities.map(({ asks }) => asks);
    expect(asked(TOM)).toEqual([]);
    guild.asking();
    expect(asked(TOM)).toEqual(["vote"]);
    guild.do(ANA, { type: "onlyFollow" });
    expect(asked(ANA)).toEqual([]);
    guild.notYet(TOM, "Too vague");
    expect(asked(TOM)).toEqual([]);
  });
});
