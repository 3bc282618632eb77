import { randomUUID } from "node:crypto";
import axe from "axe-core";
import { texts } from "../../bot/teams/cards/testing/english.ts";
import { connectPerson } from "../support/person-client.ts";
import { write } from "../integration/bot/dialog.ts";
import type { Member } from "./actors/member.ts";
import type { Guildhall } from "./guildhall/guildhall.ts";
import { expect, test } from "./guildhall/test.ts";

const OTHERS = 20;
const LIST = "What did we learn?";

test.use({ others: OTHERS });

/** Priya has founded a community and asks everybody; resolves with the id of the card. */
async function asked({ teams, server }: Guildhall): Promise<string> {
  const priya = await connectPerson({ teams, person: "priya", url: server.url });
  try {
    await priya.tell({ type: "found", name: "Frontend Guild" });
    await priya.tell({
      ...{ type: "openCollection", prompt: LIST, anonymous: false, perMember: null },
      ...{ closesAt: null, inChat: true },
    });
  } finally {
    priya.close();
  }
  const card = await teams.untilChat((messages) =>
    messages.find(({ cards }) => JSON.stringify(cards).includes(LIST)),
  );
  return card.id;
}

const entriesIn = async (guildhall: Guildhall): Promise<readonly string[]> =>
  (await guildhall.stored()).state.collections.flatMap(({ entries }) => entries.map(({ text }) => text));

const field = ({ dialog }: Member) => dialog.getByLabel("Your entry");
const add = ({ dialog }: Member) => dialog.getByRole("button", { name: "Add", exact: true });

/** Delivers everything of this name that the stand-in has delivered to the bot once more, with new ids. */
async function deliverAgain({ teams }: Guildhall, name: string): Promise<void> {
  const token = await teams.tokens.channel();
  for (const { direction, body } of [...teams.requests]) {
    const activity = body as { readonly name?: string; readonly type: string; readonly id: string };
    if (direction === "out" && activity.name === name)
      await teams.deliver({ ...activity, id: `f:${randomUUID()}` }, token);
  }
}

test("CARD-20, CARD-22: typing in a dialog on a card while 20 others add entries loses nothing, pressed twice and delivered again", async ({
  guildhall,
}) => {
  const { teams } = guildhall;
  const card = await asked(guildhall);
  const tom = await guildhall.member("tom");
  await tom.openChat();
  await tom.openDialog(LIST, "Add an entry");
  const edits = () => teams.chat().find(({ id }) => id === card)?.edits ?? 0;
  const before = edits();
  const words = "Half a thought that takes somebody rather longer to write than all the others need";
  const typing = field(tom).pressSequentially(words, { delay: 120 });
  for (let n = 1; n <= OTHERS; n += 1) await write(teams, `other${n}`, card, `What number ${n} learned`);
  await typing;
  await expect(tom.card(LIST)).toContainText("20 entries so far");
  expect(edits()).toBeGreaterThan(before);
  await expect(field(tom)).toHaveValue(words);

  teams.delivery.set({ copies: 2 });
  await add(tom).dblclick();
  await expect(tom.dialog).toContainText("Added.");
  await expect(field(tom)).toHaveValue("");
  await expect(tom.dialog).toContainText(words);
  teams.delivery.set({ copies: 1 });
  await deliverAgain(guildhall, "task/submit");
  const entries = await entriesIn(guildhall);
  expect(entries).toHaveLength(21);
  expect(entries.filter((text) => text === words)).toHaveLength(1);
  await expect(tom.card(LIST)).toContainText("21 entries so far");
});

test("CARD-23: a dialog that is closed midway has done what was submitted, and nothing else", async ({
  guildhall,
}) => {
  const { teams } = guildhall;
  await asked(guildhall);
  const tom = await guildhall.member("tom");
  await tom.openChat();

  await test.step("while it is being submitted", async () => {
    await tom.openDialog(LIST, "Add an entry");
    await field(tom).fill("Ask early");
    teams.delivery.hold();
    await add(tom).click();
    await tom.page.keyboard.press("Escape");
    await expect(tom.dialog).toHaveCount(0);
    await teams.delivery.release();
    await expect(tom.card(LIST)).toContainText("1 entry so far");
    await expect(tom.dialog).toHaveCount(0);
    await tom.openDialog(LIST, "Add or edit entries");
    await expect(tom.dialog).toContainText("Ask early");
    await expect(field(tom)).toHaveValue("");
  });

  await test.step("with text that was not submitted", async () => {
    await field(tom).fill("Never mind");
    await tom.closeDialog();
    await expect(tom.card(LIST).getByRole("button", { name: "Add or edit entries" })).toBeFocused();
    expect(await entriesIn(guildhall)).toEqual(["Ask early"]);
  });

  await test.step("when the bot does not answer in time, the person tries again", async () => {
    await tom.openDialog(LIST, "Add or edit entries");
    await field(tom).fill("Keep it short");
    teams.delivery.set({ taskTimeoutMs: 1, invokeRetries: 0 });
    await add(tom).click();
    await expect(tom.dialog.getByRole("alert")).toHaveText("Something went wrong. Please try again.");
    await expect(field(tom)).toHaveValue("Keep it short");
    teams.delivery.set({ taskTimeoutMs: 5_000, invokeRetries: 1 });
    await add(tom).click();
    await expect(tom.dialog).toContainText("Added.");
    expect(await entriesIn(guildhall)).toEqual(["Ask early", "Keep it short"]);
  });
});

