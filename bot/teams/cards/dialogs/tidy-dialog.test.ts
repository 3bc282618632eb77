import { describe, expect, test } from "vitest";
import type { CollectionId } from "@guildhall/shared/domain/kernel/ids";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { PRIYA, TOM } from "@guildhall/shared/testing/decider-samples";
import { Founding } from "@guildhall/shared/testing/founding";
import { pressesOf, linesOf } from "../testing/lines.ts";
import { choicesOf, dialogFor, fieldOf } from "../testing/dialogs.ts";
import { NONCE } from "../testing/drawn.ts";

const of = (collection: CollectionId) => ({ kind: "collection", collection }) as const;
const draw = (guild: Founding, collection: CollectionId, done = {}) =>
  dialogFor(guild, PRIYA, "tidy", of(collection), done);

function listOf(...entries: readonly string[]) {
  const guild = new Founding();
  const collection = guild.ask();
  return { guild, collection, ids: entries.map((text) => guild.add(TOM, collection, text)) };
}

const HIDING = ["<Entry: Choose one>", "[Hide] [Show again]"];
const MERGING = ["<Merge with: Choose one>", "<Wording for both, if neither fits: >", "[Merge]"];

describe("the dialog in which entries are hidden and merged", () => {
  test("says that there are none yet", () => {
    const { guild, collection } = listOf();
    const { title, height, card } = draw(guild, collection);
    expect({ title, height }).toEqual({ title: "Hide or merge entries", height: "medium" });
    expect(linesOf(card)).toEqual(["_Nothing yet. Add the first one._"]);
  });

  test("hides one entry, and merges none as long as there is no other", () => {
    const { guild, collection } = listOf("Ask early");
    expect(linesOf(draw(guild, collection).card)).toEqual(HIDING);
  });

  test("hides, shows again and merges two", () => {
    const { guild, collection, ids } = listOf("Ask early", "Ask soon");
    const { card } = draw(guild, collection);
    expect(linesOf(card)).toEqual([...HIDING, ...MERGING]);
    const choices = [
      { title: "Choose one", value: "" },
      { title: "1. Ask early", value: ids[0] },
      { title: "2. Ask soon", value: ids[1] },
    ];
    expect(fieldOf(card, "which")).toMatchObject({ choices, value: "" });
    expect(fieldOf(card, "into")).toMatchObject({ choices, value: "" });
    expect(fieldOf(card, "text")).toBeDefined();
    const press = (verb: string, data: object) => ({
      press: { verb, data: { card: `collection-${collection}`, nonce: NONCE, ...data } },
      dialog: "tidy",
    });
    expect(pressesOf(card, "Hide")).toEqual([press("hideEntry", { hidden: true })]);
    expect(pressesOf(card, "Show again")).toEqual([press("hideEntry", { hidden: false })]);
    expect(pressesOf(card, "Merge")).toEqual([press("mergeEntries", { v: 2 })]);
  });

  test("keeps what was chosen and typed, and says what became of it", () => {
    const { guild, collection, ids } = listOf("Ask early", "Ask soon");
    const typed = { which: ids[1] ?? "", into: ids[0] ?? "", text: "Ask in time" };
    expect(linesOf(draw(guild, collection, { typed, notice: "No." }).card)).toEqual([
      ...["No.", "<Entry: 2. Ask soon>", "[Hide] [Show again]"],
      ...["<Merge with: 1. Ask early>", "<Wording for both, if neither fits: Ask in time>", "[Merge]"],
    ]);
  });

  test("does not name what is hidden", () => {
    const { guild, collection, ids } = listOf("Rude words", "Ask soon");
    guild.do(PRIYA, { type: "hideEntry", collection, entry: ids[0] as never });
    expect(choicesOf(draw(guild, collection).card, "which")).toEqual([
      ...["Choose one", "1. Hidden by the facilitator", "2. Ask soon"],
    ]);
  });

  test("says that the list has closed, and accepts nothing", () => {
    const { guild, collection } = listOf("Ask early", "Ask soon");
    guild.do(PRIYA, { type: "closeCollection", collection });
    expect(linesOf(draw(guild, collection).card)).toEqual([
      "This list has closed. Nothing can be added any more.",
    ]);
  });

  test("CARD-5: offers the newest that fit, with their numbers in the whole list", () => {
    const { guild, collection } = listOf(
      ...Array.from({ length: 200 }, (_, n) => `Entry ${n + 1} ${"x".repeat(60)}`),
    );
    const choices = choicesOf(draw(guild, collection).card, "which");
    expect(choices.length).toBeGreaterThan(50);
    expect(choices.length).toBeLessThan(200);
    expect(choices[1]).toMatch(new RegExp(`^${202 - choices.length}\\. Entry ${202 - choices.length} `));
    expect(choices.at(-1)).toMatch(/^200\. Entry 200 /);
  });

  test("CARD-9: is for topics as well, while they are asked for", () => {
    const guild = new Founding();
    guild.do(PRIYA, { type: "askForTopics", closesAt: null, inChat: true });
    const topic = guild.offer(TOM, "Design tokens".padEnd(LIMITS.title, "."));
    const { card } = dialogFor(guild, PRIYA, "tidy", { kind: "topics" });
    expect(linesOf(card)).toEqual(HIDING);
    expect(fieldOf(card, "which")).toMatchObject({ choices: [{ value: "" }, { value: topic }] });
  });
});
