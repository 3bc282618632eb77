import { describe, expect, it } from "vitest";
import { adopt, WorkshopRun } from "../testing/adopt.ts";
import { ANA, minute, nextOf, PRIYA, TOM } from "../testing/decider-samples.ts";
import { Founding } from "../testing/founding.ts";
import { readerOf, withoutSlice } from "../testing/reading.ts";
import { type MemberRef, optionId, workshopId } from "../domain/kernel/ids.ts";
import type { Ranked } from "./poll-result.ts";
import { draftChoice, originOf, readWorkshop } from "./workshop.ts";
import { goesOnAt, placeOfStep, WORKSHOP_STEPS } from "./workshop-steps.ts";
import { readWording } from "./wording.ts";

const minutes = { bad: 10, good: 20, vote: 30 };

function workshopIn(guild: Founding, who: MemberRef = TOM) {
  const reading = readWorkshop(readerOf(guild, who));
  if (reading === null) throw new Error("No workshop runs");
  return reading;
}

describe("TRIZ-1: a workshop", () => {
  it("is null while none runs", () => {
    expect(readWorkshop(readerOf(new Founding(), TOM))).toBeNull();
    expect(goesOnAt(readerOf(new Founding(), TOM))).toBeNull();
  });

  it("goes from the first to the fourth of its steps, with what each of them shows", () => {
    const guild = new Founding();
    const run = new WorkshopRun(guild);
    expect(workshopIn(guild)).toMatchObject({
      place: 1,
      of: 4,
      bad: { id: run.bad },
      good: null,
      turns: null,
    });
    expect(workshopIn(guild)).toMatchObject({ poll: null, result: null });
    run.turn();
    expect(workshopIn(guild)).toMatchObject({
      place: 2,
      good: { id: run.good },
      turns: { pairs: [] },
      poll: null,
    });
    const [kind] = run.vote("Be kind");
    expect(workshopIn(guild)).toMatchObject({ place: 3, poll: { id: run.poll }, result: null });
    if (kind !== undefined) run.word(kind);
    expect(workshopIn(guild)).toMatchObject({ place: 4, poll: { id: run.poll }, result: { turnout: 1 } });
    expect(WORKSHOP_STEPS.map((step) => placeOfStep(step).place)).toEqual([1, 2, 3, 4]);
  });

  it("ACT-1: says who runs it, and whether that is whoever reads", () => {
    const guild = new Founding();
    new WorkshopRun(guild);
    expect(workshopIn(guild, PRIYA).runs).toBe(true);
    expect(workshopIn(guild)).toMatchObject({ runs: false, runners: { people: [PRIYA], organisers: false } });
    expect(readWorkshop(readerOf(guild, TOM, { meetingOrganiser: true }))?.runs).toBe(true);
    const toms = new Founding();
    toms.do(TOM, { type: "begin", session: nextOf(toms.state).id });
    toms.do(TOM, {
      ...{ type: "startWorkshop", mode: "live", minutes },
      vote: { budget: null, cap: 1, secrecy: "hidden" },
    });
    expect(workshopIn(toms, TOM).runs).toBe(true);
    expect(workshopIn(toms, ANA).runs).toBe(false);
  });

  it("TRIZ-3: in the chat goes on by itself, until the wording; live it waits for those who run it", () => {
    const live = new Founding();
    new WorkshopRun(live);
    expect(workshopIn(live).goesOnAt).toBeNull();
    const chat = new Founding();
    const run = new WorkshopRun(chat, { mode: "chat", minutes });
    expect(workshopIn(chat).goesOnAt).toBe(minute(10));
    run.word(...run.vote("Be kind"));
    expect(workshopIn(chat).goesOnAt).toBeNull();
  });

  it("is ready for the next step unless there is nothing to vote on, or no principle", () => {
    const guild = new Founding();
    const run = new WorkshopRun(guild);
    expect(workshopIn(guild)).toMatchObject({ ready: true, begun: false });
    guild.add(TOM, run.bad, "No agenda");
    expect(workshopIn(guild)).toMatchObject({ ready: true, begun: true });
    run.turn();
    expect(workshopIn(guild)).toMatchObject({ ready: false, begun: false });
    const entry = guild.add(TOM, run.good, "An agenda");
    expect(workshopIn(guild)).toMatchObject({ ready: true, begun: true });
    guild.do(PRIYA, { type: "hideEntry", collection: run.good, entry });
    expect(workshopIn(guild)).toMatchObject({ ready: false, begun: true });
    guild.do(PRIYA, { type: "showEntry", collection: run.good, entry });
    run.vote();
    expect(workshopIn(guild)).toMatchObject({ ready: true, begun: false });
    for (const who of [TOM, ANA, PRIYA])
      guild.do(who, { type: "castBallot", poll: run.poll, ballot: { [optionId(entry)]: 1 } });
    expect(workshopIn(guild)).toMatchObject({ ready: true, begun: true });
    guild.do(PRIYA, { type: "nextStep", from: "vote" });
    expect(workshopIn(guild)).toMatchObject({ ready: false, begun: false });
    guild.do(PRIYA, { type: "addPrinciple", text: "Be kind" });
    expect(workshopIn(guild)).toMatchObject({ ready: true, begun: true });
  });

  it("TRIZ-9: is thin until three bad entries are there, and then until each is turned round", () => {
    const guild = new Founding();
    const run = new WorkshopRun(guild);
    const [, , third] = ["No agenda", "Nobody comes", "Always late"].map((text) => {
      expect(workshopIn(guild).thin).toBe(true);
      return guild.add(TOM, run.bad, text);
    });
    expect(workshopIn(guild).thin).toBe(false);
    if (third === undefined) throw new Error("three were added");
    guild.do(PRIYA, { type: "hideEntry", collection: run.bad, entry: third });
    run.turn();
    for (const { bad } of workshopIn(guild).turns?.pairs ?? []) {
      expect(workshopIn(guild).thin).toBe(true);
      guild.do(ANA, { type: "addEntry", collection: run.good, text: `Not: ${bad.text ?? ""}`, twin: bad.id });
    }
    expect(workshopIn(guild).thin).toBe(false);
    run.vote();
    expect(workshopIn(guild).thin).toBe(false);
  });

  it("TRIZ-9: is thin while there is no good entry, even if there is no bad one to turn round", () => {
    const guild = new Founding();
    const run = new WorkshopRun(guild);
    run.turn();
    expect(workshopIn(guild).thin).toBe(true);
    guild.add(TOM, run.good, "Be kind");
    expect(workshopIn(guild).thin).toBe(false);
  });

  it("shows what has arrived of it", () => {
    const guild = new Founding();
    const run = new WorkshopRun(guild);
    expect(readWorkshop(withoutSlice(readerOf(guild, TOM), `collection:${run.bad}`))).toMatchObject({
      ...{ bad: null, turns: null, begun: false },
    });
    run.turn();
    guild.add(TOM, run.good, "Be kind");
    expect(readWorkshop(withoutSlice(readerOf(guild, TOM), `collection:${run.good}`))).toMatchObject({
      ...{ good: null, turns: null, ready: false, begun: false },
    });
    expect(readWorkshop(withoutSlice(readerOf(guild, TOM), `collection:${run.bad}`))?.turns).toBeNull();
    run.vote();
    expect(readWorkshop(withoutSlice(readerOf(guild, TOM), `poll:${run.poll}`))).toMatchObject({
      ...{ poll: null, result: null, begun: false },
    });
  });
});

