import { AttendanceNote } from "@guildhall/shared/app/attendance";
import type { CommunityStream } from "@guildhall/shared/app/live-streams";
import type { Log } from "@guildhall/shared/app/log";
import { serialQueue } from "@guildhall/shared/app/serial-queue";
import { ranBy, type SessionUnderWay, slotAt } from "@guildhall/shared/domain/community/past-sessions/part";
import type { CommunityId, MemberRef, SessionId } from "@guildhall/shared/domain/kernel/ids";
import { type Instant, type Millis, SECOND } from "@guildhall/shared/domain/kernel/time";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { Storage } from "@guildhall/shared/ports/storage";
import { kindOf } from "../../ops/error-kind.ts";
import { AttendanceTally } from "./attendance-tally.ts";

export interface SessionWatchDeps {
  readonly storage: Pick<Storage, "attendanceNotes" | "sealKeys">;
  readonly environment: Environment;
  readonly log: Log;
}

/** How often the final notes are tried, and at what interval. Few and short, because the record is made soon after. */
const TRIES = 3;
const TRY_AGAIN: Millis = 4 * SECOND;

/** The session that runs in a community, or null. */
export const underWayIn = ({ state }: CommunityStream): SessionUnderWay | null =>
  state.status === "founded" ? state.underWay : null;

/** Watches one session until it ends, and stores who is in it: after each slot, and at the end. */
export class SessionWatch {
  readonly session: SessionId;
  readonly #community: CommunityId;
  readonly #deps: SessionWatchDeps;
  readonly #note: AttendanceNote;
  readonly #tally = new AttendanceTally();
  readonly #turns = serialQueue();
  readonly #ends: readonly (() => void)[];
  #slot = 0;

  /** `over` is called once, when the session ends. */
  constructor(
    liveStream: CommunityStream,
    { id }: SessionUnderWay,
    deps: SessionWatchDeps,
    over: () => void,
  ) {
    this.session = id;
    this.#community = liveStream.id.id as CommunityId;
    this.#deps = deps;
    // Under a new name, so that notes from before the session was reopened are kept.
    this.#note = new AttendanceNote(this.#community, id, deps.environment.freshId(), deps.storage);
    const ended = (): void => {
      if (underWayIn(liveStream)?.id === id) return;
      this.#stop();
      over();
      void this.#write(TRIES);
    };
    this.#ends = [liveStream.subscribe(ended), liveStream.hold()];
  }

  look(underWay: SessionUnderWay, now: Instant, present: readonly MemberRef[]): void {
    const slot = slotAt(ranBy(underWay, now));
    if (slot > this.#slot) void this.#write(1);
    this.#slot = slot;
    this.#tally.look(slot, present);
  }

  /** Stores what was seen: this server stops, but the session may continue on others. */
  close(): Promise<void> {
    this.#stop();
    return this.#write(1);
  }

  #stop(): void {
    for (const end of this.#ends) end();
  }

  #write(tries: number): Promise<void> {
    const slots = this.#tally.slots();
    if (Object.keys(slots).length === 0) return Promise.resolve();
    return this.#turns.run(() =>
      this.#note.write(slots).catch((error: unknown) => {
        const { environment, log } = this.#deps;
        log.warn({ community: this.#community, error: kindOf(error) }, "attendance could not be stored");
        if (tries > 1) environment.later(TRY_AGAIN, () => void this.#write(tries - 1));
      }),
    );
  }
}
