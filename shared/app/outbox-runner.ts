import type { Poke } from "../domain/effect.ts";
import { byUrgency } from "../domain/community/messages/part.ts";
import { type StreamId, streamKey } from "../domain/kernel/stream.ts";
import { type Instant, SECOND } from "../domain/kernel/time.ts";
import type { KnownVersions } from "../domain/kernel/versions.ts";
import type { Chat, PostResult } from "../ports/chat.ts";
import type { ClaimedRow, OutboxEntry } from "../ports/outbox.ts";
import { StorageError } from "../ports/storage-error.ts";
import { traceOf } from "./defect.ts";
import { LeftRows } from "./left-rows.ts";
import { type CarryOutDeps, createCarryOut, SYSTEM } from "./carry-out.ts";
import { DefectRetries, DONE, type Fate, keyOf, LEASE } from "./outbox-retries.ts";
import type { PokedProjections } from "./poked-projections.ts";
import { isCrossStreamCommand, readOutboxBody, type StoredEffect, type UnknownRow } from "./outbox-row.ts";
import { STREAM_KINDS } from "./stream-kinds.ts";

/** How often to look for rows that have come due, or that another server left behind. */
const SWEEP_EVERY = 5 * SECOND;
const MOST_AT_ONCE = 100;

export interface OutboxRunnerDeps extends CarryOutDeps {
  readonly chat: Chat;
  readonly poked: Pick<PokedProjections, "carryOut">;
  /** what this server can carry out; by default what this version of Guildhall can */
  readonly streamKinds?: Readonly<Record<StreamId["kind"], { readonly outbox: KnownVersions }>> | undefined;
}

export interface OutboxRunner {
  /** Starts sweeping, at once and then every few seconds. */
  start(): void;
  /** A commit of this stream wrote rows that are due then: work on them as soon as they are. */
  wake(stream: StreamId, at: Instant): void;
  /** Waits for what is in progress, and for what that wakes. */
  idle(): Promise<void>;
  /** Stops sweeping and waits for what is in progress; rows not yet started are left to other servers. */
  stop(): Promise<void>;
}

type PostEffect = Extract<StoredEffect, { kind: "post" }>;
type StaleCardEffect = Extract<StoredEffect, { kind: "staleCard" }>;

interface Posting {
  readonly row: ClaimedRow;
  readonly effect: PostEffect;
}

