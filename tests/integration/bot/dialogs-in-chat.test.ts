import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { memoryStorage } from "@guildhall/shared/memory/storage";
import { StorageError } from "@guildhall/shared/ports/storage-error";
import type { Environment } from "@guildhall/shared/ports/environment";
import { texts } from "../../../bot/teams/cards/testing/english.ts";
import { nodeEnvironment } from "../../../bot/ops/node-environment.ts";
import { type Guild, startGuild } from "./guild.ts";
import { cardSaying, seen, shownOn, wordsOn } from "./card-press.ts";
import { dialogOf, openDialog, openWriting, write } from "./dialog.ts";

let guild: Guild;
/** Refuses to store anything while it is true. */
let down = false;

beforeEach(async () => {
  down = false;
  const storage = memoryStorage();
  const { events } = storage;
  const append: typeof events.append = (...commit) =>
    down ? Promise.reject(new StorageError("The storage is down", true)) : events.append(...commit);
  guild = await startGuild({ server: { storage: { ...storage, events: { ...events, append } } } });
  await guild.teams.installBot();
  await guild.inCommunity("priya", { type: "found", name: "Frontend Guild" });
});

afterEach(() => guild.close());

const state = async (): Promise<FoundedCommunity> => {
  const community = await guild.communityState();
  if (community.status !== "founded") throw new Error("It is not founded");
  return community;
};

const ask = async (perMember: number | null = null): Promise<string> => {
  await guild.inCommunity("priya", {
    ...{ type: "openCollection", prompt: "What did we learn?", anonymous: false, perMember },
    ...{ closesAt: null, inChat: true },
  });
  return (await cardSaying(guild, "What did we learn?")).id;
};

const entries = async (): Promise<readonly string[]> =>
  (await state()).collections.flatMap((each) => each.entries.map(({ text }) => text));

/** Delivers what was submitted again, as Teams does. */
async function again(
  { activity }: { readonly activity: { readonly id: string } },
  id: string,
): Promise<void> {
  await guild.teams.deliver({ ...activity, id } as never, await guild.teams.tokens.channel());
}

test("CARD-20 no card in the chat has a field", async () => {
  await ask();
  await guild.inCommunity("priya", { type: "askForTopics", closesAt: null, inChat: true });
  await cardSaying(guild, texts.list.prompt.topics);
  const cards = guild.teams.chat().flatMap(({ id }) => ["priya", "tom"].map((who) => seen(guild, id, who)));
  expect(cards.length).toBeGreaterThan(4);
  for (const card of cards)
    expect(shownOn(card).filter(({ type }) => String(type).startsWith("Input."))).toEqual([]);
});

const TOO_LONG = texts.refusal({ code: "tooLong", field: "entry", most: 280 });

