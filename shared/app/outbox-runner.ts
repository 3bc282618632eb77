import { z } from "zod";
import { byUrgency } from "../domain/community/cards/urgency.ts";
import { memberRef } from "../domain/kernel/ids.ts";
import type { Actor } from "../domain/kernel/meta.ts";
import { streamKey, type StreamId } from "../domain/kernel/stream.ts";
import { MINUTE, SECOND } from "../domain/kernel/time.ts";
import type { AttendanceNotes } from "../ports/attendance-notes.ts";
import type { Chat } from "../ports/chat.ts";
import type { Directory } from "../ports/directory.ts";
import type { Environment } from "../ports/environment.ts";
import type { ClaimedRow, Outbox, OutboxEntry } from "../ports/outbox.ts";
import type { SealKeys } from "../ports/seal-keys.ts";
import type { WhoIsHere } from "../ports/who-is-here.ts";
import { StorageError } from "../ports/storage-error.ts";
import { traceOf } from "./defect.ts";
import type { Log } from "./log.ts";
import { Keyring } from "./keyring.ts";
import { DONE, keyOf, Patience, type Fate } from "./outbox-fate.ts";
import { fromOutboxBody, isWord, type StoredEffect } from "./outbox-row.ts";
import type { CommandOutcome } from "./live-stream.ts";
import { recordAttendance } from "./record-attendance.ts";
import type { LiveStreams } from "./live-streams.ts";

/** How often rows are looked for that have come due, or that another server left undone. */
const SWEEP_EVERY = 5 * SECOND;
/** How long one server may work on a row before another takes it over. */
const LEASE = 30 * SECOND;
const RETRY_AFTER = 5 * SECOND;
const MOST_AT_ONCE = 100;
/** How long after somebody came it may take until the directory says so. */
const NOTED_WITHIN = 5 * SECOND;

const SYSTEM: Actor = { kind: "system" };

export interface OutboxRunnerDeps {
  readonly outbox: Outbox;
  readonly liveStreams: LiveStreams;
  readonly sealKeys: SealKeys;
  readonly attendanceNotes: AttendanceNotes;
  readonly directory: Pick<Directory, "noteTookPart" | "forgetWhen">;
  readonly whoIsHere: Pick<WhoIsHere, "lastPresent">;
  readonly chat: Chat;
  readonly environment: Environment;
  readonly log: Log;
}

export interface OutboxRunner {
  /** Begins to sweep, at once and then every few seconds. */
  start(): void;
  /** A commit of this stream wrote rows: work on them now. */
  wake(stream: StreamId): void;
  /** Ends the sweeping and waits for what is at work; what is not begun stays for other servers. */
  stop(): Promise<void>;
}

type PostEffect = Extract<StoredEffect, { kind: "post" }>;

interface Posting {
  readonly row: ClaimedRow;
  readonly effect: PostEffect;
}

