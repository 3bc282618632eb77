import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { committedSignal } from "@guildhall/shared/app/committed";
import { createLiveStreams } from "@guildhall/shared/app/create-live-streams";
import type { CommunityStream, LiveStreams } from "@guildhall/shared/app/live-streams";
import type { CommunityCommand } from "@guildhall/shared/domain/community/commands";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import type { CommunityId, MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { type Instant, type Millis, SECOND } from "@guildhall/shared/domain/kernel/time";
import { memoryNotices } from "@guildhall/shared/memory/notices";
import { freshId } from "@guildhall/shared/ports/fresh-id";
import type { Storage } from "@guildhall/shared/ports/storage";
import { observed } from "../eventually.ts";
import { type RealGuild, type RealServer, startRealGuild } from "../real-guild.ts";
import { communityLog } from "../stored-log.ts";
import type { Azurite } from "../../support/azurite.ts";
import { freePort } from "../../support/ports.ts";
import type { Commit } from "../../fuzz/reminders/periods.ts";
import type { Delivered } from "../../fuzz/reminders/world.ts";

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const PEOPLE = ["priya", "tom"] as const;
/** A little longer than a server's claim of a row lasts. */
const LEASE = 31 * SECOND;
/** So often in a row nothing must be found. */
const LOOKS = 3;
/** How long nothing need happen. */
const PATIENCE = 2 * SECOND;

/** Servers in processes of their own, on Azurite and the stand-in Teams, whose clocks are moved by hours and days. */
export class ProcessWorld {
  readonly delivered: Delivered[] = [];
  readonly #guild: RealGuild;
  readonly #clocks: string;
  readonly #leap: { by: Millis };
  readonly #storage: Storage;
  readonly #streams: LiveStreams;
  readonly #community: CommunityId;
  readonly #refs: ReadonlyMap<string, MemberRef>;
  #wrong: readonly Millis[] = [];
  readonly #down = new Set<RealServer>();

  private constructor(parts: {
    guild: RealGuild;
    clocks: string;
    leap: { by: Millis };
    storage: Storage;
    community: CommunityId;
    refs: ReadonlyMap<string, MemberRef>;
  }) {
    this.#guild = parts.guild;
    this.#clocks = parts.clocks;
    this.#leap = parts.leap;
    this.#storage = parts.storage;
    this.#community = parts.community;
    this.#refs = parts.refs;
    this.#streams = createLiveStreams({
      ...{ storage: parts.storage, notices: memoryNotices(), committed: committedSignal(log), log },
      whoIsHere: { present: () => [], around: () => [] },
      environment: {
        now: () => this.now,
        freshId,
        later(delay, work) {
          const timer = setTimeout(work, delay);
          return () => clearTimeout(timer);
        },
      },
    });
  }

  static async start(azurite: Azurite, servers: number): Promise<ProcessWorld> {
    const clocks = mkdtempSync(join(tmpdir(), "clocks-"));
    const leap = { by: 0 };
    const ports = await Promise.all(Array.from({ length: servers }, () => freePort()));
    for (const port of ports) writeFileSync(join(clocks, String(port)), "0");
    const guild = await startRealGuild({
      ...{ azurite, ports, settings: { CLOCKS: clocks } },
      program: { args: ["tests/chaos/reminders/server.ts"] },
      teams: { now: () => Date.now() + leap.by },
    });
    try {
      return await ProcessWorld.#of(guild, clocks, leap);
    } catch (error) {
      await guild.close();
      throw error;
    }
  }

  static async #of(guild: RealGuild, clocks: string, leap: { by: Millis }): Promise<ProcessWorld> {
    const { teams } = guild;
    const storage = await guild.openStorage();
    const { tenantId } = teams.person("priya");
    const where = { tenant: tenantId, id: teams.conversation("meeting").id };
    const binding = await storage.bindings.byConversation(where);
    if (binding === null) throw new Error("The conversation is not bound");
    const persons = PEOPLE.map((key) => ({
      tenant: tenantId,
      objectId: teams.person(key).aadObjectId ?? "",
    }));
    const entered = await storage.directory.enter(binding.community, persons);
    const refs = new Map(PEOPLE.flatMap((key, index) => (entered[index] ? [[key, entered[index]]] : [])));
    return new ProcessWorld({ guild, clocks, leap, storage, community: binding.community, refs });
  }

  /** the true time */
  get now(): Instant {
    return Date.now() + this.#leap.by;
  }

  get servers(): readonly RealServer[] {
    return this.#guild.servers;
  }

  ref(who: (typeof PEOPLE)[number]): MemberRef {
    const ref = this.#refs.get(who);
    if (ref === undefined) throw new Error(`${who} is no member`);
    return ref;
  }

  /** The time passes at once; `wrong`: how far each server's clock is off. */
  leap(by: Millis, wrong: (index: number) => Millis): void {
    this.#leap.by += by;
    this.#wrong = this.servers.map((_, index) => wrong(index));
    for (const [index, { url }] of this.servers.entries()) {
      const file = join(this.#clocks, new URL(url).port);
      // Whoever reads it meanwhile finds the one or the other.
      writeFileSync(`${file}.new`, String(this.#leap.by + wrong(index)));
      renameSync(`${file}.new`, file);
    }
  }

  async kill(server: RealServer): Promise<void> {
    this.#down.add(server);
    await server.kill();
  }

  async startAll(): Promise<void> {
    await Promise.all([...this.#down].map((server) => server.restart()));
    this.#down.clear();
  }

  async tell(who: (typeof PEOPLE)[number], command: CommunityCommand): Promise<void> {
    const stream = await this.#stream();
    const actor = { kind: "member", ref: this.ref(who), meetingOrganiser: false } as const;
    await stream.submit({ id: `told-${freshId()}`, actor, command });
  }

  async state(): Promise<FoundedCommunity> {
    const { state } = await this.#stream();
    if (state.status !== "founded") throw new Error("It is not founded");
    return state;
  }

  /**
   * Waits until no row of the outbox is due or worked on, by any server's clock. What a dead server worked on is only due once
   * its lease is over: so the clocks of all are moved beyond that if nothing happens for a while.
   */
  async calm(): Promise<void> {
    for (let tries = 0; tries < 20; tries += 1) {
      const left = await this.#left();
      if (left) return this.#listen();
      this.leap(LEASE, (index) => this.#wrong[index] ?? 0);
    }
    throw new Error("The outbox is never empty");
  }

  /** Whether nothing is left to do, now or after a while. */
  #left(): Promise<boolean> {
    const isEmpty = async () => {
      const latest = this.now + Math.max(0, ...this.#wrong);
      // What follows from a row that is done while it is looked for is only seen by the next look.
      for (let look = 1; look <= LOOKS; look += 1)
        if ((await this.#storage.outbox.due(latest + LEASE, 1)).length > 0) return undefined;
      return true;
    };
    return observed(isEmpty, "an empty outbox", PATIENCE, 50).catch(() => false);
  }

  async log(): Promise<readonly Commit[]> {
    const entries = await communityLog(this.#storage, this.#community);
    return entries.map(({ at, events }) => ({ at, events }));
  }

  async close(): Promise<void> {
    await this.#streams.close();
    await this.#guild.close();
    rmSync(this.#clocks, { recursive: true });
  }

  #listen(): void {
    const keys = this.#guild.teams.chat().flatMap(({ cards, sentAt }) => {
      const [, key] = /"card":"(reminder-[^"]+)"/.exec(JSON.stringify(cards)) ?? [];
      return key === undefined ? [] : [{ key, at: sentAt }];
    });
    this.delivered.splice(0, this.delivered.length, ...keys);
  }

  async #stream(): Promise<CommunityStream> {
    const stream = await this.#streams.community(this.#community);
    await stream.catchUp();
    return stream;
  }
}
