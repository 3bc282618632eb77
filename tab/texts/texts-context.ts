import { type FirstTexts, firstTexts } from "@guildhall/shared/messages/first";
import { type Locale, localeOf } from "@guildhall/shared/messages/locale";
import type { Surface } from "@guildhall/shared/protocol/handshake";
import { createContext, use, useContext } from "react";
import { type CatalogueName, type Catalogues, PAGE_TEXTS, type Texts } from "./texts.ts";

const TextsContext = createContext<Texts | null>(null);

export const TextsProvider = TextsContext.Provider;

/** All catalogues, for what is told later than it is drawn. */
export function useCatalogues(): Texts {
  const texts = useContext(TextsContext);
  if (texts === null) throw new Error("There is no TextsProvider above this component");
  return texts;
}

/** The texts of one catalogue, in the reader's locale. Until they are loaded the component waits, as for its code. */
export function useTexts<Name extends CatalogueName>(name: Name): Catalogues[Name] {
  const texts = useCatalogues().take(name);
  return texts instanceof Promise ? use(texts) : texts;
}

/** Waits for all texts of a page at once. If a part of it waited later, the page would be hidden and lose the focus. */
export function usePageTexts(surface: Surface): void {
  const catalogues = useCatalogues();
  for (const texts of PAGE_TEXTS[surface].map((name) => catalogues.take(name)))
    if (texts instanceof Promise) use(texts);
}

/** The few texts that are at hand before any is loaded. */
export const useFirstTexts = (): FirstTexts =>
  firstTexts(useContext(TextsContext)?.locale ?? localeOf(navigator.language));

/** How the reader writes numbers and dates. */
export const useLocale = (): Locale => useCatalogues().locale;
