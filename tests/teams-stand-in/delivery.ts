import { randomUUID } from "node:crypto";
import type { BotActivity } from "./activity-maker.ts";
import type { RequestLog } from "./request-log.ts";
import type { Tokens } from "./tokens.ts";

export interface DeliverOptions {
  /** How many times each activity is delivered; Teams promises at least once. */
  readonly copies?: number;
  /** How long an invoke may take before it counts as timed out and is delivered again with a new id. */
  readonly invokeTimeoutMs?: number;
  /** The same for the invokes of dialogs and searches. The person is told at once: the answer to a second delivery is nobody's. */
  readonly taskTimeoutMs?: number;
  /** How many times an invoke that timed out is delivered again. */
  readonly invokeRetries?: number;
  /** How long any other activity may take. */
  readonly activityTimeoutMs?: number;
}

export interface Delivered {
  readonly activity: BotActivity;
  /** HTTP status, or undefined if there was no answer in time. */
  readonly status: number | undefined;
  readonly body: unknown;
}

export interface Delivery {
  /** Posts an activity to the bot with the channel's token; returns the answer to the last copy. */
  send(activity: BotActivity): Promise<Delivered>;
  /** Posts it once, with this token or with none. */
  sendOnce(activity: BotActivity, token: string | undefined): Promise<Delivered>;
  /** Holds all deliveries from now on. */
  hold(): void;
  /** Releases the held deliveries, one after another, and holds no more. */
  release(order?: "in order" | "reversed"): Promise<void>;
  /** Changes the options from the next delivery on. */
  set(options: DeliverOptions): void;
  /** Aborts everything in flight. */
  close(): void;
}

interface Waiting {
  go(): Promise<void>;
}

interface DeliveryParts {
  readonly appUrl: () => string | undefined;
  readonly tokens: Tokens;
  readonly log: RequestLog;
  readonly options: DeliverOptions;
}

/** Delivers from Teams to the bot: at least once, with retries, and out of order if told to. */
export function createDelivery(parts: DeliveryParts): Delivery {
  let options = parts.options;
  let held: Waiting[] | undefined;
  const closing = new AbortController();

  const post = async (
    activity: BotActivity,
    token: string | undefined,
    timeoutMs: number,
  ): Promise<Delivered> => {
    const appUrl = parts.appUrl();
    const entry = parts.log.open({
      direction: "out",
      method: "POST",
      path: "/api/messages",
      body: activity,
    });
    if (appUrl === undefined) {
      entry.answered(undefined);
      return { activity, status: undefined, body: undefined };
    }
    try {
      const response = await fetch(`${appUrl}/api/messages`, {
        method: "POST",
        headers: {
          "Content-Type": "application/json; charset=utf-8",
          "User-Agent": "Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)",
          ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify(activity),
        signal: AbortSignal.any([closing.signal, AbortSignal.timeout(timeoutMs)]),
      });
      const body = parseBody(await response.text());
      entry.answered(response.status, body);
      return { activity, status: response.status, body };
    } catch {
      entry.answered(undefined);
      return { activity, status: undefined, body: undefined };
    }
  };

  const deliver = async (activity: BotActivity): Promise<Delivered> => {
    const isInvoke = activity.type === "invoke";
    const isTask = isInvoke && /^(?:task|composeExtension)\//.test(activity.name ?? "");
    const timeoutMs = timeoutOf(options, isInvoke, isTask);
    let outcome = await post(activity, await parts.tokens.channel(), timeoutMs);
    for (let copy = 1; copy < (options.copies ?? 1); copy += 1) {
      outcome = await post(activity, await parts.tokens.channel(), timeoutMs);
    }
    const retries = isInvoke ? (options.invokeRetries ?? 1) : 0;
    const retry = async (): Promise<Delivered> => {
      for (let tries = 0; tries < retries && outcome.status === undefined; tries += 1) {
        if (closing.signal.aborted || parts.appUrl() === undefined) break;
        const again = { ...activity, id: `f:${randomUUID()}` };
        outcome = await post(again, await parts.tokens.channel(), timeoutMs);
      }
      return outcome;
    };
    if (!isTask) return retry();
    const first = outcome;
    void retry();
    return first;
  };

  return {
    send(activity) {
      if (held === undefined) return deliver(activity);
      const waiting = held;
      return new Promise<Delivered>((resolve, reject) => {
        waiting.push({ go: () => deliver(activity).then(resolve, reject) });
      });
    },
    sendOnce: (activity, token) => post(activity, token, options.activityTimeoutMs ?? 15_000),
    hold() {
      held ??= [];
    },
    async release(order = "in order") {
      const waiting = held ?? [];
      held = undefined;
      for (const one of order === "reversed" ? waiting.toReversed() : waiting) await one.go();
    },
    set(changed) {
      options = { ...options, ...changed };
    },
    close() {
      closing.abort();
    },
  };
}

function timeoutOf(options: DeliverOptions, isInvoke: boolean, isTask: boolean): number {
  if (isTask) return options.taskTimeoutMs ?? 5_000;
  return (isInvoke ? options.invokeTimeoutMs : options.activityTimeoutMs) ?? 15_000;
}

function parseBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text === "" ? undefined : text;
  }
}
