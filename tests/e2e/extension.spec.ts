import axe from "axe-core";
import { texts } from "../../bot/teams/cards/testing/english.ts";
import { connectPerson } from "../support/person-client.ts";
import type { Person } from "./actors/person.ts";
import { expect, test } from "./guildhall/test.ts";

const LEARNED = "Ask earlier for help";
const { found } = texts;

/** What axe finds in a part of Teams' own page, in each of its themes. */
async function violationsIn(person: Person, part: string): Promise<readonly string[]> {
  await person.page.evaluate(axe.source);
  const all: string[] = [];
  for (const theme of ["default", "dark", "contrast"] as const) {
    await person.wear(theme);
    const { violations } = await person.page.evaluate(
      (within) => (globalThis as unknown as { axe: typeof axe }).axe.run(within),
      part,
    );
    all.push(...violations.map(({ id, nodes }) => `${theme}: ${id}: ${nodes[0]?.html ?? ""}`));
  }
  return all;
}

test("EXT-1, EXT-4, KNOW-7: what a session left is found from another chat, put into it by keyboard alone, and opened from there", async ({
  guildhall,
}) => {
  await guildhall.seed({ begun: true });
  const { teams, server } = guildhall;
  const priya = await connectPerson({ teams, person: "priya", url: server.url });
  await priya.run({ type: "addTakeaway", text: LEARNED, kind: "learned", owner: null });
  await priya.run({ type: "finish" });
  priya.close();
  (await connectPerson({ teams, person: "tom", url: server.url })).close();

  const tom = await guildhall.member("tom");
  const { keyboard } = tom.page;
  await tom.openChat({ in: "group" });
  const search = tom.page.getByTestId("extension-search");
  const result = search.getByRole("button", { name: LEARNED });
  await tom.pressOn(tom.page.getByTestId("extension-open"));
  await expect(tom.page.getByTestId("extension-words")).toBeFocused();
  await expect(result).toContainText(found.outsiders);
  await keyboard.type("zebra");
  await expect(search.getByRole("status")).toHaveText(found.noMatch);
  await keyboard.press("Escape");
  await expect(tom.page.getByTestId("extension-open")).toBeFocused();

  await keyboard.press("Enter");
  await keyboard.type("ear");
  await expect(search.getByRole("status")).toHaveText("1 result");
  expect(await violationsIn(tom, "[data-testid=extension-search]")).toEqual([]);
  await tom.pressOn(result);
  await expect(tom.page.getByTestId("attached-card")).toContainText(LEARNED);
  await expect(tom.page.getByTestId("chat-input")).toBeFocused();
  await keyboard.press("Enter");

  const card = tom.card(LEARNED);
  await expect(card).toContainText("Frontend Guild · Session 1");
  expect(await violationsIn(tom, "[data-testid=chat-log] .ac-adaptiveCard")).toEqual([]);
  await tom.openPage(LEARNED, found.openSession(1));
  await tom.sees("Session 1");
  await tom.sees(LEARNED);
});
