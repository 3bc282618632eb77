import { describe, expect, test } from "vitest";
import type { CardSubject } from "@guildhall/shared/domain/community/cards/part";
import { collectionId, entryId, workshopId } from "@guildhall/shared/domain/kernel/ids";
import { instantOf } from "@guildhall/shared/domain/kernel/calendar/wall-time";
import { DAY, HOUR } from "@guildhall/shared/domain/kernel/time";
import { PRIYA, TOM } from "@guildhall/shared/testing/decider-samples";
import { Founding } from "@guildhall/shared/testing/founding";
import { fingerprint } from "../cards/activity/fingerprint.ts";
import { readPress } from "../cards/activity/press.ts";
import type { PressIntent } from "./asked.ts";
import { commandsOf } from "./press-command.ts";

const nonce = "0mh2k3j4k-abcdefgh";
const setup = "setup";
const guild = new Founding();
const time = { now: guild.at, timeZone: "Europe/Berlin" };

/** What a press of this verb asks for, given the data of the button and the fields of its card. */
function intentOf(verb: string, data: object, of: Founding = guild): PressIntent {
  const read = readPress({ action: { verb, data: { nonce, card: setup, ...data } } });
  if (read?.kind !== "press" || read.press.verb === "see" || read.press.verb === "open")
    throw new Error("no card of ours can send this");
  return commandsOf(read.press, of.state, time);
}
const commands = (asked: PressIntent) =>
  typeof asked === "string" ? asked : asked.map(({ command }) => command);

describe("something started in the chat", () => {
  test("CARD-6 is open for as long as chosen", () => {
    expect(commands(intentOf("askTopics", { hours: "24" }))).toEqual([
      { type: "askForTopics", closesAt: guild.at + 24 * HOUR, inChat: true },
    ]);
    expect(commands(intentOf("startWorkshop", { hours: "1" }))).toMatchObject([
      { type: "startWorkshop", mode: "chat", minutes: { bad: 60, good: 60, vote: 60 } },
    ]);
  });

  test.each([{ hours: "0" }, { hours: "x" }, {}, { hours: "1", card: "elsewhere" }])(
    "needs data that a card of ours can send: %j",
    (data) => expect(() => intentOf("startLogistics", data)).toThrow("no card of ours"),
  );

  test("CARD-6 ends the request for topics if it is the vote on them", () => {
    expect(commands(intentOf("startRanking", { hours: "24" }))).toMatchObject([
      { type: "openBacklogVote", budget: 2, cap: 2 },
      { type: "stopAsking" },
    ]);
  });
});

describe("the wording", () => {
  const card = "wording-one";
  const principle = entryId("entry");

  test("CARD-7 saves only what was changed, removes what was emptied and adds one more", () => {
    const before = {
      entry: fingerprint("As it was"),
      other: fingerprint("Stays"),
      gone: fingerprint("Goes"),
    };
    const fields = { "principle-entry": "Anew", "principle-other": "Stays", "principle-gone": " " };
    expect(commands(intentOf("saveDraft", { card, before, ...fields, another: "One more" }))).toEqual([
      { type: "editPrinciple", principle, text: "Anew" },
      { type: "removePrinciple", principle: entryId("gone") },
      { type: "addPrinciple", text: "One more" },
    ]);
  });

  test("CARD-7, TEXT-1 removes a principle that was left without visible text, and adds none without", () => {
    const before = { entry: fingerprint("As it was") };
    const blank = "\u3164\u200b\u2800";
    expect(
      commands(intentOf("saveDraft", { card, before, "principle-entry": blank, another: blank })),
    ).toEqual([{ type: "removePrinciple", principle }]);
  });

  test("CARD-7 asks to choose first if nothing was chosen", () => {
    expect(intentOf("movePrinciple", { card, move: "" })).toBe("chooseFirst");
    expect(commands(intentOf("movePrinciple", { card, move: "entry.0" }))).toEqual([
      { type: "movePrinciple", principle, to: 0 },
    ]);
  });

  test("CARD-10 is not adopted if it has changed since the card was drawn", () => {
    const workshop = new Founding();
    const id = workshop.do(PRIYA, {
      ...{ type: "startWorkshop", mode: "chat", minutes: { bad: 10, good: 10, vote: 10 } },
      vote: { budget: null, cap: 1, secrecy: "hidden" },
    });
    workshop.do(PRIYA, { type: "nextStep", from: "bad" });
    workshop.add(TOM, workshop.state.collections.at(-1)?.id ?? collectionId("none"), "A turn for everybody");
    workshop.do(PRIYA, { type: "nextStep", from: "good" });
    workshop.do(PRIYA, { type: "nextStep", from: "vote" });
    const subject: CardSubject = { kind: "wording", workshop: workshopId(id) };
    const adopt = (seen: string) =>
      intentOf("adopt", { card: `wording-${subject.workshop}`, seen }, workshop);
    expect(adopt("other")).toBe("changed");
    expect(commands(adopt(fingerprint([])))).toEqual([{ type: "adoptContract", elmo: null }]);
  });
});

describe("the plan", () => {
  const plan = { opening: { title: null, minutes: 5 }, closing: { title: null, minutes: 5 } };
  const show = { type: "showInChat", subject: { kind: "plan" } };
  const day = new Date(guild.at + 30 * DAY).toISOString().slice(0, 10);
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const at = instantOf({ year, month, day: date, hour: 10, minute: 0 }, "Europe/Berlin");

  test("CARD-8 sets the first date if none is known, in the time zone of the person who presses", () => {
    expect(commands(intentOf("propose", { sessions: "2", date: day, time: "10:00" }))).toEqual([
      { type: "setRhythm", timeZone: "Europe/Berlin", at },
      { type: "proposePlan", sessions: 2, dates: null, ...plan },
      show,
    ]);
  });

  test("CARD-8 sets every date if they do not follow from the frequency", () => {
    const later = new Date(guild.at + 44 * DAY).toISOString().slice(0, 10);
    expect(commands(intentOf("propose", { date: day, date2: later, time: "10:00" }))).toMatchObject([
      { type: "setRhythm" },
      { type: "proposePlan", dates: [at, expect.any(Number)] },
      show,
    ]);
  });

  test.each([
    { date: "", time: "10:00" },
    { date: day, time: "" },
    { date: "2020-01-01", time: "10:00" },
    { date: "soon", time: "10:00" },
  ])("CARD-8 reads no date from %j", (fields) => {
    expect(commands(intentOf("propose", { sessions: "2", ...fields }))).toEqual([
      { type: "proposePlan", sessions: 2, dates: null, ...plan },
      show,
    ]);
  });
});
