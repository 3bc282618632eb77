import { expect, type Locator } from "@playwright/test";
import { choosePerson, Member } from "./member.ts";

export interface Line {
  readonly title: string;
  readonly minutes: number;
  readonly presenter?: string;
  readonly kind?: "Opening" | "Topic" | "Break" | "Closing";
}

/** The facilitator of the session, and here also the founder of the community. */
export class Facilitator extends Member {
  /** An editable agenda: the next session's in the tab, or the items to come in the panel. */
  get agenda(): Locator {
    return this.app.getByRole("list", { name: "Agenda", exact: true }).getByRole("listitem");
  }

  get controls(): Locator {
    return this.app.getByRole("region", { name: "Run the session" });
  }

  get over(): Locator {
    return this.app.getByRole("heading", { name: /^Session \d+ is over$/ });
  }

  get communityName(): Locator {
    return this.app.getByRole("textbox", { name: "Name of the community" });
  }

  async found(name: string): Promise<void> {
    await this.communityName.fill(name);
    await this.founds(name);
  }

  /** Founds the community under the name that is filled in already. */
  async founds(name: string): Promise<void> {
    await expect(this.communityName).toHaveValue(name);
    await this.button("Create community").click();
    await expect(this.heading).toHaveText(name);
  }

  /** Adds an item to the open agenda. */
  async addItem({ title, minutes, presenter, kind = "Topic" }: Line): Promise<void> {
    const form = this.app.getByRole("form", { name: "Add to the agenda", exact: true });
    await form.waitFor();
    const before = await this.agenda.count();
    await form.getByRole("textbox", { name: "Title" }).fill(title);
    if (presenter !== undefined) await choosePerson(form, "Presenter (optional)", presenter);
    await form.getByRole("textbox", { name: "Minutes" }).fill(String(minutes));
    await form.getByRole("combobox", { name: "Kind" }).selectOption(kind);
    await form.getByRole("button", { name: "Add an item" }).click();
    await expect(this.agenda).toHaveCount(before + 1);
  }

  async begin(): Promise<void> {
    await this.button(/^Begin (the session|session \d+)$/).click();
    await this.controls.waitFor();
  }

  async next(): Promise<void> {
    const button = this.controls.getByRole("button", { name: /^(Next|Done): / });
    const name = await button.getAttribute("aria-label");
    await button.click();
    // Until the next item is on, another press would be the same one again.
    await expect(this.controls.locator(`button[aria-label=${JSON.stringify(name)}]`)).toHaveCount(0);
  }

  async answerCall(answer: "Move on" | "Park it" | "2 minutes, then on"): Promise<void> {
    await this.untilNoSecondTap();
    await this.call.getByRole("button", { name: answer }).click();
  }

  async finish(): Promise<void> {
    const whenDone = this.button("Finish the session");
    const earlier = this.controls.getByRole("button", { name: "Finish", exact: true });
    await whenDone.or(earlier).first().click();
    const sure = this.button("Finish now");
    await sure.or(this.over).first().waitFor();
    if (await sure.isVisible()) await sure.click();
    await expect(this.over).toBeVisible();
  }
}
