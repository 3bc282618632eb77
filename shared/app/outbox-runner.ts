import { byUrgency } from "../domain/chat/urgency.ts";
import type { Effect } from "../domain/effect.ts";
import type { Actor } from "../domain/meta.ts";
import type { SealScope } from "../domain/sealed.ts";
import { streamKey, type StreamId } from "../domain/stream.ts";
import { MINUTE, SECOND, type Instant } from "../domain/time.ts";
import type { Chat } from "../ports/chat.ts";
import type { Directory } from "../ports/directory.ts";
import type { Environment } from "../ports/environment.ts";
import type { ClaimedRow, Outbox, OutboxEntry } from "../ports/outbox.ts";
import type { SealKeys } from "../ports/seal-keys.ts";
import type { WhoIsHere } from "../ports/who-is-here.ts";
import type { Log } from "./log.ts";
import { fromOutboxBody, isWord } from "./outbox-row.ts";
import type { Outcome } from "./room.ts";
import type { Rooms } from "./rooms.ts";

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
  readonly rooms: Rooms;
  readonly sealKeys: SealKeys;
  readonly directory: Pick<Directory, "forgetWhen">;
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
  /** Ends the sweeping and waits for what is at work. */
  stop(): Promise<void>;
}

/**
 * What shall become of a row: it is done, or it is to be tried again; `again` is null where it must stay known that it may
 * have been sent: whoever takes it up when its lease has run out is told so.
 */
type Fate = { readonly done: true } | { readonly done: false; readonly again: Instant | null };
const DONE: Fate = { done: true };

type PostEffect = Extract<Effect, { kind: "post" }>;

interface Posting {
  readonly row: ClaimedRow;
  readonly effect: PostEffect;
}

/** Carries out what commits made necessary outside their streams, once, whichever server wrote them. */
export function createOutboxRunner(deps: OutboxRunnerDeps): OutboxRunner {
  const { outbox, rooms, sealKeys, directory, whoIsHere, chat, environment, log } = deps;
  /** per stream: what is at work, and one more run if it was woken meanwhile */
  const running = new Map<string, { again: boolean }>();
  const atWork = new Set<Promise<void>>();
  let stopSweeping: (() => void) | null = null;
  let stopped = false;

  function track(work: Promise<void>): void {
    const tracked = work
      .catch((error: unknown) =>
        log.warn({ error: String(error) }, "outbox work failed and will be tried again"),
      )
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
      const row = await outbox.claim(entry, environment.now(), LEASE);
      if (row === null) continue;
      const effect = fromOutboxBody(row.body);
      if (effect.kind === "post") {
        posts.push({ row, effect });
        continue;
      }
      const fate = await carryOut(row, effect);
      await settle(row, fate);
      if (fate.done && isWord(effect)) said = true;
    }
    if (posts.length > 0) track(postAll(posts));
    return said;
  }

  async function postAll(posts: readonly Posting[]): Promise<void> {
    for (const { row, effect } of byUrgency(posts, (each) => each.effect.message))
      await settle(row, await post(row, effect));
  }

  async function settle(row: ClaimedRow, fate: Fate): Promise<void> {
    if (fate.done) return outbox.complete(row);
    if (fate.again === null) return;
    await outbox.postpone(row, fate.again);
    const rest = fate.again - environment.now();
    // What is put off for less than a sweep would otherwise wait for the next one.
    if (rest < SWEEP_EVERY && !stopped) environment.later(Math.max(0, rest), () => wake(row.stream));
  }

  async function carryOut(row: ClaimedRow, effect: Exclude<Effect, { kind: "post" }>): Promise<Fate> {
    const id = `${streamKey(row.stream)}-${row.id}`;
    switch (effect.kind) {
      case "tellCommunity": {
        const room = await rooms.community(effect.community);
        return fateOf(await room.submit({ id, actor: SYSTEM, command: effect.command }));
      }
      case "tellSession": {
        const room = await rooms.session(effect.session);
        return fateOf(await room.submit({ id, actor: SYSTEM, command: effect.command }));
      }
      case "destroySeal":
        return destroySeal(row, effect.scope);
      case "checkLeft":
        return checkLeft(row, effect);
    }
  }

  /**
   * Whoever came for the first time to vote or to write would be known by when that was (SPEC SEC-13): once those who
   * came last are noted too, the directory forgets it.
   */
  async function destroySeal({ stream }: ClaimedRow, scope: SealScope): Promise<Fate> {
    const lives = (await sealKeys.all(stream)).has(scope);
    if (lives) await sealKeys.destroy(stream, scope);
    if (stream.kind !== "community") return DONE;
    if (lives) return { done: false, again: environment.now() + NOTED_WITHIN };
    await directory.forgetWhen(stream.id);
    return DONE;
  }

  function fateOf(outcome: Outcome): Fate {
    if (outcome.kind === "failed") return { done: false, again: environment.now() + RETRY_AFTER };
    if (outcome.kind === "refused")
      log.warn({ rejection: outcome.rejection.code }, "a word between streams was refused");
    return DONE;
  }

  /** Ends a session that everybody has left (SPEC SESSION-5, SESSION-6). */
  async function checkLeft(row: ClaimedRow, effect: Extract<Effect, { kind: "checkLeft" }>): Promise<Fate> {
    const room = await rooms.session(effect.session);
    await room.catchUp();
    if (room.state.status !== "running") return DONE;
    const now = environment.now();
    const lastHere = (await whoIsHere.lastPresent(effect.community)) ?? room.state.lastActivityAt;
    if (now - lastHere < effect.idle)
      return effect.again ? { done: false, again: lastHere + effect.idle } : DONE;
    const id = `${streamKey(row.stream)}-${row.id}-${now}`;
    const outcome = await room.submit({ id, actor: SYSTEM, command: { type: "endLeft" } });
    if (outcome.kind === "done" && room.state.status === "running" && effect.again)
      return { done: false, again: now + MINUTE };
    return fateOf(outcome);
  }

  async function post(row: ClaimedRow, effect: PostEffect): Promise<Fate> {
    // Drawing a card twice does no harm; anything else is never sent again blindly.
    const repeatable = effect.message.kind === "activity" && effect.message.refresh;
    if (row.fateUnknown && !repeatable) return tellUnknown(row, effect);
    if (!(await outbox.markSending(row))) return { done: false, again: environment.now() + LEASE };
    const result = await chat.post(effect.community, effect.message);
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
    const room = await rooms.community(effect.community);
    const id = `${streamKey(row.stream)}-${row.id}`;
    const outcome = await room.submit({
      id,
      actor: SYSTEM,
      command: { type: "recordUnknownSend", id, message: effect.message },
    });
    return outcome.kind === "failed" ? { done: false, again: null } : fateOf(outcome);
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
