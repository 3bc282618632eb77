import { expect, type Locator } from "@playwright/test";
import { Participant } from "./participant.ts";

/** A member with the panel or the tab open. */
export class Member extends Participant {
  #raisedAt = 0;

  /** The title of the running item. */
  get now(): Locator {
    return this.app.locator("#now-title");
  }

  get timer(): Locator {
    return this.app.getByRole("timer").first();
  }

  get elmo(): Locator {
    return this.app.getByRole("button", { name: /^ELMO: / });
  }

  get call(): Locator {
    return this.app.getByRole("region", { name: "Call to move on" });
  }

  get comingUp(): Locator {
    return this.app.getByRole("region", { name: "Next on the agenda" }).getByRole("listitem");
  }

  get parked(): Locator {
    return this.app.locator("details").filter({ has: this.page.locator("summary", { hasText: "Parked (" }) });
  }

  get takeaways(): Locator {
    return this.app
      .locator("details")
      .filter({ has: this.page.locator("summary", { hasText: "Takeaways (" }) })
      .getByRole("listitem");
  }

  /** The open actions of earlier sessions. */
  get openActions(): Locator {
    return this.app.getByRole("list", { name: "Open actions" }).getByRole("listitem");
  }

  /** The field for a takeaway, once it is open. */
  get takeaway(): Locator {
    return this.#composer.getByRole("textbox").first();
  }

  get #composer(): Locator {
    return this.app.getByRole("form", { name: "New takeaway" });
  }

  async raiseElmo(): Promise<void> {
    await this.app.getByRole("button", { name: /^ELMO: enough/ }).click();
    this.#raisedAt = Date.now();
  }

  async takeElmoBack(): Promise<void> {
    await this.untilNoSecondTap();
    await this.app.getByRole("button", { name: /^ELMO: you raised it/ }).click();
  }

  /** A press soon after an ELMO would count as its second tap, and do nothing. */
  protected async untilNoSecondTap(): Promise<void> {
    await expect.poll(() => Date.now() - this.#raisedAt).toBeGreaterThan(600);
  }

  async addLearned(text: string): Promise<void> {
    await this.openTakeaway();
    await this.#composer.getByRole("radio", { name: "Learned" }).check();
    await this.takeaway.fill(text);
    await this.#add();
  }

  async addAction(text: string, owner: string): Promise<void> {
    await this.openTakeaway();
    await this.#composer.getByRole("radio", { name: "Action" }).check();
    await this.takeaway.fill(text);
    await choosePerson(this.#composer, "Owner (optional)", owner);
    await this.#add();
  }

  async openTakeaway(): Promise<void> {
    const opener = this.app.getByRole("button", { name: "Add a takeaway" });
    await this.#composer.or(opener).first().waitFor();
    if (await opener.isVisible()) await opener.click();
    await this.#composer.waitFor();
  }

  async #add(): Promise<void> {
    await this.#composer.getByRole("button", { name: "Add", exact: true }).click();
    await expect(this.takeaway).toHaveValue("");
  }
}

/** Picks a person in a field that looks people up. */
export async function choosePerson(form: Locator, label: string, name: string): Promise<void> {
  await form.getByRole("combobox", { name: label }).fill(name);
  await form.getByRole("option", { name }).click();
}
