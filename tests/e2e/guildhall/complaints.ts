import type { ConsoleMessage, Page } from "@playwright/test";
import type { TeamsStandIn } from "../../teams-stand-in/start.ts";

/** teams-js requests this list when it loads, and continues without it if there is no internet. */
const listOfDomains = "https://res.cdn.office.net";

/** What browsers report when a server does not respond, or is only starting. */
const cutWords =
  /ERR_(CONNECTION_RE(SET|FUSED)|SOCKET_NOT_CONNECTED)|ERR_NETWORK|ERR_EMPTY_RESPONSE|WebSocket connection to|a status of 503/;

/** Browser complaints from the app's frames: errors, uncaught exceptions and violations of the page's policy. */
export class Complaints {
  readonly #said: string[] = [];
  readonly #teams: TeamsStandIn;
  #cuts = false;

  constructor(teams: TeamsStandIn) {
    this.#teams = teams;
  }

  expectCuts(): void {
    this.#cuts = true;
  }

  get all(): readonly string[] {
    return this.#said.filter((text) => !(this.#cuts && cutWords.test(text)));
  }

  listenTo(page: Page): void {
    page.on("console", (message) => {
      if (isComplaint(message) && !this.#isTeams(message)) {
        this.#said.push(`${message.text()} (${message.location().url})`);
      }
    });
    page.on("pageerror", (error) => this.#said.push(String(error.stack)));
  }

  #isTeams(message: ConsoleMessage): boolean {
    const { url } = message.location();
    return (
      url.startsWith(this.#teams.url) ||
      url.startsWith(listOfDomains) ||
      message.text().includes(listOfDomains)
    );
  }
}

const isComplaint = (message: ConsoleMessage): boolean =>
  message.type() === "error" || /Content Security Policy/i.test(message.text());
