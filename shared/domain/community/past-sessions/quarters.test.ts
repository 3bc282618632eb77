import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MINUTE } from "../../kernel/time.ts";
import { quartersAttended, SLOT, slotAt } from "./quarters.ts";

const slotsFromTo = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);

describe("the quarters of a session that somebody attended", () => {
  it("ATT-3: are those of which they were present for at least half", () => {
    const hour = 60 * MINUTE;
    expect(quartersAttended(hour, slotsFromTo(0, 12))).toEqual([1, 2, 3, 4]);
    expect(quartersAttended(hour, slotsFromTo(0, 6))).toEqual([1, 2]);
    // Ten of fifteen minutes, and five.
    expect(quartersAttended(hour, [0, 1, 3])).toEqual([1]);
    expect(quartersAttended(hour, [5])).toEqual([]);
  });

  it("ATT-3: are right if the session is not a multiple of a slot", () => {
    expect(quartersAttended(8 * MINUTE, [0, 1])).toEqual([1, 2, 3, 4]);
    expect(quartersAttended(8 * MINUTE, [0])).toEqual([1, 2, 3]);
    expect(quartersAttended(47 * MINUTE, slotsFromTo(5, 10))).toEqual([3, 4]);
  });

  it("ATT-3: ignore notes after the session's end, and repeated ones", () => {
    expect(quartersAttended(20 * MINUTE, [0, 0, 4, 5, 6])).toEqual([1]);
    expect(quartersAttended(0, [0, 1])).toEqual([]);
  });

  it("ATT-5: count the first record up to where it ends, and the notes since", () => {
    const earlier = { ran: 30 * MINUTE, quarters: [1, 2, 3, 4] } as const;
    expect(quartersAttended(60 * MINUTE, [], earlier)).toEqual([1, 2]);
    expect(quartersAttended(60 * MINUTE, slotsFromTo(6, 12), earlier)).toEqual([1, 2, 3, 4]);
    expect(quartersAttended(60 * MINUTE, slotsFromTo(0, 12), { ...earlier, quarters: [] })).toEqual([3, 4]);
  });

  it("ATT-3: are off by less than a slot at each end of somebody's presence", () => {
    const minutes = fc.integer({ min: 20, max: 180 });
    const margin = SLOT / MINUTE;
    fc.assert(
      fc.property(minutes, minutes, minutes, (length, a, b) => {
        const [came, left] = [Math.min(a, b, length), Math.min(Math.max(a, b), length)];
        // As noted by a server that checks once a minute.
        const looks = Array.from({ length }, (_, minute) => minute + 0.5);
        const slots = [...Map.groupBy(looks, (minute) => slotAt(minute * MINUTE))].flatMap(([slot, all]) => {
          const seen = all.filter((minute) => minute >= came && minute < left);
          return 2 * seen.length >= all.length ? [slot] : [];
        });
        const attended = quartersAttended(length * MINUTE, slots);
        const wrong = ([1, 2, 3, 4] as const).filter((quarter) => {
          const [from, to] = [((quarter - 1) * length) / 4, (quarter * length) / 4];
          const there = Math.max(0, Math.min(to, left) - Math.max(from, came));
          const off = there - (to - from) / 2;
          return Math.abs(off) > margin && attended.includes(quarter) !== off > 0;
        });
        expect(wrong).toEqual([]);
      }),
    );
  });
});
