import { describe, expect, test } from "vitest";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { ANA, PRIYA, TOM } from "@guildhall/shared/testing/decider-samples";
import { Founding } from "@guildhall/shared/testing/founding";
import { readerOf, UNFOUNDED } from "@guildhall/shared/testing/reading";
import { pressesOf, linesOf } from "../testing/lines.ts";
import { topicFields } from "./topic-fields.ts";
import { JUST_OPENED, choicesOf, dialogFor, fieldOf, fieldsOf } from "../testing/dialogs.ts";
import { NONCE } from "../testing/drawn.ts";

const TOPICS = { kind: "topics" } as const;
const WHY = "Why does it matter? (one line)";
const KIND = "What would you like to do with it?";

/** Topics are asked for. */
function asking() {
  const guild = new Founding();
  guild.do(PRIYA, { type: "askForTopics", closesAt: null, inChat: true });
  return guild;
}
const draw = (guild: Founding, done = {}) => dialogFor(guild, TOM, "entries", TOPICS, done);

describe("the dialog in which topics are offered", () => {
  test("asks for a title, a why, a kind and as many minutes as items usually have", () => {
    const { title, height, card } = draw(asking());
    expect({ title, height }).toEqual({ title: "Offer a topic", height: "large" });
    expect(linesOf(card)).toEqual([
      "**What would you like to present, discuss or have solved?**",
      "One topic is enough; more are welcome.",
      "_Your name is shown with what you write._",
      ...["<Title: >", `<${WHY}: >`, `<${KIND}: Discuss it>`, "<Minutes: 10>", "[[Offer]]"],
      "_You have not added anything yet._",
    ]);
    expect(choicesOf(card, "kind")).toEqual(["Present it", "Discuss it", "Have it solved"]);
    expect(fieldOf(card, "kind")).toMatchObject({ choices: [{ value: "present" }, {}, { value: "solve" }] });
    expect(fieldOf(card, "minutes")).toMatchObject({ min: LIMITS.minMinutes, max: LIMITS.maxMinutes });
    expect(fieldOf(card, "why")).toMatchObject({ isMultiline: true });
    expect(fieldOf(card, "text")).not.toHaveProperty("isMultiline");
    expect(pressesOf(card, "Offer")).toEqual([
      { press: { verb: "addEntry", data: { card: "topics", nonce: NONCE } }, dialog: "entries" },
    ]);
  });

  test("knows how long items are in this community", () => {
    const guild = asking();
    guild.do(PRIYA, { type: "changeSettings", settings: { itemMinutes: 25 } });
    expect(linesOf(draw(guild).card)).toContain("<Minutes: 25>");
  });

  test("keeps what was typed and chosen, and says what is wrong with it", () => {
    const typed = { text: "CI", why: "It is slow", kind: "solve", minutes: "45" };
    const errors = { minutes: { says: "Too long." } };
    expect(linesOf(draw(asking(), { typed, errors }).card).slice(3, 8)).toEqual([
      ...["<Title: CI>", `<${WHY}: It is slow>`, `<${KIND}: Have it solved>`],
      ...["<Minutes: 45>", "!Too long.!"],
    ]);
  });

  test("lists one's own, as long as they may be edited and withdrawn", () => {
    const guild = asking();
    guild.offer(TOM, "CI");
    guild.offer(ANA, "Forms");
    const own = linesOf(draw(guild).card).slice(-2);
    expect(own).toEqual(["**Yours**", "CI__ | [Edit] [Remove]"]);
  });

  test("says that nothing is asked any more, and what was typed", () => {
    const guild = asking();
    guild.do(PRIYA, { type: "stopAsking" });
    expect(linesOf(draw(guild, { typed: { text: "CI", why: "It is slow", minutes: "45" } }).card)).toEqual([
      "**What would you like to present, discuss or have solved?**",
      "This list has closed. Nothing can be added any more.",
      "<What you wrote, so that you can copy it: CI>",
      "<What you wrote, so that you can copy it: It is slow>",
    ]);
  });
});

describe("a topic that is edited", () => {
  function offered() {
    const guild = asking();
    const details = { why: "It is slow", kind: "solve", minutes: 45 } as const;
    const topic = guild.do(TOM, { type: "offerTopic", title: "CI", details });
    return { guild, editing: topic as never };
  }

  test("has its title and details in the fields", () => {
    const { guild, editing } = offered();
    const { title, height, card } = draw(guild, { editing });
    expect({ title, height }).toEqual({ title: "Edit your topic", height: "medium" });
    expect(linesOf(card)).toEqual([
      ...["<Title: CI>", `<${WHY}: It is slow>`, `<${KIND}: Have it solved>`, "<Minutes: 45>"],
      "[[Save]] [Cancel]",
    ]);
    expect(pressesOf(card, "Save")).toMatchObject([
      { press: { verb: "saveEntry", data: { entry: editing } } },
    ]);
  });

  test("has only its title if it is hidden, since its author reads nothing else of it", () => {
    const { guild, editing } = offered();
    guild.do(PRIYA, { type: "hideTopic", topic: editing });
    expect(linesOf(draw(guild, { editing }).card)).toEqual(["<Title: CI>", "[[Save]] [Cancel]"]);
  });

  test("can have no title and no why", () => {
    const context = { dialog: "entries", subject: TOPICS, now: 0, ...JUST_OPENED } as const;
    const edited = { text: "", hidden: false, topic: { kind: "present", minutes: 5, why: "" } } as const;
    const body = topicFields({ ...context, reader: readerOf(new Founding(), TOM) }, edited);
    expect(linesOf({ body })).toEqual([
      ...["<Title: >", `<${WHY}: >`, `<${KIND}: Present it>`, "<Minutes: 5>"],
    ]);
    expect(fieldsOf(body).map((field) => field["id"])).toEqual(["text", "why", "kind", "minutes"]);
    expect(linesOf({ body: topicFields({ ...context, reader: UNFOUNDED }, null) })).toContain("<Minutes: 1>");
  });
});
