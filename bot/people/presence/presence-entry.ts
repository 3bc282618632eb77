import type { CommunityId } from "@guildhall/shared/domain/kernel/ids";
import { SECOND, type Instant } from "@guildhall/shared/domain/kernel/time";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { Presence } from "@guildhall/shared/ports/presence";
import { PresenceRecord, type WhoCounts } from "./presence-record.ts";
import type { Log } from "@guildhall/shared/app/log";
import { kindOf } from "../../ops/error-kind.ts";
import { throttle, type Throttle } from "../../concurrency/throttle.ts";

/** How long what other servers said counts as fresh. */
const NEWS_FRESH = 4 * SECOND;
/** Changes are reported to other servers at most this often. */
const BEAT_REST = SECOND;

/** The presence of one community: the record, and its exchange with the other servers. */
export class PresenceEntry {
  readonly record = new PresenceRecord();
  readonly #community: CommunityId;
  readonly #server: string;
  readonly #presence: Pick<Presence, "beat" | "read">;
  readonly #environment: Environment;
  readonly #log: Log;
  readonly #listeners = new Set<() => void>();
  readonly #beats: Throttle;
  #reading: Promise<void> | null = null;
  #readAt: Instant = Number.NEGATIVE_INFINITY;
  #usedAt: Instant;
  #beating = false;
  /** whether the last heartbeat said that somebody is here */
  #lastBeatHadMembers = false;
  #failing = false;
  #expiry: { readonly at: Instant; readonly stop: () => void } | null = null;

  constructor(
    community: CommunityId,
    server: string,
    presence: Pick<Presence, "beat" | "read">,
    environment: Environment,
    log: Log,
  ) {
    this.#community = community;
    this.#server = server;
    this.#presence = presence;
    this.#environment = environment;
    this.#log = log;
    this.#usedAt = environment.now();
    this.#beats = throttle(
      environment,
      () => BEAT_REST,
      () => void this.#beat(),
    );
  }

  who(): WhoCounts {
    const who = this.record.whoCounts(this.#environment.now());
    this.#expectExpiry(who.until);
    return who;
  }

  change(work: (record: PresenceRecord, now: Instant) => void): void {
    this.#usedAt = this.#environment.now();
    const before = this.record.here(this.#usedAt).length;
    work(this.record, this.#usedAt);
    if (this.record.here(this.#usedAt).length !== before) this.#beats.ask();
    this.#notify();
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#usedAt = this.#environment.now();
      this.#listeners.delete(listener);
    };
  }

  async refresh(): Promise<void> {
    this.#usedAt = this.#environment.now();
    if (this.#usedAt - this.#readAt >= NEWS_FRESH) await this.#read();
  }

  /** Called every few seconds: sends the heartbeat, and reads the others' if needed. */
  round(): void {
    this.#beats.ask();
    if (this.#listeners.size > 0 || this.#usedAt > this.#readAt)
      this.#read().catch((error: unknown) => {
        this.#failed(error);
      });
  }

  isIdle(before: Instant): boolean {
    return (
      this.#usedAt < before &&
      this.#listeners.size === 0 &&
      !this.#lastBeatHadMembers &&
      this.record.here(this.#environment.now()).length === 0
    );
  }

  close(): void {
    this.#beats.stop();
    this.#expiry?.stop();
    this.#listeners.clear();
  }

  #read(): Promise<void> {
    this.#reading ??= (async () => {
      try {
        const beats = await this.#presence.read(this.#community);
        this.#readAt = this.#environment.now();
        this.record.takeHeartbeats(
          beats.filter(({ server }) => server !== this.#server),
          this.#readAt,
        );
        this.#succeeded();
      } finally {
        this.#reading = null;
      }
      this.#notify();
    })();
    return this.#reading;
  }

  async #beat(): Promise<void> {
    if (this.#beating) return;
    const at = this.#environment.now();
    const members = this.record.here(at);
    if (members.length === 0 && !this.#lastBeatHadMembers) return;
    this.#beating = true;
    try {
      await this.#presence.beat(this.#community, { server: this.#server, at, members });
      this.#lastBeatHadMembers = members.length > 0;
      this.#succeeded();
    } catch (error) {
      this.#failed(error);
    } finally {
      this.#beating = false;
    }
  }

  /** Notifies when somebody stops counting merely because time passes. */
  #expectExpiry(at: Instant): void {
    if (this.#expiry?.at === at) return;
    this.#expiry?.stop();
    this.#expiry = null;
    if (!Number.isFinite(at) || this.#listeners.size === 0) return;
    const stop = this.#environment.later(Math.max(0, at - this.#environment.now()), () => {
      this.#expiry = null;
      this.#notify();
    });
    this.#expiry = { at, stop };
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }

  #failed(error: unknown): void {
    if (!this.#failing)
      this.#log.warn({ community: this.#community, error: kindOf(error) }, "presence cannot be exchanged");
    this.#failing = true;
  }

  #succeeded(): void {
    if (this.#failing) this.#log.info({ community: this.#community }, "presence is exchanged again");
    this.#failing = false;
  }
}
