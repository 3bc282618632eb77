import { describe, expect, test } from "vitest";
import { type Fan, fanOut } from "./fan-out.ts";
import { centresOf } from "./scale-slider.tsx";

const WIDTHS = [240, 280, 300, 480];

/** The places of everybody, as intervals in each row. */
function placesIn({ size, blocks }: Fan, counts: readonly number[]) {
  return counts.flatMap((count, mark) => {
    const block = blocks[mark];
    if (block === null || block === undefined) return [];
    return Array.from({ length: count }, (_, index) => ({
      mark,
      x: block.start + (index % block.columns) * size,
      y: Math.floor(index / block.columns) * size,
    }));
  });
}

/** Sixty people spread in some ways: evenly, all at one mark, most at the ends, drawn at will. */
const SPREADS: readonly (readonly number[])[] = [
  [9, 9, 9, 9, 8, 8, 8],
  [60, 0, 0, 0, 0, 0, 0],
  [0, 0, 0, 0, 0, 0, 60],
  [0, 0, 0, 60, 0, 0, 0],
  [30, 0, 0, 0, 0, 0, 30],
  [1, 1, 1, 54, 1, 1, 1],
  [2, 5, 12, 20, 11, 7, 3],
];

describe("fanning out", () => {
  for (const width of WIDTHS)
    test(`TENURE-6: 60 avatars in ${width} px neither cover each other nor stick out, and keep the order of the marks`, () => {
      for (const counts of SPREADS) {
        const fan = fanOut(counts, centresOf(width), width);
        const places = placesIn(fan, counts);
        expect(places).toHaveLength(60);
        expect(fan.size).toBe(24);
        for (const { x } of places) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + fan.size).toBeLessThanOrEqual(width);
        }
        for (const [index, one] of places.entries())
          for (const other of places.slice(index + 1)) {
            const apart =
              Math.abs(one.x - other.x) >= fan.size - 0.001 || Math.abs(one.y - other.y) >= fan.size;
            expect(apart).toBe(true);
            expect(one.mark === other.mark || one.x < other.x).toBe(true);
          }
        expect(fan.rows).toBeLessThanOrEqual(width < 280 ? 18 : 14);
      }
    });

  test("TENURE-6: a few are large, and right above their mark", () => {
    const centres = centresOf(280);
    const { size, rows, blocks } = fanOut([1, 0, 0, 2, 0, 0, 0], centres, 280);
    expect({ size, rows }).toEqual({ size: 32, rows: 1 });
    expect(blocks[0]?.start).toBeCloseTo((centres[0] ?? 0) - 16);
    expect(blocks[3]).toMatchObject({ columns: 2 });
    expect(blocks[3]?.start).toBeCloseTo((centres[3] ?? 0) - 32);
    expect(blocks[1]).toBeNull();
  });

  test("TENURE-6: without anybody there is one empty row", () => {
    expect(fanOut([0, 0, 0, 0, 0, 0, 0], centresOf(280), 280)).toMatchObject({ size: 32, rows: 1 });
  });
});
