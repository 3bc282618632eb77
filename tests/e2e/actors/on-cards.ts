import { expect, type Locator } from "@playwright/test";
import type { Person } from "./person.ts";

/** The newest card in the chat with these words. */
export const card = (person: Person, words: string): Locator => person.card(words);

/** The first button of this name. */
export const button = (within: Locator, name: string): Locator =>
  within.getByRole("button", { name, exact: true }).first();

/** The row with these words on a card, with its buttons. */
export const row = (person: Person, of: string, words: string): Locator =>
  card(person, of).locator(".ac-columnSet").filter({ hasText: words }).first();

/** Several people write at the same time, each in a dialog of their own. */
export const write = (
  of: string,
  open: string,
  press: string,
  who: readonly (readonly [Person, (within: Locator) => Promise<unknown>])[],
): Promise<unknown> =>
  Promise.all(
    who.map(async ([person, fill]) => {
      const dialog = await person.openDialog(of, open);
      await fill(dialog);
      await button(dialog, press).click();
      await expect(dialog).toContainText("Added.");
      await person.closeDialog();
    }),
  );

/** Opens a dialog, does something in it and presses a button that closes it. */
export async function choose(
  person: Person,
  of: string,
  open: string,
  press: string,
  fill: (within: Locator) => Promise<unknown> = () => Promise.resolve(),
): Promise<void> {
  const dialog = await person.openDialog(of, open);
  await fill(dialog);
  await button(dialog, press).click();
  await expect(person.dialog).toHaveCount(0);
}
