import type { Language, Locale } from "./locale.ts";

/**
 * The texts of one surface: a function of the locale for each language, in a module of its own that is loaded when it is
 * first needed. The type of the texts is that of the English ones, so that a language that lacks one does not compile.
 */
type Modules<Texts> = { readonly [L in Language]: () => Promise<(locale: Locale) => Texts> };

/** Loads one surface's texts in a locale. Loaded texts are kept; what could not be loaded is tried anew. */
export type Load<Texts> = (locale: Locale) => Promise<Texts>;

export function catalogue<Texts>(modules: Modules<Texts>): Load<Texts> {
  const loaded = new Map<Locale, Promise<Texts>>();
  return (locale) => {
    const texts = loaded.get(locale) ?? load(modules, locale);
    loaded.set(locale, texts);
    texts.catch(() => loaded.delete(locale));
    return texts;
  };
}

async function load<Texts>(modules: Modules<Texts>, locale: Locale): Promise<Texts> {
  const texts = (await modules[locale.language]())(locale);
  if (locale.pseudo === null) return texts;
  const { pseudoTexts } = await import("./pseudo.ts");
  return pseudoTexts(texts, locale.pseudo);
}
