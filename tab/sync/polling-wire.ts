import { SECOND, type Millis } from "@guildhall/shared/domain/kernel/time";
import {
  POLL_HELD_FOR,
  POLLING_PATH,
  pollAnswer,
  type PollAnswer,
  type PollRequest,
} from "@guildhall/shared/protocol/polling";
import type { SyncEnvironment } from "./sync-environment.ts";
import type { OpenWire } from "./wire.ts";

/** While much happens a tab polls at most this often in the long run, and is told more at once. */
const EVERY: Millis = SECOND / 4;
/** This many polls come at once before that. */
const AT_ONCE = 4;

/** So often a request is tried, after ever longer pauses: all in all less than a second. */
const TRIES = 4;
const AGAIN_AFTER: Millis = 100;
/** A request that is not answered by then was lost on the way. */
const LOST_AFTER: Millis = POLL_HELD_FOR + 10 * SECOND;
/** What is not asked again by itself, because it may have been done. Commands have ids, and take effect once. */
const ONCE: ReadonlySet<string> = new Set(["calendar", "export"]);

/**
 * Wires for networks that let no WebSocket through: requests that the server holds until there is something to tell. Each one
 * may reach another server, which then lets the panel in by its ticket and tells it everything as well: what is told has
 * versions, so that hearing it twice does no harm.
 */
export const pollingWire =
  (
    origin: string,
    environment: Pick<SyncEnvironment, "later" | "monotonic" | "random">,
    extraHeaders: Readonly<Record<string, string>> = {},
  ): OpenWire =>
  (handshake, handlers) => {
    const panel = environment.random();
    const ending = new AbortController();
    let { proof } = handshake;
    let isOpen = false;
    let due = environment.monotonic() - AT_ONCE * EVERY;
    let commands: Promise<unknown> = Promise.resolve();

    const isOver = (): boolean => ending.signal.aborted;

    const pause = (time: Millis): Promise<void> => new Promise((resolve) => environment.later(time, resolve));

    async function request(ask: PollRequest["ask"]): Promise<PollAnswer> {
      const hello: PollRequest = { panel, hello: { ...handshake, proof }, ...(ask && { ask }) };
      const giving = new AbortController();
      const giveUp = (): void => giving.abort();
      const stop = environment.later(LOST_AFTER, giveUp);
      ending.signal.addEventListener("abort", giveUp);
      try {
        const response = await fetch(origin + POLLING_PATH, {
          method: "POST",
          headers: { ...extraHeaders, "Content-Type": "application/json" },
          body: JSON.stringify(hello),
          signal: giving.signal,
        });
        if (!response.ok) throw new Error(`Polling was answered with ${response.status}`);
        return pollAnswer.parse(await response.json());
      } finally {
        stop();
        ending.signal.removeEventListener("abort", giveUp);
      }
    }

    /** One server of several may be away, and the next request reach another. */
    async function post(ask?: PollRequest["ask"]): Promise<PollAnswer> {
      for (let tries = 1; ; tries += 1)
        try {
          return await request(ask);
        } catch (error) {
          if (isOver() || tries === TRIES || ONCE.has(ask?.event ?? "")) throw error;
          await pause(tries * AGAIN_AFTER);
        }
    }

    function take({ messages, refused, over }: PollAnswer): void {
      if (isOver()) return;
      if (refused !== undefined) {
        ending.abort();
        return handlers.refused(refused);
      }
      if (!isOpen) {
        isOpen = true;
        handlers.opened();
      }
      for (const [event, message] of messages) if (!isOver()) receive(event, message);
      if (over !== true || isOver()) return;
      ending.abort();
      handlers.closed(true);
    }

    function receive(event: string, message: unknown): void {
      if (event === "prove")
        return handlers.received(event, (token: string) => (proof = { kind: "token", token }));
      const ticket = (message as { readonly ticket?: unknown } | null)?.ticket;
      if (typeof ticket === "string") proof = { kind: "ticket", ticket };
      handlers.received(event, message);
    }

    function failed(): void {
      if (isOver()) return;
      ending.abort();
      if (isOpen) handlers.closed(false);
      else handlers.refused(null);
    }

    async function poll(): Promise<void> {
      while (!isOver()) {
        const now = environment.monotonic();
        due = Math.max(due, now - AT_ONCE * EVERY) + EVERY;
        if (due > now) await pause(due - now);
        if (!isOver()) take(await post());
      }
    }

    /** One command after the other: their order counts, and requests may overtake each other. */
    const inOrder = <T>(event: string, work: () => Promise<T>): Promise<T> => {
      if (event !== "command") return work();
      const done = commands.then(work);
      commands = done.catch(() => undefined);
      return done;
    };

    const tell = (event: string, message: unknown, answered: (answer: unknown) => void): void => {
      inOrder(event, () => post({ event, message })).then((said) => {
        take(said);
        if (!isOver()) answered(said.answer);
      }, failed);
    };

    poll().catch(failed);
    return {
      send: (event, message) => tell(event, message, () => undefined),
      ask: tell,
      close: () => ending.abort(),
    };
  };
