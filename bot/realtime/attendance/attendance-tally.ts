import type { SlotsByMember } from "@guildhall/shared/domain/community/past-sessions/part";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { type Millis, MINUTE } from "@guildhall/shared/domain/kernel/time";

/** How often to look who is present. */
export const LOOK_EVERY: Millis = MINUTE;
/** A member who was seen less often, so for less than five minutes, is not noted at all (SPEC ATT-2). */
const LOOKS_AT_LEAST = 5;

interface Slot {
  readonly looks: number;
  readonly seen: ReadonlyMap<MemberRef, number>;
}

/** Counts whom one server has seen in a session, and reduces that to the coarse slots that may be stored. */
export class AttendanceTally {
  readonly #slots = new Map<number, Slot>();
  readonly #looks = new Map<MemberRef, number>();

  look(slot: number, present: readonly MemberRef[]): void {
    const before = this.#slots.get(slot) ?? { looks: 0, seen: new Map<MemberRef, number>() };
    const seen = new Map(before.seen);
    for (const ref of present) {
      seen.set(ref, (seen.get(ref) ?? 0) + 1);
      this.#looks.set(ref, (this.#looks.get(ref) ?? 0) + 1);
    }
    this.#slots.set(slot, { looks: before.looks + 1, seen });
  }

  /** The slots of each member: those in which they were present at half of the looks or more. */
  slots(): SlotsByMember {
    const members = [...this.#looks].flatMap(([ref, looks]) => (looks >= LOOKS_AT_LEAST ? [ref] : []));
    return Object.fromEntries(
      members
        .toSorted()
        .map((ref) => [
          ref,
          [...this.#slots].flatMap(([slot, { looks, seen }]) =>
            2 * (seen.get(ref) ?? 0) >= looks ? [slot] : [],
          ),
        ]),
    );
  }
}
