import { expect, type Frame, type FrameLocator, type Locator, type Page } from "@playwright/test";
import type { PageName } from "@guildhall/shared/reading/pages";
import type { TeamsStandIn } from "../../teams-stand-in/start.ts";
import { TeamsOnPhone } from "../../teams-stand-in/phone.ts";
import { Acknowledgements } from "./acknowledgements.ts";

export type Theme = "default" | "dark" | "contrast";

/** The platform of Teams: a computer frames the app, on a phone the app is the whole page. */
export type Device = "computer" | "phone";

/** The app's page, framed or not. */
export type AppScreen = Pick<FrameLocator & Page, keyof FrameLocator & keyof Page>;

/** The app's place in Teams. */
export type Place = "panel" | "details" | "config";

/** What the pages of the tab are called in its navigation. */
export type PageTitle =
  | ("Home" | "Sessions" | "Topics" | "What we learned")
  | ("How we work" | "People" | "How we are doing" | "Settings");

export interface OpenOptions {
  /** the meeting's chat, or the group chat without a meeting */
  readonly in?: "meeting" | "group";
  readonly theme?: Theme;
  /** the page of the tab, as a link names it */
  readonly sub?: PageName;
}

/** A person looking at Teams. */
export class Person {
  readonly key: string;
  readonly name: string;
  readonly page: Page;
  readonly #teams: TeamsStandIn;
  readonly #acknowledgements: Acknowledgements;
  readonly phone: TeamsOnPhone | null;
  #place: Place = "panel";

  constructor(key: string, page: Page, teams: TeamsStandIn, device: Device = "computer") {
    this.key = key;
    this.name = teams.person(key).name;
    this.page = page;
    this.#teams = teams;
    this.#acknowledgements = new Acknowledgements(page);
    this.phone = device === "phone" ? new TeamsOnPhone(teams, key, page) : null;
  }

  /** The app, where it was last opened. */
  get app(): AppScreen {
    return this.phone === null ? this.page.frameLocator(this.appSelector) : this.page;
  }

  get appSelector(): string {
    return `[data-testid="app-${this.#place}-${this.key}"]`;
  }

  get heading(): Locator {
    return this.app.getByRole("heading", { level: 1 });
  }

  button(name: string | RegExp): Locator {
    return this.app.getByRole("button", { name, exact: true });
  }

  /** A named section of the page. */
  part(name: string | RegExp): Locator {
    return this.app.getByRole("region", { name, exact: true });
  }

  get chat(): Locator {
    return this.page.getByTestId("chat-log");
  }

  /** The newest card in the chat with these words, once Teams has drawn it for this person. */
  card(words: string): Locator {
    return this.chat.locator("li[aria-busy=false]").filter({ hasText: words }).last();
  }

  /** The dialog that a card has opened in this person's window. */
  get dialog(): Locator {
    return this.page.getByTestId("dialog");
  }

  /** Opens a dialog with a button of a card, and waits for what it shows. */
  async openDialog(card: string, button: string | RegExp): Promise<Locator> {
    await this.card(card).getByRole("button", { name: button, exact: true }).first().click();
    await this.dialog.locator(".ac-adaptiveCard").waitFor();
    return this.dialog;
  }

  /** Opens a page of the tab with the link on a card. */
  async openPage(card: string, link: string): Promise<void> {
    await this.card(card).getByRole("link", { name: link, exact: true }).first().click();
    this.#place = "details";
    await this.untilReady();
  }

  async closeDialog(): Promise<void> {
    await this.page.getByTestId("dialog-close").click();
    await this.dialog.waitFor({ state: "detached" });
  }

  /** A status message of the app, visible or for screen readers. */
  status(text: string | RegExp): Locator {
    return this.app.getByRole("status").getByText(text).first();
  }

  get alert(): Locator {
    return this.app.getByRole("alert");
  }

  /** The meeting with its chat, and Guildhall in the side panel. */
  async openMeeting(options: OpenOptions = {}): Promise<void> {
    await this.#open("meeting", "panel", options);
  }

  async openPanel(options: OpenOptions = {}): Promise<void> {
    await this.#open("panel", "panel", options);
  }

  async openDetails(options: OpenOptions = {}): Promise<void> {
    await this.#open("details", "details", options);
  }

