import type { BrowserContext, Page } from "@playwright/test";
import type { TravellingEnvironment } from "../../support/travelling-environment.ts";
import type { TeamsStandIn } from "../../teams-stand-in/start.ts";
import { Facilitator } from "../actors/facilitator.ts";
import { Founder } from "../actors/founder.ts";
import { Guest } from "../actors/guest.ts";
import { Member } from "../actors/member.ts";
import { Newcomer } from "../actors/newcomer.ts";
import type { Device, Person } from "../actors/person.ts";
import { Complaints } from "./complaints.ts";
import { seed, type Seed } from "./seed.ts";
import type { Server } from "./server.ts";
import { readStored, type Stored } from "./stored.ts";

/** A small phone, as its browser identifies itself. */
const PHONE = {
  viewport: { width: 360, height: 640 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
} as const;

interface GuildhallParts {
  readonly teams: TeamsStandIn;
  readonly server: Server;
  readonly context: BrowserContext;
  readonly environment: TravellingEnvironment;
}

/** A stand-in Teams with the product in it, and the people of a test. */
export class Guildhall {
  readonly teams: TeamsStandIn;
  readonly server: Server;
  readonly #contexts: BrowserContext[];
  readonly #environment: TravellingEnvironment;
  readonly #complaints: Complaints;
  readonly #people: Person[] = [];

  constructor({ teams, server, context, environment }: GuildhallParts) {
    this.teams = teams;
    this.server = server;
    this.#contexts = [context];
    this.#environment = environment;
    this.#complaints = new Complaints(teams);
  }

  facilitator(key = "priya", device: Device = "computer"): Promise<Facilitator> {
    return this.#enter(Facilitator, key, device);
  }

  founder(key = "priya"): Promise<Founder> {
    return this.#enter(Founder, key);
  }

  member(key: string, device: Device = "computer"): Promise<Member> {
    return this.#enter(Member, key, device);
  }

  newcomer(key: string, device: Device = "computer"): Promise<Newcomer> {
    return this.#enter(Newcomer, key, device);
  }

  guest(key: string): Promise<Guest> {
    return this.#enter(Guest, key);
  }

  /** Sets up what a test starts from. */
  seed(wanted: Seed): Promise<void> {
    return seed(this.teams, this.server.url, wanted);
  }

  /** What is stored of this conversation's community. */
  async stored(conversation: "meeting" | "group" = "meeting"): Promise<Stored> {
    const storage = await this.server.openStorage?.();
    if (storage === undefined) throw new Error("This server does not give access to its storage");
    return readStored(storage, this.teams, conversation);
  }

  /** Advances the time of the server, Teams and every screen, as if the devices had been asleep. */
  async advance(byMs: number): Promise<void> {
    this.#environment.advance(byMs);
    await Promise.all(this.#people.map((person) => person.sleepFor(byMs)));
  }

  /** Browser errors caused by a cut network or a dead server are not faults of the page. */
  expectCuts(): void {
    this.#complaints.expectCuts();
  }

  complaints(): readonly string[] {
    return this.#complaints.all;
  }

  /** Closes everybody's pages. */
  async leave(): Promise<void> {
    for (const context of this.#contexts) await context.close();
  }

  async #enter<T extends Person>(
    Actor: new (key: string, page: Person["page"], teams: TeamsStandIn, device: Device) => T,
    key: string,
    device: Device = "computer",
  ): Promise<T> {
    const page = await this.#newPage(device);
    this.#complaints.listenTo(page);
    const person = new Actor(key, page, this.teams, device);
    this.#people.push(person);
    return person;
  }

  /** Each person has a browser of their own: pages behind another one in the same window are rarely drawn. */
  async #newPage(device: Device): Promise<Page> {
    const [first] = this.#contexts;
    if (device === "computer" && this.#people.length === 0 && first !== undefined) return first.newPage();
    const another = await first?.browser()?.newContext(device === "phone" ? PHONE : {});
    if (another === undefined) throw new Error("The browser is gone");
    this.#contexts.push(another);
    return another.newPage();
  }
}