/** Carries out the effects of commits, each once, whichever server wrote them. */
export function createOutboxRunner(deps: OutboxRunnerDeps): OutboxRunner {
  const { outbox, liveStreams, chat, poked, environment, log } = deps;
  /** the streams being worked on; `again`: woken meanwhile, so run once more */
  const running = new Map<string, { again: boolean }>();
  const atWork = new Set<Promise<void>>();
  const retries = new DefectRetries({ environment, log });
  const streamKinds = deps.streamKinds ?? STREAM_KINDS;
  const left = new LeftRows({ environment, log });
  let stopSweeping: (() => void) | null = null;
  let stopped = false;
  const { carryOut, fateOf } = createCarryOut(deps, retries, (work) => {
    if (!stopped) track(work());
  });

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

  function wake(stream: StreamId, at: Instant): void {
    const rest = at - environment.now();
    if (rest <= 0) workOnDue(stream);
    // Otherwise a sweep comes first.
    else if (rest < SWEEP_EVERY && !stopped) environment.later(rest, () => wake(stream, at));
  }

  function workOnDue(stream: StreamId): void {
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
   * Works on one stream's rows in order; posts and pokes run apart, because the chat may make them wait, or a projector.
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
        await leave(row, read);
        continue;
      }
      const { effect } = read;
      if (effect.kind === "post") {
        posts.push({ row, effect });
        continue;
      }
      if (effect.kind === "staleCard") {
        track(drawCard(row, effect));
        continue;
      }
      if (effect.kind === "poke") {
        track(follow(row, effect));
        continue;
      }
      const fate = await retries.run(row, effect, () => carryOut(row, effect));
      await settle(row, fate);
      if (fate.done && isCrossStreamCommand(effect)) delivered = true;
    }
    if (posts.length > 0) track(postAll(posts));
    return delivered;
  }

  async function leave(row: ClaimedRow, unknown: UnknownRow): Promise<void> {
    left.add(row, unknown);
    // Giving back the claim would forget that a message may already have been sent.
    if (!row.fateUnknown) await outbox.postpone(row, row.due);
  }

  async function follow(row: ClaimedRow, poke: Poke): Promise<void> {
    const fate = await poked.carryOut(row, poke);
    if (fate === "left") await leave(row, { kind: "unknown", name: `poke ${poke.projection}`, version: 1 });
    else await settle(row, fate);
  }

  async function postAll(posts: readonly Posting[]): Promise<void> {
    for (const { row, effect } of byUrgency(posts, (each) => each.effect.message))
      // When stopping, hand what has not started to other servers at once.
      if (stopped) await outbox.postpone(row, environment.now());
      else await settle(row, await retries.run(row, effect, () => post(row, effect)));
  }

  /** `renewed`: when a mark is worked on again that was renewed in the meantime; by default at once. */
  async function settle(row: ClaimedRow, fate: Fate, renewed?: Instant): Promise<void> {
    if (!fate.done) {
      if (fate.again !== null) await workAgain(row, fate.again);
      return;
    }
    retries.forget(row);
    if (!(await outbox.complete(row))) await workAgain(row, renewed ?? environment.now());
  }

  async function workAgain(row: ClaimedRow, at: Instant): Promise<void> {
    await outbox.postpone(row, at);
    wake(row.stream, at);
  }

  /** Hands a mark to the chat, and deletes it once the card is drawn, unless it was renewed in the meantime. */
  async function drawCard(row: ClaimedRow, effect: StaleCardEffect): Promise<void> {
    let again: Instant | undefined;
    const fate = await retries.run(row, effect, async () => {
      const { community, subject } = effect;
      const result = await chat.drawCard(community, subject, {
        fateUnknown: row.fateUnknown,
        aboutToPost: () => outbox.markSending(row),
      });
      switch (result.kind) {
        case "drawn":
          ({ again } = result);
          return DONE;
        case "unrecorded":
          return { done: false, again: null };
        case "unknown":
          return reportUnknown(row, { ...effect, message: { kind: "card", subject } });
        case "missed":
          return reportMissed(row, effect);
        case "later":
        case "impossible":
          return fateOfPost(result, "card");
      }
    });
    await settle(row, fate, again);
  }

  async function post(row: ClaimedRow, effect: PostEffect): Promise<Fate> {
    if (row.fateUnknown) return reportUnknown(row, effect);
    if (!(await outbox.markSending(row))) return { done: false, again: environment.now() + LEASE };
    const result = await chat.post(effect.community, effect.message).catch((error: unknown) => {
      // Whether it was posted is unknown, so the organisers decide whether to post it again.
      retries.report(row, effect, error);
      return { kind: "unknown" } as const;
    });
    switch (result.kind) {
      case "posted":
        return DONE;
      case "unknown":
        return reportUnknown(row, effect);
      case "later":
      case "impossible":
        return fateOfPost(result, effect.message.kind);
    }
  }

  function fateOfPost(
    result: Extract<PostResult, { readonly kind: "later" | "impossible" }>,
    message: string,
  ): Fate {
    if (result.kind === "later") return { done: false, again: result.at };
    log.warn({ message }, "a message cannot be posted to its chat");
    return DONE;
  }

  /** Shows the organisers a message that may or may not have been posted; it is not sent again blindly. */
  async function reportUnknown(
    row: ClaimedRow,
    effect: (PostEffect | StaleCardEffect) & Pick<PostEffect, "message">,
  ): Promise<Fate> {
    const fate = await retries.run(row, effect, async () => {
      const liveStream = await liveStreams.community(effect.community);
      const id = keyOf(row);
      const command = { type: "recordUnknownSend", id, message: effect.message } as const;
      return fateOf(await liveStream.submit({ id, actor: SYSTEM, command }), row, effect);
    });
    return fate.done ? DONE : { done: false, again: null };
  }

  /** Tells the community that a card was not posted. What reminds of something does not come too late, or silently never. */
  async function reportMissed(row: ClaimedRow, effect: StaleCardEffect): Promise<Fate> {
    const { community, subject } = effect;
    log.warn({ card: subject.kind }, "a card was not posted to its chat");
    if (subject.kind !== "reminder") return DONE;
    const { kind: _, ...reminder } = subject;
    const liveStream = await liveStreams.community(community);
    const command = { type: "recordMissedReminder", ...reminder } as const;
    return fateOf(await liveStream.submit({ id: keyOf(row), actor: SYSTEM, command }), row, effect);
  }

  async function sweep(): Promise<void> {
    const due = await dueNow();
    for (const stream of new Map(due.map((entry) => [streamKey(entry.stream), entry.stream])).values())
      workOnDue(stream);
  }

  function sweepAgain(): void {
    if (stopped) return;
    track(
      sweep().finally(() => {
        if (!stopped) stopSweeping = environment.later(SWEEP_EVERY, sweepAgain);
      }),
    );
  }

  async function idle(): Promise<void> {
    while (atWork.size > 0) await Promise.all(atWork);
  }

  return {
    start: sweepAgain,
    wake,
    idle,
    stop() {
      stopped = true;
      stopSweeping?.();
      return idle();
    },
  };
}
