import type { CommunityState } from "@guildhall/shared/domain/community/state";
import type { SessionId } from "@guildhall/shared/domain/kernel/ids";
import { SECOND } from "@guildhall/shared/domain/kernel/time";
import type { LiveStreams, SessionStream } from "@guildhall/shared/app/live-streams";
import type { Environment } from "@guildhall/shared/ports/environment";

/** The session that panels show: the running one, otherwise the last. */
export const sessionOf = (state: CommunityState): SessionId | null =>
  state.status === "founded" ? (state.running?.id ?? state.last?.id ?? null) : null;

interface Taken {
  readonly id: SessionId;
  readonly liveStream: SessionStream;
  readonly leave: () => void;
}

/**
 * Holds the live stream of the session that panels show. A new session takes over only once its stream is open: until the
 * community's command has reached it, there is nothing to show.
 */
export class SessionSeat {
  readonly #streams: LiveStreams;
  readonly #environment: Pick<Environment, "later">;
  readonly #seated: (liveStream: SessionStream) => void;
  #wanted: SessionId | null = null;
  #taken: Taken | null = null;
  #waiting: Taken | null = null;
  #turning: Promise<void> = Promise.resolve();
  #stopRetry: (() => void) | null = null;

  constructor(
    liveStreams: LiveStreams,
    environment: Pick<Environment, "later">,
    seated: (liveStream: SessionStream) => void,
  ) {
    this.#streams = liveStreams;
    this.#environment = environment;
    this.#seated = seated;
  }

  /** The live stream of this session, if it is the community's: loaded, but perhaps not open yet. */
  liveStream(id: SessionId): SessionStream | null {
    if (this.#waiting?.id === id) return this.#waiting.liveStream;
    return this.#taken?.id === id ? this.#taken.liveStream : null;
  }

  /** Switches to another session. Rejects if its live stream cannot be loaded; `follow` tries again. */
  turnTo(wanted: SessionId | null): Promise<void> {
    if (wanted !== null && wanted !== this.#wanted) {
      this.#wanted = wanted;
      this.#stopRetry?.();
      this.#waiting?.leave();
      this.#waiting = null;
      this.#turning = this.#load(wanted);
    }
    return this.#turning;
  }

  /** Like `turnTo`, and tries again until it succeeds or another session is wanted. */
  follow(wanted: SessionId | null): void {
    this.turnTo(wanted).catch(() => {
      this.#stopRetry?.();
      this.#stopRetry = this.#environment.later(SECOND, () => this.follow(wanted));
    });
  }

  close(): void {
    this.#wanted = null;
    this.#stopRetry?.();
    this.#waiting?.leave();
    this.#taken?.leave();
    this.#waiting = null;
    this.#taken = null;
  }

  async #load(wanted: SessionId): Promise<void> {
    try {
      const liveStream = await this.#streams.session(wanted);
      if (this.#wanted === wanted) this.#await(wanted, liveStream);
    } catch (error) {
      if (this.#wanted === wanted) this.#wanted = null;
      throw error;
    }
  }

  #await(id: SessionId, liveStream: SessionStream): void {
    const release = liveStream.hold();
    const unsubscribe = liveStream.subscribe(() => this.#seatWhenOpen());
    this.#waiting = {
      id,
      liveStream,
      leave: () => {
        unsubscribe();
        release();
      },
    };
    this.#seatWhenOpen();
  }

  #seatWhenOpen(): void {
    const next = this.#waiting;
    if (next === null || next.liveStream.state.status === "unopened") return;
    this.#waiting = null;
    this.#taken?.leave();
    this.#taken = next;
    this.#seated(next.liveStream);
  }
}
