import { expect, type Locator } from "@playwright/test";
import { Person } from "./person.ts";

export interface Topic {
  readonly title: string;
  readonly why?: string;
  readonly kind: "I’ll present it" | "I would like to talk about it" | "I would like it solved";
  readonly minutes: number;
}

/** A member who takes part in activities, in the panel or the tab. */
export class Participant extends Person {
  /** The waiting topics, best first. */
  get topics(): Locator {
    return this.app.getByRole("list", { name: "Topics", exact: true }).getByRole("listitem");
  }

  async sees(...texts: readonly (string | RegExp)[]): Promise<void> {
    for (const text of texts) await expect(this.app.getByText(text, { exact: true }).first()).toBeVisible();
  }

  /** Types into a field and sends it with Enter; the field is cleared once it is stored. */
  async write(field: string, text: string): Promise<void> {
    const box = this.app.getByRole("textbox", { name: field, exact: true });
    await box.fill(text);
    await box.press("Enter");
    await expect(box).toHaveValue("");
  }

  async wouldGoWrong(text: string): Promise<void> {
    await this.write("What would go wrong", text);
  }

  async turnRound(bad: string, good: string): Promise<void> {
    await this.write(`What would we do instead of: ${bad}`, good);
  }

  async thumbsFor(...texts: readonly string[]): Promise<void> {
    for (const text of texts) await this.button(`Thumbs up for “${text}”`).click();
    await this.settled();
  }

  /** Chooses an action in the menu of an entry or a topic. */
  async onEntry(text: string, action: string): Promise<void> {
    const dots = this.page.getByRole("button", { name: `What to do with “${text}”`, exact: true });
    // An entry may be nested in the entry that it turns round: the inner one is meant.
    const row = this.app.getByRole("listitem").filter({ has: dots }).last();
    await row.getByRole("button", { name: `What to do with “${text}”`, exact: true }).click();
    await row.getByRole("button", { name: action, exact: true }).click();
  }

  async sign(): Promise<void> {
    await this.button("Sign it").click();
    await this.sees("You have signed it.");
  }

  async choose(question: string, choice: string): Promise<void> {
    await this.app
      .getByRole("radiogroup", { name: `Options: ${question}`, exact: true })
      .getByRole("radio", { name: choice, exact: true })
      .check();
    await this.settled();
  }

  /** Fills the form that is shown where members are asked for topics. */
  async offer(topic: Topic): Promise<void> {
    await this.#fillTopic("Offer a topic", topic);
    await this.button("Offer topic").click();
    await expect(this.topics.filter({ hasText: topic.title })).toHaveCount(1);
  }

  /** Edits one of their own topics, and waits until it has changed. */
  async editTopic(title: string, topic: Topic): Promise<void> {
    await this.onEntry(title, "Edit");
    await this.#fillTopic(`Edit ${title}`, topic);
    await this.button("Save").click();
    await expect(this.topics.filter({ hasText: topic.title })).toHaveCount(1);
  }

  async withdraw(title: string): Promise<void> {
    await this.onEntry(title, "Withdraw");
    await this.button("Withdraw it").click();
    await expect(this.topics.filter({ hasText: title })).toHaveCount(0);
  }

  async givesVotes(...titles: readonly string[]): Promise<void> {
    for (const title of titles) await this.button(`One more for “${title}”`).click();
    await this.settled();
  }

  /** Places themselves on the tenure scale, at its nth mark, by keyboard. */
  async placesOnScale(mark: number): Promise<void> {
    await this.app.getByRole("slider").focus();
    for (let step = 0; step < mark; step += 1) await this.app.getByRole("slider").press("ArrowRight");
    await this.settled();
  }

  async takesVoteFrom(title: string): Promise<void> {
    await this.button(`One fewer for “${title}”`).click();
    await this.settled();
  }

  /** Sets a date (`YYYY-MM-DD`) on which they cannot present; in the tab. */
  async setUnavailableDates(date: string): Promise<void> {
    const dates = this.app
      .locator("details")
      .filter({ has: this.page.locator("summary", { hasText: "Dates you can’t present" }) });
    await dates.locator("summary").click();
    await dates.getByLabel("Date", { exact: true }).fill(date);
    await dates.getByRole("button", { name: "Add the date" }).click();
    await expect(dates.getByRole("listitem")).toHaveCount(1);
  }

  async #fillTopic(form: string, { title, why = "", kind, minutes }: Topic): Promise<void> {
    const fields = this.app.getByRole("form", { name: form, exact: true });
    await fields.getByRole("textbox", { name: "Topic" }).fill(title);
    await fields.getByRole("textbox", { name: "Why? (optional)" }).fill(why);
    await fields.getByRole("radio", { name: kind }).check();
    await fields.getByRole("textbox", { name: "Minutes" }).fill(String(minutes));
  }
}
