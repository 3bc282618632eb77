import { z } from "zod";
import { byUrgency } from "../domain/community/messages/part.ts";
import { memberRef } from "../domain/kernel/ids.ts";
import type { Actor } from "../domain/kernel/meta.ts";
import { type StreamId, streamKey } from "../domain/kernel/stream.ts";
import { MINUTE, SECOND } from "../domain/kernel/time.ts";
import type { KnownVersions } from "../domain/kernel/versions.ts";
import type { AttendanceNotes } from "../ports/attendance-notes.ts";
import type { Chat } from "../ports/chat.ts";
import type { Directory } from "../ports/directory.ts";
import type { Environment } from "../ports/environment.ts";
import type { ClaimedRow, Outbox, OutboxEntry } from "../ports/outbox.ts";
import type { SealKeys } from "../ports/seal-keys.ts";
import type { WhoIsHere } from "../ports/who-is-here.ts";
import { StorageError } from "../ports/storage-error.ts";
import { traceOf } from "./defect.ts";
import { LeftRows } from "./left-rows.ts";
import type { Log } from "./log.ts";
import { Keyring } from "./keyring.ts";
import { DefectRetries, DONE, type Fate, keyOf } from "./outbox-retries.ts";
import { isCrossStreamCommand, readOutboxBody, type StoredEffect } from "./outbox-row.ts";
import { STREAM_KINDS } from "./stream-kinds.ts";
import type { CommandOutcome } from "./live-stream.ts";
import { recordAttendance } from "./record-attendance.ts";
import type { LiveStreams } from "./live-streams.ts";

/** How often to look for rows that have come due, or that another server left behind. */
const SWEEP_EVERY = 5 * SECOND;
/** How long one server may work on a row before another takes it over. */
const LEASE = 30 * SECOND;
const RETRY_AFTER = 5 * SECOND;
const MOST_AT_ONCE = 100;
/** How long it may take until the directory has noted somebody who has come. */
const NOTED_WITHIN = 5 * SECOND;

const SYSTEM: Actor = { kind: "system" };

export interface OutboxRunnerDeps {
  readonly outbox: Outbox;
  readonly liveStreams: LiveStreams;
  readonly sealKeys: SealKeys;
  readonly attendanceNotes: AttendanceNotes;
  readonly directory: Pick<Directory, "noteTookPart" | "forgetTimes">;
  readonly whoIsHere: Pick<WhoIsHere, "lastPresent">;
  readonly chat: Chat;
  readonly environment: Environment;
  readonly log: Log;
  /** what this server can carry out; by default what this version of Guildhall can */
  readonly streamKinds?: Readonly<Record<StreamId["kind"], { readonly outbox: KnownVersions }>> | undefined;
}

export interface OutboxRunner {
  /** Starts sweeping, at once and then every few seconds. */
  start(): void;
  /** A commit of this stream wrote rows: work on them now. */
  wake(stream: StreamId): void;
  /** Stops sweeping and waits for what is in progress; rows not yet started are left to other servers. */
  stop(): Promise<void>;
}

type PostEffect = Extract<StoredEffect, { kind: "post" }>;

interface Posting {
  readonly row: ClaimedRow;
  readonly effect: PostEffect;
}