describe("TRIZ-5: an option of the vote", () => {
  it("comes from the bad entry that it turns round, unless that is hidden or there is none", () => {
    const guild = new Founding();
    const run = new WorkshopRun(guild);
    const agenda = guild.add(TOM, run.bad, "No agenda");
    const rude = guild.add(TOM, run.bad, "Something rude");
    run.turn();
    const sent = guild.add(ANA, run.good, "An agenda the day before", agenda);
    const board = guild.add(ANA, run.good, "The agenda on a board", agenda);
    const calm = guild.add(ANA, run.good, "Stay calm", rude);
    guild.do(PRIYA, { type: "hideEntry", collection: run.bad, entry: rude });
    const [kind = sent] = run.vote("Be kind");
    const origin = (option: string) => originOf(workshopIn(guild), optionId(option))?.text ?? null;
    expect([origin(sent), origin(board)]).toEqual(["No agenda", "No agenda"]);
    expect([origin(calm), origin(kind)]).toEqual([null, null]);
    expect(originOf({ turns: null }, optionId(sent))).toBeNull();
  });
});

describe("TRIZ-5: which entries become principles", () => {
  const ranked = (...votes: readonly number[]) => ({
    ranked: votes.map((each, n) => ({
      votes: each,
      option: { id: `${n}`, hidden: false },
    })) as unknown as readonly Ranked[],
  });
  const choiceIn = (votes: ReturnType<typeof ranked>) => {
    const choice = draftChoice(votes);
    return choice === null
      ? null
      : { from: choice.from.map(({ option }) => option.id), ticked: choice.ticked };
  };

  it("is chosen from all that were voted for, and the best five are ticked at first", () => {
    expect(choiceIn(ranked(9, 7, 5, 4, 2, 1, 0))).toEqual({
      from: ["0", "1", "2", "3", "4", "5"],
      ticked: ["0", "1", "2", "3", "4"],
    });
    expect(choiceIn(ranked(2, 1, 0, 0))).toEqual({ from: ["0", "1"], ticked: ["0", "1"] });
  });

  it("is none if nobody voted", () => {
    expect(draftChoice(ranked(0, 0))).toBeNull();
    expect(draftChoice(ranked())).toBeNull();
  });

  it("is never an entry that is hidden", () => {
    const [best, hidden, last] = ranked(3, 2, 1).ranked;
    if (best === undefined || hidden === undefined || last === undefined) throw new Error("three entries");
    const votes = [best, { ...hidden, option: { ...hidden.option, hidden: true } }, last];
    expect(choiceIn({ ranked: votes })).toEqual({ from: ["0", "2"], ticked: ["0", "2"] });
  });

  it("is what the draft then takes", () => {
    const guild = new Founding();
    const run = new WorkshopRun(guild);
    const [kind, late] = run.vote("Be kind", "Be on time", "Cake");
    if (kind === undefined || late === undefined) throw new Error("three entries");
    run.word(kind, late);
    const { result } = workshopIn(guild);
    const choice = result === null ? null : draftChoice(result);
    if (choice === null) throw new Error("It has no result");
    for (const options of [choice.ticked, choice.ticked.slice(1)]) {
      guild.do(PRIYA, { type: "draftPrinciples", by: { kind: "these", options } });
      const { workshop } = guild.state;
      expect(workshop?.step === "adopting" ? workshop.draft.map(({ id }) => id) : null).toEqual(options);
    }
  });
});

