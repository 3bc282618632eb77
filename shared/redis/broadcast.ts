import { createClient } from "@redis/client";
import type { Broadcast } from "../ports/broadcast.ts";

type Options = NonNullable<Parameters<typeof createClient>[0]>;

export interface RedisBroadcastOptions {
  /** `redis://` or `rediss://` */
  readonly url: string;
  /** what stays valid by being renewed, instead of a password in the URL */
  readonly credentials?: NonNullable<Options["credentialsProvider"]>;
  /** separates deployments that share one Redis */
  readonly prefix: string;
  /** The connection was made or lost. */
  readonly changed: (isConnected: boolean) => void;
}

export interface RedisBroadcast extends Broadcast {
  /** Connects, and connects again whenever the connection is lost. Nothing waits for it. */
  start(): void;
  stop(): void;
}

const PING_EVERY = 4_000;
/** Two pings without an answer: whatever is at the other end is dead. */
const SILENT_AT_MOST = 9_000;
const LONGEST_WAIT = 2_000;
/** Of a Redis that takes everything and answers nothing. */
const MOST_UNANSWERED = 1_000;

/**
 * A broadcast over Redis, on one connection that both sends and listens. That takes RESP 3, and so does presenting new
 * credentials while it listens.
 */
export function redisBroadcast({ url, credentials, prefix, changed }: RedisBroadcastOptions): RedisBroadcast {
  const client = createClient({
    url,
    RESP: 3,
    ...(credentials === undefined ? {} : { credentialsProvider: credentials }),
    disableOfflineQueue: true,
    commandsQueueMaxLength: MOST_UNANSWERED,
    pingInterval: PING_EVERY,
    socket: {
      connectTimeout: 5_000,
      socketTimeout: SILENT_AT_MOST,
      reconnectStrategy: waitBefore,
    },
  });
  const topics = new Map<string, Set<(text: string) => void>>();
  const subscribed = new Set<string>();
  let retry: NodeJS.Timeout | undefined;
  let isConnected = false;
  let stopped = false;

  const channelOf = (topic: string): string => `${prefix}:${topic}`;

  function tell(now: boolean): void {
    if (now === isConnected) return;
    isConnected = now;
    changed(now);
  }

  /** The client itself does so again after it has lost the connection. */
  function subscribe(topic: string): void {
    if (!client.isReady || subscribed.has(topic)) return;
    subscribed.add(topic);
    const heard = (text: string): void => {
      for (const listener of [...(topics.get(topic) ?? [])]) listener(text);
    };
    client.subscribe(channelOf(topic), heard).catch(() => subscribed.delete(topic));
  }

  client.on("ready", () => {
    tell(true);
    for (const topic of topics.keys()) subscribe(topic);
  });
  client.on("error", () => tell(false));

  function connect(): void {
    client.connect().catch(() => {
      // The client tries again by itself where nobody answers, and gives up where it is refused.
      if (!stopped && !client.isOpen) retry = setTimeout(connect, LONGEST_WAIT);
    });
  }

  return {
    start: connect,
    stop() {
      stopped = true;
      clearTimeout(retry);
      if (client.isOpen) client.destroy();
    },
    send(topic, text) {
      if (client.isReady) client.publish(channelOf(topic), text).catch(() => undefined);
    },
    listen(topic, listener) {
      const own = (text: string): void => listener(text);
      const listeners = topics.get(topic) ?? new Set();
      topics.set(topic, listeners.add(own));
      subscribe(topic);
      return () => void listeners.delete(own);
    },
  };
}

/** Random, so that servers do not all come back at once. */
function waitBefore(retries: number): number {
  return Math.min(LONGEST_WAIT, 100 * 2 ** retries) * (0.5 + Math.random() / 2);
}
