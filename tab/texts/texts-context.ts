import { createContext, use } from "react";
import type { CatalogueName, Catalogues, Texts } from "./texts.ts";

const TextsContext = createContext<Texts | null>(null);

export const TextsProvider = TextsContext.Provider;

/** The texts of one catalogue, in the reader's locale. Until they are loaded the component waits, as for its code. */
export function useTexts<Name extends CatalogueName>(name: Name): Catalogues[Name] {
  const texts = use(TextsContext);
  if (texts === null) throw new Error("There is no TextsProvider above this component");
  return use(texts.load(name));
}
