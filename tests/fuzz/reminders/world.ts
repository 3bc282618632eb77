import type { CommunityCommand } from "@guildhall/shared/domain/community/commands";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { DAY, HOUR, type Instant, type Millis, SECOND } from "@guildhall/shared/domain/kernel/time";
import { memoryStorage } from "@guildhall/shared/memory/storage";
import type { Storage } from "@guildhall/shared/ports/storage";
import { GUILD, person } from "@guildhall/shared/testing/app-world";
import { type Random, seeded } from "../../support/random.ts";
import { ExternalServices } from "../external-services.ts";
import { type FaultInjector, faultInjector } from "../fault-injector.ts";
import { fuzzServer, type FuzzServer } from "../fuzz-server.ts";
import { virtualTime, type VirtualTime } from "../virtual-time.ts";

const SERVERS = 3;
/** How far a server's clock is wrong at most, in hours. */
export const MOST_WRONG = 8;
/** A Monday. */
const START = Date.UTC(2026, 2, 2, 6);

/** A card of a reminder that arrived in the chat, and the true time by which it had. */
export interface Delivered {
  readonly key: string;
  readonly at: Instant;
}

/**
 * Three servers, a storage and a chat in one process. The true time leaps ahead of the one that servers work in, so that
 * weeks pass in the work of minutes; each server's clock may be hours wrong besides.
 */
export class RemindersWorld {
  readonly random: Random;
  readonly storage: Storage;
  readonly delivered: Delivered[] = [];
  readonly defects: string[] = [];
  readonly #time: VirtualTime = virtualTime(START);
  readonly #services: ExternalServices;
  readonly #servers: (FuzzServer | null)[] = Array.from({ length: SERVERS }, () => null);
  readonly #wrong: Millis[] = Array.from({ length: SERVERS }, () => 0);
  #leapt: Millis = 0;
  #drawn = 0;
  #told = 0;

  constructor(seed: number) {
    this.random = seeded(seed);
    this.#services = new ExternalServices([0, 1], this.#time, this.random.fork());
    this.storage = memoryStorage(() => this.#freshId());
    this.startAll();
  }

  /** the true time */
  get now(): Instant {
    return this.#time.now() + this.#leapt;
  }

  startAll(): void {
    for (let index = 0; index < SERVERS; index += 1) if (this.#servers[index] === null) this.#start(index);
  }

  killAll(): void {
    for (let index = 0; index < SERVERS; index += 1) this.kill(index);
  }

  kill(index: number): void {
    const server = this.#servers[index] ?? null;
    if (server === null) return;
    server.faults.kill();
    this.defects.push(...server.defects);
    this.#servers[index] = null;
  }

  /** The time passes without anything happening. */
  leap(by: Millis): void {
    this.#leapt += by;
  }

  setWrong(index: number, by: Millis): void {
    this.#wrong[index] = by;
  }

  inject(index: number): void {
    const kinds = ["crashBefore", "crashAfter", "failBefore", "failAfter"] as const;
    const fault = { kind: this.random.pick(kinds), after: this.random.int(1, 25) };
    this.#servers[index]?.faults.inject(fault);
  }

  nextChatAnswer(): void {
    this.#services.nextChatAnswer(this.random.pick(["later", "unknown", "lost", "impossible"]));
  }

  /** Everybody tells the right time again, and nothing fails. */
  stopFaults(): void {
    this.#services.stopFaults();
    this.#wrong.fill(0);
    this.startAll();
    for (const server of this.#servers) server?.faults.stopFaults();
  }

  async work(length: Millis): Promise<void> {
    await this.#time.advance(length);
    for (const [key, times] of this.#services.cards.posted)
      if (key.startsWith("reminder-"))
        for (let known = this.#deliveriesOf(key); known < times; known += 1)
          this.delivered.push({ key, at: this.now });
  }

  /** Somebody wants something of the community, on any server that is up; it may fail like everything else. */
  async ask(commandIn: (state: FoundedCommunity) => CommunityCommand | null, who = "priya"): Promise<void> {
    const alive = this.#servers.filter((server) => server !== null);
    if (alive.length === 0) return;
    const server = this.random.pick(alive as [FuzzServer, ...FuzzServer[]]);
    this.#told += 1;
    const id = `told-${this.#told}`;
    void (async () => {
      const guild = await server.liveStreams.community(GUILD);
      const { state } = guild;
      const command = state.status === "founded" ? commandIn(state) : null;
      if (command !== null) await guild.submit({ id, actor: person(who), command });
    })().catch(() => undefined);
    await this.work(SECOND);
  }

  async found(): Promise<void> {
    const [server] = this.#servers;
    const guild = server?.liveStreams.community(GUILD);
    const actor = person("priya");
    void guild?.then((each) =>
      each.submit({ id: "found", actor, command: { type: "found", name: "Frontend Guild" } }),
    );
    await this.work(SECOND);
  }

  async state(): Promise<FoundedCommunity> {
    const server = this.#servers.find((each) => each !== null) ?? null;
    if (server === null) throw new Error("no server is up");
    const loading = server.liveStreams.community(GUILD).then(async (guild) => {
      await guild.catchUp();
      return guild;
    });
    await this.work(10 * SECOND);
    const { state } = await loading;
    if (state.status !== "founded") throw new Error("the community is not founded");
    return state;
  }

  /** Lets time pass until nothing is left to remind of, and stops. */
  async finish(): Promise<FoundedCommunity> {
    this.stopFaults();
    await this.work(2 * 60 * SECOND);
    for (let days = 0; days < 400; days += 1) {
      const { reminders } = await this.state();
      if (reminders.ahead.length === 0) break;
      this.leap(12 * HOUR);
      await this.work(30 * SECOND);
    }
    this.leap(2 * DAY);
    await this.work(2 * 60 * SECOND);
    const state = await this.state();
    this.killAll();
    return state;
  }

  #deliveriesOf(key: string): number {
    return this.delivered.filter((each) => each.key === key).length;
  }

  #freshId(): string {
    this.#drawn += 1;
    return `id-${String(this.#drawn).padStart(8, "0")}-drawn-here`;
  }

  #start(index: number): void {
    const clock = (): Millis => this.#leapt + (this.#wrong[index] ?? 0);
    const faults: FaultInjector = faultInjector({
      time: { ...this.#time, look: () => this.#time.look() + clock() },
      random: this.random.fork(),
      freshId: () => this.#freshId(),
      crashed: () => this.kill(index),
    });
    this.#servers[index] = fuzzServer({
      faults,
      storage: this.storage,
      notices: this.#services.notices(),
      chat: (cards, liveStreams) => this.#services.chat(faults, cards, liveStreams),
      roster: this.#services.roster(faults),
    });
  }
}