  /** Goes to a page of the tab, by its link. */
  async goTo(page: PageTitle): Promise<void> {
    const link = this.app.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: page });
    await link.click();
    await expect(link).toHaveAttribute("aria-current", "page");
  }

  async openConfig(options: OpenOptions = {}): Promise<void> {
    await this.#open("config", "config", options);
  }

  /** The chat alone, without the app. */
  async openChat(options: OpenOptions = {}): Promise<void> {
    await this.page.goto(this.#teams.viewUrl(this.key, "chat", { ...options }));
    await this.chat.waitFor();
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.untilReady();
  }

  /** The browser frame that contains the app's page. */
  async frame(): Promise<Frame> {
    if (this.phone !== null) return this.page.mainFrame();
    const frame = await (await this.page.locator(this.appSelector).elementHandle())?.contentFrame();
    if (!frame) throw new Error(`${this.name} has no app open`);
    return frame;
  }

  async wear(theme: Theme): Promise<void> {
    if (this.phone !== null) return this.phone.themeChanged(theme);
    await this.page.getByTestId("theme-select").selectOption(theme);
  }

  /** Changes the language of their Teams, which loads the app anew. */
  async speak(locale: string): Promise<void> {
    if (this.#teams.person(this.key).locale === locale) return;
    this.#teams.speak(this.key, locale);
    await this.page.locator(`${this.appSelector}[data-app-locale="${locale}"]`).waitFor();
    await this.untilReady();
  }

  /** Types into the chat of the open page. */
  async say(text: string): Promise<void> {
    await this.page.getByTestId("chat-input").fill(text);
    await this.page.getByTestId("chat-input").press("Enter");
  }

  /** Waits until every command from this screen has been stored or refused. */
  async settled(): Promise<void> {
    await expect.poll(() => this.#acknowledgements.waitingFor, "commands without an answer").toBe(0);
  }

  cut(kind: "refuse" | "silence" = "refuse"): void {
    this.#teams.cut(this.key, kind);
  }

  restore(): void {
    this.#teams.restore(this.key);
  }

  async leave(): Promise<void> {
    await this.page.close();
  }

  /** Presses Tab, or Shift and Tab if the element comes earlier, until it has the focus. */
  async tabTo(target: Locator): Promise<void> {
    await target.waitFor();
    for (let presses = 0; presses < 120; presses += 1) {
      const way = await target.evaluate((element) => {
        const { activeElement, body } = element.ownerDocument;
        if (activeElement === element) return null;
        if (activeElement === null || activeElement === body) return "Tab";
        const before = activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
        return before === 0 ? "Tab" : "Shift+Tab";
      });
      if (way === null) return;
      await this.page.keyboard.press(way);
    }
    throw new Error(`Tab does not reach ${String(target)}`);
  }

  async pressOn(target: Locator, key = "Enter"): Promise<void> {
    await this.tabTo(target);
    await this.page.keyboard.press(key);
  }

  /** The device sleeps: its wall clock goes on, and its page notices when it wakes. */
  async sleepFor(ms: number): Promise<void> {
    if (this.page.isClosed()) return;
    const origin = this.#teams.tabOrigin(this.key);
    for (const frame of this.page.frames()) {
      if (!frame.url().startsWith(origin)) continue;
      await frame.evaluate((slept) => {
        const now = Date.now.bind(Date);
        Date.now = () => now() + slept;
        window.dispatchEvent(new Event("online"));
      }, ms);
    }
  }

  /** Waits until the app has told Teams that it is shown. */
  async untilReady(): Promise<void> {
    const { phone } = this;
    if (phone !== null) {
      await expect
        .poll(() => phone.status, { message: "what the app told Teams", timeout: 45_000 })
        .toBe("ready");
      return;
    }
    await expect(this.page.locator(this.appSelector)).toHaveAttribute("data-app-status", "ready", {
      timeout: 45_000,
    });
  }

  async #open(view: string, place: Place, options: OpenOptions): Promise<void> {
    this.#place = place;
    if (this.phone !== null) {
      await this.phone.open({ frameContext: place === "panel" ? "sidePanel" : "content", ...options });
      await this.untilReady();
      return;
    }
    await this.page.goto(this.#teams.viewUrl(this.key, view, { ...options }));
    await this.untilReady();
  }
}