describe("TRIZ-6: the wording", () => {
  it("has not begun, is being chosen, is being worded, and is over", () => {
    const guild = new Founding();
    const run = new WorkshopRun(guild);
    const wording = () => readWording(readerOf(guild, TOM), run.id);
    expect(wording()).toEqual({ is: "over", version: null });
    run.word(...run.vote("Be kind"));
    expect(wording()).toMatchObject({ is: "choosing", workshop: { result: { turnout: 1 } } });
    guild.do(PRIYA, { type: "draftPrinciples", by: { kind: "top", count: 1 } });
    expect(wording()).toMatchObject({ is: "wording", draft: [{ text: "Be kind", votes: 1 }] });
    guild.do(PRIYA, { type: "adoptContract", elmo: null });
    expect(wording()).toEqual({ is: "over", version: 1 });
  });

  it("TRIZ-8: of a workshop that was stopped, or of another one, is over; the contract that stands is named", () => {
    const guild = new Founding();
    adopt(guild, "Be kind");
    const run = new WorkshopRun(guild);
    run.word(...run.vote("Be kind to all"));
    expect(readWording(readerOf(guild, TOM), workshopId("other"))).toEqual({ is: "over", version: 1 });
    guild.do(PRIYA, { type: "abandonWorkshop", from: "adopting" });
    expect(readWording(readerOf(guild, TOM), run.id)).toEqual({ is: "over", version: 1 });
    expect(readWording({ ...readerOf(guild, TOM), slices: {} }, run.id)).toEqual({
      is: "over",
      version: null,
    });
  });
});
