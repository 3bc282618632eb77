import { expect, test, vi } from "vitest";
import { catalogue } from "./catalogue.ts";
import { type Locale, localeOf } from "./locale.ts";

const texts = (locale: Locale) => ({ sessions: (howMany: number) => `${locale.number(howMany)} sessions` });
type Texts = ReturnType<typeof texts>;

test("a catalogue is loaded once for each locale", async () => {
  const load = catalogue<Texts>({ en: async () => texts });
  const british = load(localeOf("en-GB"));
  expect(load(localeOf("en-gb"))).toBe(british);
  expect(load(localeOf("en-US"))).not.toBe(british);
  expect((await british).sessions(1234)).toBe("1,234 sessions");
});

test("TEXT-8: the pseudo-locales are loaded in the same way as all others", async () => {
  const load = catalogue<Texts>({ en: async () => texts });
  expect((await load(localeOf("en-XA"))).sessions(3)).toBe("[3 šééššííóóñš~]");
});

test("a catalogue that could not be loaded is tried anew", async () => {
  const module = vi.fn<() => Promise<typeof texts>>();
  module.mockRejectedValueOnce(new Error("no network")).mockResolvedValue(texts);
  const load = catalogue<Texts>({ en: module });
  await expect(load(localeOf("en-GB"))).rejects.toThrow("no network");
  expect((await load(localeOf("en-GB"))).sessions(1)).toBe("1 sessions");
});
