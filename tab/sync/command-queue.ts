import { SECOND, type Instant, type Millis } from "@guildhall/shared/domain/kernel/time";
import { COMMAND_LIFETIME, makeCommandId } from "@guildhall/shared/protocol/command-id";
import type { CommandMessage } from "@guildhall/shared/protocol/command-message";
import { answer as answerSchema, type Answer } from "@guildhall/shared/protocol/messages";
import type { SyncEnvironment } from "./sync-environment.ts";
import type { Wire } from "./wire.ts";

/** A command without its id. */
export type Untold = CommandMessage extends infer Message
  ? Message extends CommandMessage
    ? Omit<Message, "id">
    : never
  : never;

export interface CommandQueueOptions {
  readonly environment: SyncEnvironment;
  readonly now: () => Instant;
  readonly wire: () => Wire | null;
  readonly done: (message: Untold, answer: Extract<Answer, { kind: "done" }>) => void;
  /** called when a command has been waiting long for its answer, to check whether the connection is alive */
  readonly suspicious: () => void;
}

interface Pending {
  readonly id: string;
  readonly message: Untold;
  readonly madeAt: Instant;
  readonly settle: (answer: Answer) => void;
  retries: number;
  /** cancels the next try while one is planned */
  cancelRetry: (() => void) | null;
  stops: (() => void)[];
}

const UNANSWERED: Answer = { kind: "failed", retryable: true, reason: "storage" };
const EXPIRED: Answer = { kind: "failed", retryable: false, reason: "storage" };
const SUSPICIOUS_AFTER: Millis = 5 * SECOND;
/** While storage is away, a command is retried this often, and for this long before its person is told. */
const RETRY_REST: Millis = 2 * SECOND;
const MOST_RETRIES = 15;

/** Commands in progress. Each keeps its id on every retry, so that it takes effect once. */
export class CommandQueue {
  readonly #options: CommandQueueOptions;
  readonly #pending = new Map<string, Pending>();

  constructor(options: CommandQueueOptions) {
    this.#options = options;
  }

  tell(message: Untold): Promise<Answer> {
    return new Promise((resolve) => {
      const { environment, now } = this.#options;
      const madeAt = now();
      const id = makeCommandId(madeAt, environment.random());
      const pending: Pending = {
        id,
        message,
        madeAt,
        settle: resolve,
        retries: 0,
        cancelRetry: null,
        stops: [],
      };
      this.#pending.set(id, pending);
      pending.stops.push(environment.later(COMMAND_LIFETIME, () => this.#settle(pending, EXPIRED)));
      this.#send(pending);
    });
  }

  /** There is a new wire: sends unanswered commands again, in their original order. */
  resend(): void {
    for (const pending of this.#pending.values()) this.#send(pending);
  }

  /** No more answers will come. */
  giveUp(): void {
    for (const pending of this.#pending.values()) this.#settle(pending, UNANSWERED);
  }

  #send(pending: Pending): void {
    // One copy at a time: a second one would be decided after what was asked for since.
    pending.cancelRetry?.();
    pending.cancelRetry = null;
    const wire = this.#options.wire();
    if (wire === null) return;
    // The estimate of the server's clock may have been corrected since the id was made, and the server judges by the id.
    if (this.#options.now() - pending.madeAt >= COMMAND_LIFETIME) return this.#settle(pending, EXPIRED);
    const { environment, suspicious } = this.#options;
    const stop = environment.later(SUSPICIOUS_AFTER, () => {
      if (this.#pending.has(pending.id) && this.#options.wire() === wire) suspicious();
    });
    pending.stops.push(stop);
    wire.ask("command", { id: pending.id, ...pending.message }, (raw) => {
      stop();
      this.#answered(pending, raw);
    });
  }

  #answered(pending: Pending, raw: unknown): void {
    if (!this.#pending.has(pending.id)) return;
    const parsed = answerSchema.safeParse(raw);
    const answer = parsed.success ? parsed.data : UNANSWERED;
    if (answer.kind === "failed" && answer.retryable && pending.retries < MOST_RETRIES) {
      pending.retries += 1;
      pending.cancelRetry = this.#options.environment.later(RETRY_REST, () => this.#send(pending));
      return;
    }
    if (answer.kind === "done") this.#options.done(pending.message, answer);
    this.#settle(pending, answer);
  }

  #settle(pending: Pending, answer: Answer): void {
    if (!this.#pending.delete(pending.id)) return;
    pending.cancelRetry?.();
    for (const stop of pending.stops) stop();
    pending.settle(answer);
  }
}
