import { describe, expect, test } from "vitest";
import type { CardSubject } from "@guildhall/shared/domain/community/cards/part";
import { collectionId, pollId, scaleId, workshopId } from "@guildhall/shared/domain/kernel/ids";
import { WorkshopRun } from "@guildhall/shared/testing/adopt";
import { PRIYA, TOM } from "@guildhall/shared/testing/decider-samples";
import { Founding } from "@guildhall/shared/testing/founding";
import { UNFOUNDED } from "@guildhall/shared/testing/reading";
import { week } from "@guildhall/shared/testing/weekly-guild";
import { decide } from "@guildhall/shared/testing/reading";
import { DIALOGS } from "../activity/dialog-names.ts";
import { pressesOf, linesOf } from "../testing/lines.ts";
import { isForRunners } from "./dialog-of.ts";
import { drawDialog } from "./draw-dialog.ts";
import { JUST_OPENED, choicesOf, dialogFor, fieldOf, fieldsOf } from "../testing/dialogs.ts";
import { NONCE } from "../testing/drawn.ts";

const SETUP = { kind: "setup" } as const;

describe("CARD-6: the dialog that asks for a name", () => {
  const unfounded = { ...JUST_OPENED, reader: UNFOUNDED, now: 0, dialog: "name", subject: SETUP } as const;
  const told = (done = {}) => linesOf(drawDialog({ ...unfounded, ...done })?.card ?? {});
  const TOLD =
    "_Whoever creates it is its organiser at first. You can do everything else here, with cards like this one, or in the Guildhall tab._";

  const PURPOSE = [
    "<What is it for? One sentence; you can change it later.: >",
    "_For example:_",
    "_So that we stop solving the same problem five times._",
    "_So that we learn from each other what no course teaches._",
    "_So that we agree on what good work looks like._",
  ];

  test("FOUND-3: has one for the purpose too, with three examples, and says what comes of it", () => {
    const dialog = drawDialog(unfounded);
    expect(dialog).toMatchObject({ title: "Create your community", height: "medium" });
    expect(told()).toEqual([
      ...["<What is your community called?: >", ...PURPOSE, "[[Create community]]", TOLD],
    ]);
    expect(pressesOf(dialog?.card ?? {}, "Create community")).toEqual([
      { press: { verb: "found", data: { card: "setup", nonce: NONCE, v: 2 } }, dialog: "name" },
    ]);
  });

  test("keeps what was typed, and says what is wrong with it", () => {
    const done = { typed: { name: "Guild" }, errors: { name: { says: "Too long." } }, notice: "No." };
    expect(told(done)).toEqual([
      ...["No.", "<What is your community called?: Guild>", "!Too long.!", ...PURPOSE],
      ...["[[Create community]]", TOLD],
    ]);
    const purpose = {
      typed: { name: "Guild", purpose: "To learn" },
      errors: { purpose: { says: "Too long." } },
    };
    expect(told(purpose).slice(0, 3)).toEqual([
      "<What is your community called?: Guild>",
      ...["<What is it for? One sentence; you can change it later.: To learn>", "!Too long.!"],
    ]);
  });

  test("CARD-23: is still drawn if somebody else has created it, but only with what was typed", () => {
    const guild = new Founding();
    expect(() => dialogFor(guild, TOM, "name", SETUP)).toThrow("no such dialog");
    const { card } = dialogFor(guild, TOM, "name", SETUP, { typed: { name: "Guild" } });
    expect(fieldOf(card, "name")).toMatchObject({ value: "Guild" });
  });
});

describe("the dialogs that start something", () => {
  const OPEN = ["1 hour", "1 day", "2 days", "3 days", "1 week"];
  test.each([
    ["startWorkshop", "Start the contract", "How long should each step stay open?"],
    ["startLogistics", "Vote on how we meet", "How long should it stay open?"],
    ["askTopics", "Ask for topics", "How long should it stay open?"],
    ["startRanking", "Vote on the topics", "How long should it stay open?"],
    ["startScale", "Open the scale", "How long should it stay open?"],
  ] as const)("%s: ask how long it stays open, two days by default", (dialog, title, label) => {
    const drawn = dialogFor(new Founding(), PRIYA, dialog, SETUP);
    expect({ title: drawn.title, height: drawn.height }).toEqual({ title, height: "medium" });
    expect(linesOf(drawn.card)).toEqual([`<${label}: 2 days>`, "[[Start]]"]);
    expect(choicesOf(drawn.card, "hours")).toEqual(OPEN);
    expect(fieldOf(drawn.card, "hours")).toMatchObject({ value: "48" });
    expect(pressesOf(drawn.card, "Start")).toEqual([
      { press: { verb: dialog, data: { card: "setup", nonce: NONCE } }, dialog },
    ]);
    const again = dialogFor(new Founding(), PRIYA, dialog, SETUP, { typed: { hours: "168" }, notice: "No." });
    expect(linesOf(again.card)).toEqual(["No.", `<${label}: 1 week>`, "[[Start]]"]);
  });
});

