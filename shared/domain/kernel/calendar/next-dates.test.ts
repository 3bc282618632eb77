import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Frequency, Weekday } from "./frequency.ts";
import { DAY, HOUR } from "../time.ts";
import { dateOf, instantOf, isDate, wallTimeAt } from "./wall-time.ts";
import { nextDates } from "./next-dates.ts";

const BERLIN = "Europe/Berlin";
const dates = (frequency: Frequency, anchor: string, count: number, zone = BERLIN) =>
  nextDates(frequency, Date.parse(anchor), Date.parse(anchor), zone, count).map((at) =>
    new Date(at).toISOString().slice(0, 16),
  );

describe("the next sessions", () => {
  it("LOG-7: are every n weeks, at the same local time when the clocks change", () => {
    // 10:00 in Berlin; summer time begins on 29 March 2026 and ends on 25 October.
    expect(dates({ kind: "weeks", every: 1 }, "2026-03-19T09:00Z", 3)).toEqual([
      "2026-03-26T09:00",
      "2026-04-02T08:00",
      "2026-04-09T08:00",
    ]);
    expect(dates({ kind: "weeks", every: 2 }, "2026-10-15T08:00Z", 2)).toEqual([
      "2026-10-29T09:00",
      "2026-11-12T09:00",
    ]);
  });

  it("LOG-7: are on the nth weekday of the month, or the last one", () => {
    expect(dates({ kind: "monthly", nth: 1, weekday: 1 }, "2026-01-05T09:00Z", 3)).toEqual([
      "2026-02-02T09:00",
      "2026-03-02T09:00",
      "2026-04-06T08:00",
    ]);
    expect(dates({ kind: "monthly", nth: 5, weekday: 7 }, "2026-02-01T09:00Z", 3)).toEqual([
      "2026-02-22T09:00",
      "2026-03-29T08:00",
      "2026-04-26T08:00",
    ]);
  });

  it("LOG-7: are on the local day, not that of UTC", () => {
    // Monday 08:00 in Auckland is Sunday evening in UTC.
    expect(
      dates({ kind: "monthly", nth: 1, weekday: 1 }, "2026-02-01T19:00Z", 1, "Pacific/Auckland"),
    ).toEqual(["2026-03-01T19:00"]);
    expect(dateOf(Date.parse("2026-02-01T19:00Z"), "Pacific/Auckland")).toBe("2026-02-02");
  });

  it("LOG-7: are later at a time that the clocks skip, and at the first of a time that occurs twice", () => {
    const at = (day: number, month: number, hour: number) =>
      new Date(instantOf({ year: 2026, month, day, hour, minute: 30 }, BERLIN)).toISOString().slice(0, 16);
    expect(at(29, 3, 2)).toBe("2026-03-29T01:30");
    expect(at(25, 10, 2)).toBe("2026-10-25T00:30");
  });

  it("LOG-7: are the same from an anchor long ago as from the last session", () => {
    const now = Date.parse("2036-05-01T00:00Z");
    const [next] = nextDates({ kind: "weeks", every: 2 }, Date.parse("2026-01-14T09:00Z"), now, BERLIN, 1);
    expect((next ?? 0) - now).toBeLessThanOrEqual(14 * DAY);
    expect(next).toBeGreaterThan(now);
  });

  it("LOG-7: are all later than now, at the anchor's time of day, on the chosen weekday", () => {
    const zones = [
      "UTC",
      BERLIN,
      "America/New_York",
      "Australia/Lord_Howe",
      "Asia/Kathmandu",
      "America/Sao_Paulo",
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: Date.parse("2020-01-01"), max: Date.parse("2040-01-01") }),
        fc.integer({ min: 0, max: 800 }),
        fc.constantFrom(...zones),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 5 }),
        (start, days, zone, weekday, nth) => {
          const anchor = instantOf({ ...wallTimeAt(start, zone), hour: 10, minute: 15 }, zone);
          const now = anchor + days * DAY;
          const monthly = { kind: "monthly", nth: nth as 1, weekday: weekday as Weekday } as const;
          for (const frequency of [monthly, { kind: "weeks", every: nth } as const]) {
            const next = nextDates(frequency, anchor, now, zone, 4);
            expect(next).toHaveLength(4);
            let before = now;
            for (const at of next) {
              expect(at).toBeGreaterThan(before);
              expect(wallTimeAt(at, zone)).toMatchObject({ hour: 10, minute: 15 });
              const day = new Date(`${dateOf(at, zone)}T00:00Z`).getUTCDay() || 7;
              const anchored = new Date(`${dateOf(anchor, zone)}T00:00Z`).getUTCDay() || 7;
              expect(day).toBe(frequency.kind === "monthly" ? weekday : anchored);
              before = at;
            }
          }
        },
      ),
      { numRuns: 150, seed: 7 },
    );
  });

  it("a date must exist in the calendar", () => {
    expect(["2026-02-28", "2028-02-29"].every(isDate)).toBe(true);
    expect(["2026-02-29", "2026-2-3", "tomorrow", "2026-13-01"].some(isDate)).toBe(false);
    expect(dateOf(Date.parse("2026-01-01T00:00Z") - HOUR, "UTC")).toBe("2025-12-31");
  });
});
