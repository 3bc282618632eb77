import { expect, type Locator } from "@playwright/test";
import { Facilitator } from "./facilitator.ts";

/** A person who founds a community and runs its activities. */
export class Founder extends Facilitator {
  /** The sessions of a proposed plan, followed by what did not fit. */
  get draft(): Locator {
    return this.part("Plan of the next sessions").getByRole("region");
  }

  async startLive(what: string): Promise<void> {
    await this.button(`Start live: ${what}`).click();
  }

  /** Merges two entries into one with this wording. */
  async merge(stays: string, goes: string, wording: string): Promise<void> {
    await this.onEntry(stays, "Merge with…");
    await this.button(`Merge with this one: “${goes}”`).click();
    await this.app.getByRole("textbox", { name: "Wording for both" }).fill(wording);
    await this.button("Merge them").click();
    await this.sees(wording);
  }

  async goOnTo(step: "the good list" | "the vote"): Promise<void> {
    await this.button(`Go on to ${step}`).click();
  }

  /** Once everybody present has voted, no confirmation is asked. */
  async closeVote(label = "Close the vote"): Promise<void> {
    await this.sees("Everybody here has voted.");
    await this.button(label).click();
  }

  /** Turns the best entries of the vote into principles: five at most, which are ticked already. */
  async takeBest(howMany: number): Promise<void> {
    await this.button("Take these").waitFor();
    const ticked = this.app.getByRole("checkbox", { checked: true });
    for (let left = await ticked.count(); left > howMany; left -= 1) await ticked.last().uncheck();
    await this.button("Take these").click();
  }

  async word(principle: string, wording: string): Promise<void> {
    await this.button(`Edit “${principle}”`).click();
    await this.app.getByRole("textbox", { name: "Wording" }).fill(wording);
    await this.button("Save").click();
    await this.button(`Edit “${wording}”`).waitFor();
  }

  /** Adopts the contract, and with it the minimum number of ELMOs for a call. */
  async adopt(elmoAtLeast: number): Promise<void> {
    await this.app.getByRole("checkbox", { name: "Also set the ELMO rule" }).check();
    await this.app.getByRole("textbox", { name: "At least" }).fill(String(elmoAtLeast));
    await this.button("Adopt this contract").click();
  }

  /** The short lists of the next votes. */
  async openShortLists(): Promise<void> {
    await this.part("How we meet").locator("summary", { hasText: "Edit the options" }).click();
  }

  shortList(element: string): Locator {
    return this.part(element).getByRole("list", { name: element }).getByRole("listitem");
  }

  async removeChoice(choice: string): Promise<void> {
    await this.button(`Remove “${choice}”`).click();
  }

  async addMinutes(minutes: number): Promise<void> {
    const form = this.app.getByRole("form", { name: "Add an option: How long is a session?" });
    await form.getByRole("textbox", { name: "Minutes per session" }).fill(String(minutes));
    await form.getByRole("button", { name: "Add", exact: true }).click();
  }

  /** Sets the date of the next session, in the format of a date-and-time field. */
  async nameDate(typed: string): Promise<void> {
    await this.button("Set a date").click();
    await this.app.getByLabel("Next session", { exact: true }).fill(typed);
    await this.button("Save the date").click();
    await this.button("Change the date").waitFor();
  }

  async stopAskingForTopics(): Promise<void> {
    await this.button("Stop asking").click();
    await this.app.getByRole("group").getByRole("button", { name: "Stop asking" }).click();
  }

  async proposePlan(sessions: number): Promise<void> {
    await this.app.getByRole("textbox", { name: "How many sessions?" }).fill(String(sessions));
    await this.button("Propose a plan").click();
    await expect(this.draft).toHaveCount(sessions + 1);
  }

  async moveTo(session: number, topic: string): Promise<void> {
    await this.app
      .getByRole("combobox", { name: `Session for “${topic}”`, exact: true })
      .selectOption({ index: session });
    await expect(this.draft.nth(session)).toContainText(topic);
  }

  async acceptPlan(): Promise<void> {
    await this.button("Accept the plan").click();
    await expect(this.draft).toHaveCount(0);
  }
}