describe("CARD-21 a dialog", () => {
  test("stays open for the next entry, with an empty field and the member's own entries", async () => {
    const id = await ask();
    const dialog = await write(guild.teams, "tom", id, "Ask early");
    await write(guild.teams, "amara", id, "Write it down");
    expect(dialog.fields).toEqual({ text: "" });
    await dialog.press("Add", { text: "Keep it short" });
    expect(dialog.words).toMatch(/Added\.[^]*Yours\nKeep it short\n\nAsk early/);
    expect(dialog.words).not.toContain("Write it down");
    expect(await entries()).toEqual(["Ask early", "Write it down", "Keep it short"]);
  });

  test.each([
    ["too long", "x".repeat(300), TOO_LONG],
    ["empty", " \u200b ", texts.refusal({ code: "empty", field: "entry" })],
  ])("says beside the field if what is written is %s, and keeps it", async (_, text, says) => {
    const dialog = await write(guild.teams, "tom", await ask(), text);
    expect(dialog.fields).toEqual({ text });
    expect(dialog.words).toContain(says);
    expect(await entries()).toEqual([]);
  });

  test("POLL-6 says beside the field if an option is there already, and keeps it", async () => {
    await guild.inCommunity("priya", {
      ...{ type: "openPoll", question: "Which colour?", options: ["Red", "Green"], budget: 1, cap: 1 },
      ...{ secrecy: "open", membersAdd: true, closesAt: null, inChat: true },
    });
    const { id } = await cardSaying(guild, "Which colour?");
    const dialog = await write(guild.teams, "tom", id, "red ");
    const twice = await write(guild.teams, "mei", id, "red ");
    expect(dialog.fields).toEqual({ text: "" });
    expect(twice.words).toContain(texts.refusal({ code: "optionTwice" }));
    expect(twice.fields).toEqual({ text: "red " });
  });

  test("BACK-1 keeps all fields of a topic if one is wrong", async () => {
    await guild.inCommunity("priya", { type: "askForTopics", closesAt: null, inChat: true });
    const { id } = await cardSaying(guild, texts.list.prompt.topics);
    const fields = { text: "Design tokens", why: "They drift", kind: "solve", minutes: "900" };
    const dialog = await write(guild.teams, "tom", id, fields);
    expect(dialog.words).toContain(texts.refusal({ code: "minutesOutOfRange", least: 1, most: 240 }));
    expect(dialog.fields).toEqual(fields);
    await dialog.press("Offer", { minutes: "15" });
    expect((await state()).backlog.topics).toMatchObject([
      { text: "Design tokens", kind: "solve", minutes: 15 },
    ]);
  });

  test("COLL-1 says beside the field how many each may write", async () => {
    const dialog = await write(guild.teams, "tom", await ask(1), "Ask early");
    await dialog.press("Add", { text: "One more" });
    expect(dialog.words).toContain(texts.refusal({ code: "entriesPerMember", most: 1 }));
    expect(dialog.fields).toEqual({ text: "One more" });
  });

  test("keeps what had been typed while an entry of one's own is edited or removed", async () => {
    const dialog = await write(guild.teams, "tom", await ask(), "Ask early");
    await dialog.press("Add", { text: "Ask late" });
    await dialog.press("Edit", { text: "Half a thought" }, "Ask early");
    expect(dialog.fields).toEqual({ text: "Ask early" });
    await dialog.press("Save", { text: "x".repeat(300) });
    expect(dialog.fields).toEqual({ text: "x".repeat(300) });
    await dialog.press("Save", { text: "Ask sooner" });
    expect(dialog.fields).toEqual({ text: "Half a thought" });
    await dialog.press("Edit", {}, "Ask sooner");
    await dialog.press("Cancel", { text: "Never mind" });
    await dialog.press("Remove", {}, "Ask late");
    expect(dialog.fields).toEqual({ text: "Half a thought" });
    expect(await entries()).toEqual(["Ask sooner"]);
  });

  test("COLL-4 says that the list has closed in the meantime, and does not lose what was typed", async () => {
    const id = await ask();
    const dialog = await write(guild.teams, "tom", id, "Ask early");
    const editing = await openWriting(guild.teams, "tom", id);
    await editing.press("Edit", { text: "Half a thought" });
    const [collection] = (await state()).collections;
    if (collection !== undefined)
      await guild.inCommunity("priya", { type: "closeCollection", collection: collection.id });
    await dialog.press("Add", { text: "Too late" });
    expect(dialog.words).toContain(texts.dialogs.entries.closed);
    expect(dialog.fields).toEqual({ text: "Too late" });
    await editing.press("Save", { text: "Ask sooner" });
    expect(Object.values(editing.fields)).toEqual(["Ask sooner", "Half a thought"]);
    expect(await entries()).toEqual(["Ask early"]);
  });

  test("COLL-5 shows its author an entry that was hidden", async () => {
    const id = await ask();
    await write(guild.teams, "tom", id, "Rude words");
    const [collection] = (await state()).collections;
    const [entry] = collection?.entries ?? [];
    if (collection === undefined || entry === undefined) throw new Error("Nothing was added");
    await guild.inCommunity("priya", { type: "hideEntry", collection: collection.id, entry: entry.id });
    expect((await openWriting(guild.teams, "tom", id)).words).toContain(
      `Rude words\n${texts.dialogs.entries.hidden}`,
    );
    expect((await openWriting(guild.teams, "mei", id)).words).not.toContain("Rude words");
  });
});