describe("CARD-8: the dialog in which a plan is proposed", () => {
  const told = (guild: Founding, done = {}) => linesOf(dialogFor(guild, PRIYA, "plan", SETUP, done).card);
  const COUNT = "<How many sessions?: 2>";

  test("asks for both dates if nothing is known", () => {
    const { title, height, card } = dialogFor(new Founding(), PRIYA, "plan", { kind: "plan" });
    expect({ title, height }).toEqual({ title: "Plan the next sessions", height: "medium" });
    expect(linesOf(card)).toEqual([
      "<First session: > | <Second session: > | <Time: 10:00>",
      "[[Propose a plan]]",
    ]);
    expect(fieldsOf(card).map(({ type, id }) => `${String(type)} ${String(id)}`)).toEqual([
      ...["Input.Date date", "Input.Date date2", "Input.Time time"],
    ]);
    expect(pressesOf(card, "Propose a plan")).toEqual([
      { press: { verb: "propose", data: { card: "plan", nonce: NONCE } }, dialog: "plan" },
    ]);
  });

  test("asks for the first date alone if the others follow from how often the community meets", () => {
    const guild = new Founding();
    decide(guild, ["frequency"]);
    expect(told(guild)).toEqual([COUNT, "<First session: > | <Time: 10:00>", "[[Propose a plan]]"]);
  });

  test("asks only how many if their dates are known", () => {
    const guild = new Founding();
    decide(guild, ["frequency"]);
    guild.do(PRIYA, { type: "setRhythm", timeZone: "UTC", at: week(1) });
    const { card } = dialogFor(guild, PRIYA, "plan", SETUP);
    expect(linesOf(card)).toEqual([COUNT, "[[Propose a plan]]"]);
    expect(fieldOf(card, "sessions")).toMatchObject({ min: 1, max: 12, value: 2 });
  });

  test("keeps what was chosen, and says what is wrong with it", () => {
    const typed = { date: "2026-02-03", date2: "2026-02-10", time: "15:30" };
    const errors = { date2: { says: "Too early." } };
    expect(told(new Founding(), { typed, errors, notice: "No." })).toEqual([
      "No.",
      "<First session: 2026-02-03> | <Second session: 2026-02-10> / !Too early.! | <Time: 15:30>",
      "[[Propose a plan]]",
    ]);
  });
});

describe("which dialogs there are", () => {
  test("CARD-9: those in which something is run are only for those who run it", () => {
    const forAll = DIALOGS.filter((dialog) => !isForRunners(dialog));
    expect(forAll).toEqual(["name", "entries", "option", "object", "scale", "swap", "story"]);
  });

  test("each opens from the cards that have its button, and from no others", () => {
    const guild = new Founding();
    const collection = guild.ask();
    const poll = pollId(
      guild.do(PRIYA, {
        ...{ type: "openPoll", question: "Which?", budget: 1, cap: 1, secrecy: "hidden", membersAdd: true },
        ...{ options: ["A", "B"], closesAt: null, inChat: true },
      }),
    );
    const scale = scaleId(guild.do(PRIYA, { type: "openScale", closesAt: null, inChat: true }));
    const run = new WorkshopRun(guild);
    run.word(...run.vote("Listen"));
    const subjects: readonly CardSubject[] = [
      ...([SETUP, { kind: "collection", collection }, { kind: "topics" }, { kind: "poll", poll }] as const),
      ...([{ kind: "plan" }, { kind: "wording", workshop: run.id }, { kind: "contract" }] as const),
      { kind: "scale", scale },
    ] as readonly CardSubject[];
    const typed = { name: "Guild" };
    const from = (subject: CardSubject) =>
      DIALOGS.filter((dialog) => {
        try {
          dialogFor(guild, PRIYA, dialog, subject, { typed });
          return true;
        } catch {
          return false;
        }
      });
    expect(Object.fromEntries(subjects.map((subject) => [subject.kind, from(subject)]))).toEqual({
      setup: ["name", "startWorkshop", "startLogistics", "askTopics", "startRanking", "plan", "startScale"],
      scale: ["scale"],
      ...{ collection: ["entries", "tidy"], topics: ["entries", "tidy"], poll: ["option"] },
      ...{ plan: ["plan", "arrange"], wording: ["choose", "wording"], contract: [] },
    });
  });

  test.each([
    ["entries", { kind: "collection", collection: collectionId("gone") }],
    ["tidy", { kind: "collection", collection: collectionId("gone") }],
    ["option", { kind: "poll", poll: pollId("gone") }],
    ["choose", { kind: "wording", workshop: workshopId("gone") }],
    ["wording", { kind: "wording", workshop: workshopId("gone") }],
  ] as const)("%s is not drawn if what it is about is gone", (dialog, subject) => {
    expect(() => dialogFor(new Founding(), PRIYA, dialog, subject)).toThrow("no such dialog");
  });
});
