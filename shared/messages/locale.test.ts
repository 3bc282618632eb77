import { describe, expect, test } from "vitest";
import { localeOf } from "./locale.ts";

const MAY = Date.UTC(2026, 4, 8, 14, 30);

describe("TEXT-7: the locale for what somebody asks for", () => {
  test.for([
    ["en-GB", "en-GB"],
    ["en-gb", "en-GB"],
    ["en-us", "en-US"],
    ["en-AU-u-ca-buddhist", "en-AU"],
    ["en", "en-GB"],
    ["de-DE", "en-GB"],
    ["ar-EG", "en-GB"],
    ["", "en-GB"],
    ["not a tag!", "en-GB"],
  ] as const)("%s: %s", ([asked, tag]) => {
    const locale = localeOf(asked);
    expect(locale).toMatchObject({ tag, language: "en", direction: "ltr", pseudo: null });
  });

  test("is the same one each time, so that its formats are made once", () => {
    expect(localeOf("en-gb")).toBe(localeOf("en-GB"));
    expect(localeOf("xx")).toBe(localeOf("en-GB"));
    expect(localeOf("en-GB", "Asia/Tokyo")).not.toBe(localeOf("en-GB"));
  });

  test("may be one of the pseudo-locales, which write numbers and dates as in British English", () => {
    expect(localeOf("en-xa")).toMatchObject({ tag: "en-XA", direction: "ltr", pseudo: "longer" });
    expect(localeOf("ar-xb")).toMatchObject({ tag: "ar-XB", direction: "rtl", pseudo: "mirrored" });
    expect(localeOf("ar-XB").date(MAY)).toBe(localeOf("en-GB").date(MAY));
  });
});

describe("TEXT-7: numbers, dates and lists follow the country", () => {
  const british = localeOf("en-GB", "Europe/London");
  const american = localeOf("en-US", "America/New_York");

  test("times and dates, in the time zone that is asked for", () => {
    expect(british.time(MAY)).toBe("15:30");
    expect(american.time(MAY)).toMatch(/^10:30\sAM$/);
    expect(british.date(MAY)).toMatch(/^Fri,? 8 May$/);
    expect(american.date(MAY)).toMatch(/^Fri, May 8$/);
    expect(british.dateWithYear(MAY)).toBe("8 May 2026");
  });

  test("a moment of today is a time alone", () => {
    expect(british.moment(MAY, MAY - 60_000)).toBe("15:30");
    expect(british.moment(MAY, Date.UTC(2026, 4, 7))).toBe(`${british.date(MAY)}, 15:30`);
  });

  test("a calendar day is the same in every time zone", () => {
    const days = ["Pacific/Kiritimati", "Pacific/Pago_Pago"].map((zone) =>
      localeOf("en-GB", zone).calendarDay("2026-05-08"),
    );
    expect(days).toEqual([british.date(MAY), british.date(MAY)]);
  });

  test("numbers and lists", () => {
    expect(british.number(12_345)).toBe("12,345");
    expect(british.percent(0.25)).toBe("25%");
    expect(british.list(["a", "b", "c"])).toBe("a, b and c");
    expect(american.list(["a", "b", "c"])).toBe("a, b, and c");
    expect(british.either(["a", "b"])).toBe("a or b");
  });

  test("a number takes the form of the noun that goes with it", () => {
    const entries = (howMany: number) => british.count(howMany, { one: "entry", other: "entries" });
    expect([0, 1, 2, 1000].map(entries)).toEqual(["0 entries", "1 entry", "2 entries", "1,000 entries"]);
    expect(british.plural(2, { one: "is", other: "are" })).toBe("are");
    expect(british.plural(1, { other: "people" })).toBe("people");
  });

  test("a countdown has minutes and seconds, and hours when it needs them", () => {
    expect([0, 5, 252, 3600, 3852].map(british.countdown)).toEqual([
      "0:00",
      "0:05",
      "4:12",
      "1:00:00",
      "1:04:12",
    ]);
  });
});
