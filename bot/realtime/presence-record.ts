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
/** A report of Teams that somebody joined is believed no longer than this: that they left may have been missed. */
const REPORT_HOLDS = 4 * HOUR;
/** What others said stays as fresh as it was when it could last be read, plus this: nobody goes for want of news. */
const NEWS_HOLDS = 10 * SECOND;

/** Who is and was lately in one community: panels at this server, reports of Teams to it, and what other servers say. */
export class PresenceRecord {
  readonly #panels = new Map<MemberRef, number>();
  readonly #reported = new Map<MemberRef, Instant>();
  readonly #left = new Map<MemberRef, Instant>();
  readonly #elsewhere = new Map<MemberRef, Instant>();
  #heardAt: Instant = Number.NEGATIVE_INFINITY;
  #told: WhoCounts | null = null;

  panelOpened(ref: MemberRef): void {
    this.#panels.set(ref, (this.#panels.get(ref) ?? 0) + 1);
    this.#told = null;
  }

  panelClosed(ref: MemberRef, now: Instant): void {
    const open = this.#panels.get(ref) ?? 0;
    if (open > 1) this.#panels.set(ref, open - 1);
    else this.#panels.delete(ref);
    this.#left.set(ref, now);
    this.#told = null;
  }

  joinedMeeting(ref: MemberRef, now: Instant): void {
    this.#reported.set(ref, now);
    this.#told = null;
  }

  leftMeeting(ref: MemberRef, now: Instant): void {
    if (!this.#reported.delete(ref)) return;
    this.#left.set(ref, now);
    this.#told = null;
  }

  meetingEnded(now: Instant): void {
    for (const ref of [...this.#reported.keys()]) this.leftMeeting(ref, now);
  }

  /** What other servers said, read at `now`. */
  heard(heartbeats: readonly Heartbeat[], now: Instant): void {
    this.#heardAt = now;
    for (const { at, members } of heartbeats)
      for (const ref of members)
        this.#elsewhere.set(ref, Math.max(this.#elsewhere.get(ref) ?? 0, Math.min(at, now)));
    this.#told = null;
  }

  /** Who is here by what this very server knows. */
  here(now: Instant): readonly MemberRef[] {
    for (const [ref, at] of this.#reported) if (now - at > REPORT_HOLDS) this.leftMeeting(ref, now);
    return [...new Set([...this.#panels.keys(), ...this.#reported.keys()])];
  }

  /** When somebody was last seen leaving this server; null when nobody was. */
  get lastLeft(): Instant | null {
    return this.#left.size === 0 ? null : Math.max(...this.#left.values());
  }

  whoCounts(now: Instant): WhoCounts {
    if (this.#told === null || now >= this.#told.until) this.#told = this.#count(now);
    return this.#told;
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
        if (asOf === now || next <= this.#heardAt + NEWS_HOLDS) until = Math.min(until, next);
      }
    };
    fade(this.#left, now);
    fade(this.#elsewhere, Math.min(now, this.#heardAt + NEWS_HOLDS));
    return { present: [...present], around: [...around], until };
  }
}