test("CARD-21: a dialog works with the keyboard alone, keeps the focus inside and gives it back; axe finds nothing", async ({
  guildhall,
}) => {
  await asked(guildhall);
  const tom = await guildhall.member("tom");
  const { keyboard } = tom.page;
  await tom.openChat();
  await tom.pressOn(tom.card(LIST).getByRole("button", { name: "Add an entry" }));
  await field(tom).waitFor();
  await tom.tabTo(field(tom));
  await keyboard.type("x".repeat(300));
  await tom.pressOn(add(tom));
  await expect(tom.dialog).toContainText(texts.refusal({ code: "tooLong", field: "entry", most: 280 }));
  await expect(field(tom)).toHaveValue("x".repeat(300));
  await tom.tabTo(field(tom));
  await keyboard.press("Control+a");
  await keyboard.type("Ask early");
  await tom.pressOn(add(tom));
  await expect(tom.dialog).toContainText("Added.");
  for (let presses = 0; presses < 20; presses += 1) {
    await keyboard.press("Tab");
    const outside = await tom.dialog.evaluate((dialog) => {
      const { activeElement, body } = document;
      return (
        activeElement !== body &&
        activeElement !== document.documentElement &&
        !dialog.contains(activeElement)
      );
    });
    expect(outside).toBe(false);
  }
  for (const theme of ["default", "dark", "contrast"] as const) {
    await tom.page.goto(guildhall.teams.viewUrl("tom", "chat", { theme }));
    await tom.chat.waitFor();
    await tom.openDialog(LIST, "Add or edit entries");
    await tom.page.evaluate(axe.source);
    const { violations } = await tom.page.evaluate(() =>
      (globalThis as unknown as { axe: typeof axe }).axe.run("dialog .ac-adaptiveCard"),
    );
    expect(violations.map(({ id, nodes }) => `${theme}: ${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
  }
  await keyboard.press("Escape");
  await expect(tom.card(LIST).getByRole("button", { name: "Add or edit entries" })).toBeFocused();
});

test("CARD-21: the focus is given back although the card is just being drawn anew for this person", async ({
  guildhall,
}) => {
  const card = await asked(guildhall);
  const tom = await guildhall.member("tom");
  await tom.openChat();
  await tom.openDialog(LIST, "Add an entry");
  await field(tom).fill("Ask early");
  await add(tom).click();
  await expect(tom.dialog).toContainText("Added.");
  await tom.closeDialog();
  await tom.openDialog(LIST, "Add or edit entries");
  const refreshed = Promise.withResolvers<void>();
  await tom.page.route("**/control/refresh", async (route) => {
    await refreshed.promise;
    await route.continue();
  });
  const isRefreshing = tom.chat.locator("li[aria-busy=true]").filter({ hasText: LIST });
  await write(guildhall.teams, "amara", card, "Keep it short");
  await isRefreshing.waitFor();
  await tom.page.keyboard.press("Escape");
  await tom.dialog.waitFor({ state: "detached" });
  refreshed.resolve();
  await expect(tom.card(LIST).getByRole("button", { name: "Add or edit entries" })).toBeFocused();
});

test("CARD-20: each person has a dialog of their own, one at a time", async ({ guildhall }) => {
  await asked(guildhall);
  const [tom, sam] = [await guildhall.member("tom"), await guildhall.member("sam")];
  for (const person of [tom, sam]) {
    await person.openChat();
    await person.openDialog(LIST, "Add an entry");
  }
  await field(tom).fill("What Tom learned");
  await field(sam).fill("What a guest learned");
  await add(tom).click();
  await expect(tom.dialog).toContainText("What Tom learned");
  await expect(field(sam)).toHaveValue("What a guest learned");
  await add(sam).click();
  await expect(sam.dialog).toContainText("What a guest learned");
  await expect(sam.dialog).not.toContainText("What Tom learned");
  // Nothing behind a dialog can be pressed.
  await expect(
    tom.card(LIST).getByRole("button", { name: /entr/ }).first().click({ timeout: 1_000 }),
  ).rejects.toThrow("intercepts pointer events");
  expect(await entriesIn(guildhall)).toEqual(["What Tom learned", "What a guest learned"]);
});
