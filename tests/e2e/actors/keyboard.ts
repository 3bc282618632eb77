import { expect, type Locator } from "@playwright/test";
import type { Person } from "./person.ts";

/** A person using the keyboard only. After each action some element must have the focus. */
export class Keyboard {
  readonly #person: Person;

  constructor(person: Person) {
    this.#person = person;
  }

  /** Presses a key on an element that Tab reaches. */
  async press(target: Locator, key = "Enter"): Promise<void> {
    await this.#person.pressOn(target, key);
    await this.#person.settled();
    await this.#focusStands(`${key} on ${String(target)}`);
  }

  /** Types into a field, replacing its content. */
  async type(target: Locator, text: string): Promise<void> {
    await this.#person.tabTo(target);
    await this.overwrite(text);
  }

  /** Types into the focused field, replacing its content. */
  async overwrite(text: string): Promise<void> {
    await this.#person.page.keyboard.press("Control+A");
    await this.#person.page.keyboard.type(text);
  }

  /** Types into a field and sends it. */
  async write(target: Locator, text: string): Promise<void> {
    await this.type(target, text);
    await this.enter();
  }

  /** Presses Enter on the focused element. */
  async enter(): Promise<void> {
    await this.#person.page.keyboard.press("Enter");
    await this.#person.settled();
    await this.#focusStands("Enter");
  }

  /** Moves to a group of radio buttons with Tab, and to one of them with the arrow keys. */
  async choose(group: Locator, option: string): Promise<void> {
    const radios = group.getByRole("radio");
    const wanted = group.getByRole("radio", { name: option, exact: true });
    const checked = group.getByRole("radio", { checked: true });
    await this.#person.tabTo((await checked.count()) > 0 ? checked : radios.first());
    const total = await radios.count();
    for (let presses = 0; presses < total; presses += 1) {
      if (await wanted.evaluate((radio) => radio === radio.ownerDocument.activeElement)) break;
      await this.#person.page.keyboard.press("ArrowDown");
    }
    if (!(await wanted.isChecked())) await this.#person.page.keyboard.press("Space");
    await expect(wanted).toBeChecked();
    await this.#person.settled();
  }

  async #focusStands(after: string): Promise<void> {
    const body = this.#person.app.locator("body");
    await expect
      .poll(
        () => body.evaluate(({ ownerDocument: { activeElement, body: page } }) => activeElement !== page),
        `that the focus is somewhere after ${after}`,
      )
      .toBe(true);
  }
}