/** Carries out the effects of commits, each once, whichever server wrote them. */
export function createOutboxRunner(deps: OutboxRunnerDeps): OutboxRunner {
  const { outbox, liveStreams, sealKeys, directory, whoIsHere, chat, environment, log } = deps;
  /** the streams being worked on; `again`: woken meanwhile, so run once more */
  const running = new Map<string, { again: boolean }>();
  const atWork = new Set<Promise<void>>();
  const retries = new DefectRetries({ environment, log });
  const streamKinds = deps.streamKinds ?? STREAM_KINDS;
  const left = new LeftRows({ environment, log });
  let stopSweeping: (() => void) | null = null;
  let stopped = false;

  function track(work: Promise<void>): void {
    const tracked = work
      .catch((error: unknown) => {
        const why = error instanceof StorageError ? { error: String(error) } : traceOf(error);
        log.warn(why, "outbox work failed and will be tried again");
      })
      .finally(() => atWork.delete(tracked));
    atWork.add(tracked);
  }

  /** The due rows, without those left to newer servers, which do not count towards the limit. */
  async function dueNow(stream?: StreamId): Promise<readonly OutboxEntry[]> {
    const due = await outbox.due(environment.now(), MOST_AT_ONCE + left.count, stream);
    return due.filter((entry) => !left.has(entry));
  }

  function wake(stream: StreamId): void {
    const key = streamKey(stream);
    const current = running.get(key);
    if (current !== undefined) {
      current.again = true;
      return;
    }
    if (stopped) return;
    const run = { again: true };
    running.set(key, run);
    track(
      (async () => {
        try {
          while (run.again && !stopped) {
            run.again = false;
            // A delivered command makes the next one in order due.
            if (await workOn(await dueNow(stream))) run.again = true;
          }
        } finally {
          running.delete(key);
        }
      })(),
    );
  }

  /**
   * Works on one stream's rows in order; posts run apart, because the chat may make them wait.
   * Returns whether a command was delivered to another stream.
   */
  async function workOn(entries: readonly OutboxEntry[]): Promise<boolean> {
    const posts: Posting[] = [];
    let delivered = false;
    for (const entry of entries) {
      if (stopped) break;
      const row = await outbox.claim(entry, environment.now(), LEASE);
      if (row === null) continue;
      const read = readOutboxBody(row.body, streamKinds[row.stream.kind].outbox);
      if (read.kind === "unknown") {
        left.add(row, read);
        // Giving back the claim would forget that a message may already have been sent.
        if (!row.fateUnknown) await outbox.postpone(row, row.due);
        continue;
      }
      const { effect } = read;
      if (effect.kind === "post") {
        posts.push({ row, effect });
        continue;
      }
      const fate = await retries.run(row, effect, () => carryOut(row, effect));
      await settle(row, fate);
      if (fate.done && isCrossStreamCommand(effect)) delivered = true;
    }
    if (posts.length > 0) track(postAll(posts));
    return delivered;
  }

  async function postAll(posts: readonly Posting[]): Promise<void> {
    for (const { row, effect } of byUrgency(posts, (each) => each.effect.message))
      // When stopping, hand what has not started to other servers at once.
      if (stopped) await outbox.postpone(row, environment.now());
      else await settle(row, await retries.run(row, effect, () => post(row, effect)));
  }

  async function settle(row: ClaimedRow, fate: Fate): Promise<void> {
    if (fate.done) {
      retries.forget(row);
      return outbox.complete(row);
    }
    if (fate.again === null) return;
    await outbox.postpone(row, fate.again);
    const rest = fate.again - environment.now();
    // A shorter delay than a sweep would otherwise last until the next sweep.
    if (rest < SWEEP_EVERY && !stopped) environment.later(Math.max(0, rest), () => wake(row.stream));
  }

  async function carryOut(row: ClaimedRow, effect: Exclude<StoredEffect, { kind: "post" }>): Promise<Fate> {
    const id = keyOf(row);
    switch (effect.kind) {
      case "tellCommunity": {
        const liveStream = await liveStreams.community(effect.community);
        return fateOf(await liveStream.submit({ id, actor: SYSTEM, command: effect.command }), row, effect);
      }
      case "tellSession": {
        const liveStream = await liveStreams.session(effect.session);
        return fateOf(await liveStream.submit({ id, actor: SYSTEM, command: effect.command }), row, effect);
      }
      case "destroySeal":
        return destroySeal(row, effect);
      case "checkLeft":
        return checkLeft(row, effect);
      case "gatherAttendance":
        return recordAttendance(id, effect, { storage: deps, liveStreams, environment }, (outcome) =>
          fateOf(outcome, row, effect),
        );
    }
  }

  /**
   * The time at which a member first took part could tell who cast which ballot or wrote which entry (SPEC SEC-13,
   * LOG-11). So all who did are noted together, while the key can still open who they are; and once members who came
   * last in other ways have been noted too, the directory is rewritten without times.
   */
  async function destroySeal(
    row: ClaimedRow,
    { scope, sealed }: Extract<StoredEffect, { kind: "destroySeal" }>,
  ): Promise<Fate> {
    const { stream, fateUnknown } = row;
    const keyring = new Keyring(stream, sealKeys);
    await keyring.find(new Set([scope]));
    const lives = keyring.has(scope);
    // Nothing was ever sealed (SPEC STORE-15), unless a server destroyed the key and then died.
    if (!lives && !fateUnknown) return DONE;
    if (stream.kind !== "community") {
      await sealKeys.destroy(stream, scope);
      return DONE;
    }
    if (lives && sealed !== undefined) {
      const acted = z.array(z.string().transform(memberRef)).safeParse(keyring.open(sealed));
      if (acted.success) await directory.noteTookPart(stream.id, acted.data);
    }
    if (!(await outbox.markSending(row))) return { done: false, again: environment.now() + LEASE };
    await sealKeys.destroy(stream, scope);
    environment.later(NOTED_WITHIN, () => {
      if (!stopped) track(directory.forgetTimes(stream.id).then(() => outbox.complete(row)));
    });
    // If this server dies, the one that claims the row next finishes the job.
    return { done: false, again: null };
  }

  function fateOf(outcome: CommandOutcome, row: ClaimedRow, effect: StoredEffect): Fate {
    if (outcome.kind === "failed")
      return outcome.reason === "defect"
        ? retries.afterDefect(row, effect)
        : { done: false, again: environment.now() + RETRY_AFTER };
    if (outcome.kind === "refused")
      log.warn({ rejection: outcome.rejection.code }, "a command to another stream was refused");
    return DONE;
  }

  /** Ends a session that everybody has left (SPEC SESSION-5, SESSION-6); otherwise looks again when that may be so. */
  async function checkLeft(
    row: ClaimedRow,
    effect: Extract<StoredEffect, { kind: "checkLeft" }>,
  ): Promise<Fate> {
    const liveStream = await liveStreams.session(effect.session);
    await liveStream.catchUp();
    if (liveStream.state.status !== "running") return DONE;
    const now = environment.now();
    const lastHere = (await whoIsHere.lastPresent(effect.community)) ?? liveStream.state.lastActivityAt;
    if (now - lastHere < effect.idle)
      return effect.again ? { done: false, again: lastHere + effect.idle } : DONE;
    const id = `${keyOf(row)}-${now}`;
    const outcome = await liveStream.submit({ id, actor: SYSTEM, command: { type: "endLeft" } });
    if (outcome.kind === "done" && liveStream.state.status === "running" && effect.again)
      return { done: false, again: now + MINUTE };
    return fateOf(outcome, row, effect);
  }

  async function post(row: ClaimedRow, effect: PostEffect): Promise<Fate> {
    // Redrawing a card twice does no harm; nothing else is repeated while its fate is unknown.
    const repeatable = effect.message.kind === "card" && effect.message.refresh;
    if (row.fateUnknown && !repeatable) return reportUnknown(row, effect);
    if (!(await outbox.markSending(row))) return { done: false, again: environment.now() + LEASE };
    const result = await chat.post(effect.community, effect.message).catch((error: unknown) => {
      if (repeatable) throw error;
      // Whether it was posted is unknown, so the organisers decide whether to post it again.
      retries.report(row, effect, error);
      return { kind: "unknown" } as const;
    });
    switch (result.kind) {
      case "posted":
        return DONE;
      case "impossible":
        log.warn({ message: effect.message.kind }, "a message cannot be posted to its chat");
        return DONE;
      case "later":
        return { done: false, again: result.at };
      case "unknown":
        return repeatable
          ? { done: false, again: environment.now() + RETRY_AFTER }
          : reportUnknown(row, effect);
    }
  }

  /** Shows the organisers a message that may or may not have been posted; it is not sent again blindly. */
  async function reportUnknown(row: ClaimedRow, effect: PostEffect): Promise<Fate> {
    const fate = await retries.run(row, effect, async () => {
      const liveStream = await liveStreams.community(effect.community);
      const id = keyOf(row);
      const command = { type: "recordUnknownSend", id, message: effect.message } as const;
      return fateOf(await liveStream.submit({ id, actor: SYSTEM, command }), row, effect);
    });
    return fate.done ? DONE : { done: false, again: null };
  }

  async function sweep(): Promise<void> {
    const due = await dueNow();
    for (const stream of new Map(due.map((entry) => [streamKey(entry.stream), entry.stream])).values())
      wake(stream);
  }

  function sweepAgain(): void {
    if (stopped) return;
    track(
      sweep().finally(() => {
        if (!stopped) stopSweeping = environment.later(SWEEP_EVERY, sweepAgain);
      }),
    );
  }

  return {
    start: sweepAgain,
    wake,
    async stop() {
      stopped = true;
      stopSweeping?.();
      while (atWork.size > 0) await Promise.all(atWork);
    },
  };
}