describe("CARD-22 what is submitted counts once", () => {
  test("delivered again with the same id and with others, at once and later", async () => {
    const id = await ask();
    guild.teams.delivery.set({ copies: 2 });
    const dialog = await openWriting(guild.teams, "tom", id);
    const { delivered } = await dialog.press("Add", { text: "Ask early" });
    guild.teams.delivery.set({ copies: 1 });
    await again(delivered, "f:again");
    expect(dialog.words).toContain("Added.");
    expect(await entries()).toEqual(["Ask early"]);
    // The same words from the next view are another entry.
    await dialog.press("Add", { text: "Ask early" });
    await again(delivered, "f:later");
    expect(await entries()).toEqual(["Ask early", "Ask early"]);
  });

  test("pressed twice on one view", async () => {
    const dialog = await openWriting(guild.teams, "tom", await ask());
    const data = dialog.data("Add", { text: "Ask early" });
    const [first, second] = await Promise.all([
      guild.teams.submitDialog("tom", data),
      guild.teams.submitDialog("tom", data),
    ]);
    for (const each of [first, second]) expect(dialogOf(guild.teams, "tom", each).words).toContain("Added.");
    expect(await entries()).toEqual(["Ask early"]);
  });

  test("out of order: an older wording never replaces a newer one", async () => {
    const dialog = await write(guild.teams, "tom", await ask(), "Ask early");
    await dialog.press("Edit");
    const first = dialog.data("Save", { text: "First wording" });
    guild.teams.delivery.hold();
    const early = guild.teams.submitDialog("tom", first);
    await guild.teams.delivery.release();
    const opened = dialogOf(guild.teams, "tom", await early);
    await opened.press("Edit");
    await opened.press("Save", { text: "Second wording" });
    await guild.teams.submitDialog("tom", first);
    expect(await entries()).toEqual(["Second wording"]);
  });

  test("closed while it was under way: it is stored, and listed when the dialog is opened again", async () => {
    const id = await ask();
    const dialog = await openWriting(guild.teams, "tom", id);
    guild.teams.delivery.hold();
    const pressed = dialog.press("Add", { text: "Ask early" });
    const reopened = guild.teams.delivery.release().then(() => openWriting(guild.teams, "tom", id));
    await pressed;
    expect((await reopened).words).toContain("Ask early");
  });
});

describe("CARD-23 nothing that was typed is lost", () => {
  test("when storage fails: trying again stores it, once", async () => {
    const dialog = await openWriting(guild.teams, "tom", await ask());
    down = true;
    await dialog.press("Add", { text: "Ask early" });
    expect(dialog.words).toContain(texts.says.notStored);
    expect(dialog.fields).toEqual({ text: "Ask early" });
    down = false;
    const { delivered } = await dialog.press("Add");
    await again(delivered, "f:again");
    expect(dialog.words).toContain("Added.");
    expect(await entries()).toEqual(["Ask early"]);
  });

  test("CARD-24 when two people word the same principle: the second is told, and may replace the first", async () => {
    const { id } = await worded();
    const mine = await openDialog(guild.teams, "priya", id, "Edit the wording");
    const theirs = await openDialog(guild.teams, "priya", id, "Edit the wording");
    const [field = ""] = Object.keys(mine.fields);
    await theirs.press("Save", { [field]: "Their words" });
    await mine.press("Save", { [field]: "My words", another: "One more" });
    expect(mine.words).toMatch(/Somebody else changed this[^]*Their words/);
    expect(mine.fields).toMatchObject({ [field]: "My words", another: "One more" });
    await mine.press("Save");
    const { workshop } = await state();
    expect(workshop?.step === "adopting" ? workshop.draft.map(({ text }) => text) : []).toEqual([
      "My words",
      "One more",
    ]);
  });
});

/** A workshop with one principle, on its card. */
async function worded() {
  await guild.inCommunity("priya", {
    ...{ type: "startWorkshop", mode: "chat", minutes: { bad: 60, good: 60, vote: 60 } },
    vote: { budget: null, cap: 1, secrecy: "hidden" },
  });
  for (const step of ["bad", "good"] as const) {
    const list = (await state()).collections.at(-1);
    if (list !== undefined)
      await guild.inCommunity("tom", {
        type: "addEntry",
        collection: list.id,
        text: `Something ${step}`,
        twin: null,
      });
    await guild.inCommunity("priya", { type: "nextStep", from: step });
  }
  await guild.inCommunity("priya", { type: "nextStep", from: "vote", anyway: true });
  await guild.inCommunity("priya", { type: "addPrinciple", text: "Everybody gets a turn" });
  const card = await cardSaying(guild, "Everybody gets a turn");
  await guild.teams.refresh("priya", card.id);
  return card;
}

