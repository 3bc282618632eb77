import { type Formats, formatsIn } from "./formats.ts";
import type { Pseudo } from "./pseudo.ts";

/** The languages that there are catalogues in. */
export type Language = "en";

/** In which language, and by which customs, somebody is told something. */
export interface Locale extends Formats {
  /** as BCP 47 has it, such as `en-GB` */
  readonly tag: string;
  readonly language: Language;
  readonly direction: "ltr" | "rtl";
  /** in what way the texts are turned into others, for people who look for what is clipped or not mirrored */
  readonly pseudo: Pseudo | null;
}

/** What is used where nothing better is known: British English. */
const FALLBACK = "en-GB";

/** Locales that nobody speaks: English, made longer or mirrored. */
const pseudoLocales: ReadonlyMap<string, Pseudo> = new Map([
  ["en-XA", "longer"],
  ["ar-XB", "mirrored"],
]);

const known = new Map<string, Locale>();

/**
 * The locale for what somebody asks for, which may be anything: a language that there is a catalogue in, with the customs
 * of the country they name; British English for all others.
 * @param timeZone in which times are told; without one, that of the device
 */
export function localeOf(asked: string, timeZone?: string): Locale {
  const tag = supported(asked);
  const key = `${tag} ${timeZone ?? ""}`;
  const locale = known.get(key) ?? create(tag, timeZone);
  known.set(key, locale);
  return locale;
}

function create(tag: string, timeZone: string | undefined): Locale {
  const pseudo = pseudoLocales.get(tag) ?? null;
  return {
    ...formatsIn(pseudo === null ? tag : FALLBACK, timeZone),
    tag,
    language: "en",
    direction: pseudo === "mirrored" ? "rtl" : "ltr",
    pseudo,
  };
}

/** Language and country alone: whatever else a tag holds would only make more locales of the same texts. */
function supported(asked: string): string {
  try {
    const { language, region } = new Intl.Locale(asked);
    const tag = region === undefined ? FALLBACK : `${language}-${region}`;
    return language === "en" || pseudoLocales.has(tag) ? tag : FALLBACK;
  } catch {
    return FALLBACK;
  }
}