/** Carries out what commits made necessary outside their streams, once, whichever server wrote them. */
export function createOutboxRunner(deps: OutboxRunnerDeps): OutboxRunner {
  const { outbox, liveStreams, sealKeys, directory, whoIsHere, chat, environment, log } = deps;
  /** per stream: what is at work, and one more run if it was woken meanwhile */
  const running = new Map<string, { again: boolean }>();
  const atWork = new Set<Promise<void>>();
  const patience = new Patience({ environment, log });
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
            // The next word of the stream is due once this one has been said.
            if (await workOn(await outbox.due(environment.now(), MOST_AT_ONCE, stream))) run.again = true;
          }
        } finally {
          running.delete(key);
        }
      })(),
    );
  }

  /**
   * Works on one stream's rows in their order. Posting waits for the chat, so it holds up nothing else.
   * Tells whether a word was said to another stream.
   */
  async function workOn(entries: readonly OutboxEntry[]): Promise<boolean> {
    const posts: Posting[] = [];
    let said = false;
    for (const entry of entries) {
      if (stopped) break;
      const row = await outbox.claim(entry, environment.now(), LEASE);
      if (row === null) continue;
      const effect = fromOutboxBody(row.body);
      if (effect.kind === "post") {
        posts.push({ row, effect });
        continue;
      }
      const fate = await patience.with(row, effect, () => carryOut(row, effect));
      await settle(row, fate);
      if (fate.done && isWord(effect)) said = true;
    }
    if (posts.length > 0) track(postAll(posts));
    return said;
  }

  async function postAll(posts: readonly Posting[]): Promise<void> {
    for (const { row, effect } of byUrgency(posts, (each) => each.effect.message))
      // What was not begun is another server's, at once.
      if (stopped) await outbox.postpone(row, environment.now());
      else await settle(row, await patience.with(row, effect, () => post(row, effect)));
  }

  async function settle(row: ClaimedRow, fate: Fate): Promise<void> {
    if (fate.done) {
      patience.forget(row);
      return outbox.complete(row);
    }
    if (fate.again === null) return;
    await outbox.postpone(row, fate.again);
    const rest = fate.again - environment.now();
    // What is put off for less than a sweep would otherwise wait for the next one.
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
   * Whoever came for the first time to vote or to write would be known by when that was (SPEC SEC-13, LOG-11): they are
   * noted all together, while the key that keeps who they are can still be read. Once those are noted too who came last
   * in another way, the directory forgets when that was.
   */
  async function destroySeal(
    row: ClaimedRow,
    { scope, sealed }: Extract<StoredEffect, { kind: "destroySeal" }>,
  ): Promise<Fate> {
    const { stream, fateUnknown } = row;
    const keyring = new Keyring(stream, sealKeys);
    await keyring.find(new Set([scope]));
    const lives = keyring.has(scope);
    // Nothing was ever sealed (SPEC STORE-15), unless somebody destroyed the key and got no further.
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
      if (!stopped) track(directory.forgetWhen(stream.id).then(() => outbox.complete(row)));
    });
    // Whoever takes it over when the lease runs out is told that it has begun.
    return { done: false, again: null };
  }

  function fateOf(outcome: CommandOutcome, row: ClaimedRow, effect: StoredEffect): Fate {
    if (outcome.kind === "failed")
      return outcome.reason === "defect"
        ? patience.afterDefect(row, effect)
        : { done: false, again: environment.now() + RETRY_AFTER };
    if (outcome.kind === "refused")
      log.warn({ rejection: outcome.rejection.code }, "a word between streams was refused");
    return DONE;
  }

  /** Ends a session that everybody has left (SPEC SESSION-5, SESSION-6). */
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
    // Drawing a card twice does no harm; anything else is never sent again blindly.
    const repeatable = effect.message.kind === "card" && effect.message.refresh;
    if (row.fateUnknown && !repeatable) return tellUnknown(row, effect);
    if (!(await outbox.markSending(row))) return { done: false, again: environment.now() + LEASE };
    const result = await chat.post(effect.community, effect.message).catch((error: unknown) => {
      if (repeatable) throw error;
      // What became of it nobody knows, so it is the organisers' to post it once more.
      patience.report(row, effect, error);
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
          : tellUnknown(row, effect);
    }
  }

  /** Nobody can say whether the message arrived: it is not sent again blindly, the organiser is shown it. */
  async function tellUnknown(row: ClaimedRow, effect: PostEffect): Promise<Fate> {
    const fate = await patience.with(row, effect, async () => {
      const liveStream = await liveStreams.community(effect.community);
      const id = keyOf(row);
      const command = { type: "recordUnknownSend", id, message: effect.message } as const;
      return fateOf(await liveStream.submit({ id, actor: SYSTEM, command }), row, effect);
    });
    return fate.done ? DONE : { done: false, again: null };
  }

  async function sweep(): Promise<void> {
    const due = await outbox.due(environment.now(), MOST_AT_ONCE);
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
