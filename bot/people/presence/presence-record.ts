import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { HOUR, SECOND, type Instant } from "@guildhall/shared/domain/kernel/time";
import type { Heartbeat } from "@guildhall/shared/ports/presence";

/** Members who count as present, those who are not absent yet, and until when that holds if nothing happens. */
export interface WhoCounts {
  readonly present: readonly MemberRef[];
  readonly around: readonly MemberRef[];
  readonly until: Instant;
}

const PRESENT_FOR = 30 * SECOND;
const AROUND_FOR = 60 * SECOND;
/** How long Teams' report that somebody joined counts: the report that they left may have been missed. */
const REPORT_HOLDS = 4 * HOUR;
/** Other servers' heartbeats age only until this long after they were last read, so that nobody leaves for lack of news. */
const NEWS_HOLDS = 10 * SECOND;

/** Who is or recently was here, in one community: from panels on this server, Teams' reports to it, and other servers. */
export class PresenceRecord {
  readonly #panels = new Map<MemberRef, number>();
  readonly #reported = new Map<MemberRef, Instant>();
  readonly #left = new Map<MemberRef, Instant>();
  readonly #elsewhere = new Map<MemberRef, Instant>();
  #heartbeatsReadAt: Instant = Number.NEGATIVE_INFINITY;
  #cached: WhoCounts | null = null;

  panelOpened(ref: MemberRef): void {
    this.#panels.set(ref, (this.#panels.get(ref) ?? 0) + 1);
    this.#cached = null;
  }

  panelClosed(ref: MemberRef, now: Instant): void {
    const open = this.#panels.get(ref) ?? 0;
    if (open > 1) this.#panels.set(ref, open - 1);
    else this.#panels.delete(ref);
    this.#left.set(ref, now);
    this.#cached = null;
  }

  joinedMeeting(ref: MemberRef, now: Instant): void {
    this.#reported.set(ref, now);
    this.#cached = null;
  }

  leftMeeting(ref: MemberRef, now: Instant): void {
    if (!this.#reported.delete(ref)) return;
    this.#left.set(ref, now);
    this.#cached = null;
  }

  meetingEnded(now: Instant): void {
    for (const ref of [...this.#reported.keys()]) this.leftMeeting(ref, now);
  }

  /** Takes over what other servers said, read at `now`. */
  takeHeartbeats(heartbeats: readonly Heartbeat[], now: Instant): void {
    this.#heartbeatsReadAt = now;
    for (const { at, members } of heartbeats)
      for (const ref of members)
        this.#elsewhere.set(ref, Math.max(this.#elsewhere.get(ref) ?? 0, Math.min(at, now)));
    this.#cached = null;
  }

  /** Who is here according to this server itself. */
  here(now: Instant): readonly MemberRef[] {
    for (const [ref, at] of this.#reported) if (now - at > REPORT_HOLDS) this.leftMeeting(ref, now);
    return [...new Set([...this.#panels.keys(), ...this.#reported.keys()])];
  }

  /** When somebody last left this server; null if nobody did recently. */
  get lastLeft(): Instant | null {
    return this.#left.size === 0 ? null : Math.max(...this.#left.values());
  }

  whoCounts(now: Instant): WhoCounts {
    if (this.#cached === null || now >= this.#cached.until) this.#cached = this.#count(now);
    return this.#cached;
  }

  #count(now: Instant): WhoCounts {
    const present = new Set(this.here(now));
    const around = new Set(present);
    let until = Number.POSITIVE_INFINITY;
    const fade = (seen: Map<MemberRef, Instant>, asOf: Instant): void => {
      for (const [ref, at] of seen) {
        const age = asOf - at;
        if (age > AROUND_FOR) {
          seen.delete(ref);
          continue;
        }
        around.add(ref);
        if (age <= PRESENT_FOR) present.add(ref);
        const next = at + (age <= PRESENT_FOR ? PRESENT_FOR : AROUND_FOR) + 1;
        if (asOf === now || next <= this.#heartbeatsReadAt + NEWS_HOLDS) until = Math.min(until, next);
      }
    };
    fade(this.#left, now);
    fade(this.#elsewhere, Math.min(now, this.#heartbeatsReadAt + NEWS_HOLDS));
    return { present: [...present], around: [...around], until };
  }
}