describe("CARD-12 a button of a card from before there were dialogs", () => {
  const older =
    (verb: string, fields: object) =>
    async (card: string, by = "tom") => {
      const nonce = `${Date.now().toString(36).padStart(9, "0")}-abcdefgh`;
      const key = `collection-${(await state()).collections[0]?.id ?? ""}`;
      return guild.teams.press(by, card, { verb, data: { card: key, nonce, ...fields } });
    };

  test("still adds what was typed on the card, once", async () => {
    const id = await ask();
    const { card, delivered } = await older("addEntry", { text: "Ask early" })(id);
    await again(delivered, "f:again");
    expect(wordsOn(card)).toContain("Added.");
    expect(await entries()).toEqual(["Ask early"]);
  });

  test("that is refused leaves the card as it is, with what was typed", async () => {
    const { card, says } = await older("addEntry", { text: "x".repeat(300) })(await ask());
    expect(card).toBeUndefined();
    expect(says).toBe(TOO_LONG);
  });

  test("that led to fields on the card shows the card with the button of the dialog", async () => {
    const id = await ask();
    await write(guild.teams, "tom", id, "Ask early");
    const entry = (await state()).collections[0]?.entries[0]?.id;
    for (const [verb, fields] of [
      ["editEntry", { entry }],
      ["wordDraft", {}],
    ] as const) {
      const { card } = await older(verb, fields)(id);
      expect(wordsOn(card)).toContain(texts.says.old);
      expect(JSON.stringify(card)).toContain("Add or edit entries");
    }
  });
});

test("CARD-23 what takes longer than Teams waits is still shown, and stored once when it is tried again", async () => {
  const times = 20;
  const began = Date.now();
  const environment: Environment = {
    ...nodeEnvironment,
    now: () => began + (Date.now() - began) * times,
    later: (delay, work) => nodeEnvironment.later(delay / times, work),
  };
  const storage = memoryStorage();
  const { events } = storage;
  let held: Promise<void> | null = null;
  const append: typeof events.append = async (...commit) => {
    await held;
    return events.append(...commit);
  };
  await guild.close();
  guild = await startGuild({
    server: { environment, storage: { ...storage, events: { ...events, append } } },
  });
  await guild.teams.installBot();
  await guild.inCommunity("priya", { type: "found", name: "Frontend Guild" });
  const dialog = await openWriting(guild.teams, "tom", await ask());
  const { promise, resolve: release } = Promise.withResolvers<void>();
  held = promise;
  await dialog.press("Add", { text: "Ask early" });
  expect(dialog.words).toContain(texts.dialogs.retry.slow);
  expect(dialog.fields).toEqual({ text: "Ask early" });
  release();
  await dialog.press("Try again");
  expect(dialog.words).toContain("Added.");
  expect(await entries()).toEqual(["Ask early"]);
});

describe("people without an account, and other bots' dialogs", () => {
  test("are told kindly", async () => {
    const id = await ask();
    await guild.teams.startMeeting({ people: ["noor"] });
    const opened = shownOn(seen(guild, id)).find(({ type }) => type === "Action.Submit");
    const press = { type: "Action.Submit", data: opened?.["data"] } as const;
    const { answer } = await guild.teams.openDialog("noor", id, press);
    expect(answer).toEqual({
      kind: "message",
      text: texts.says.noAccount,
    });
    const unknown = {
      msteams: { type: "task/fetch" },
      press: { verb: "open", data: { card: "setup", dialog: "no" } },
    };
    for (const data of [unknown, { msteams: { type: "task/fetch" } }])
      expect((await guild.teams.openDialog("tom", id, { type: "Action.Submit", data })).answer).toMatchObject(
        {
          kind: "message",
        },
      );
    expect((await guild.teams.submitDialog("tom", {})).answer).toMatchObject({ kind: "message" });
  });
});
