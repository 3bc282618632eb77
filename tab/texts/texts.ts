import type { Load } from "@guildhall/shared/messages/catalogue";
import { type ConfigTexts, loadConfigTexts } from "@guildhall/shared/messages/config";
import type { Locale } from "@guildhall/shared/messages/locale";
import { loadSetupTexts, type SetupTexts } from "@guildhall/shared/messages/setup";

/** The tab's catalogues. Each is loaded with the part of the tab that it belongs to. */
export interface Catalogues {
  readonly config: ConfigTexts;
  readonly setup: SetupTexts;
}

export type CatalogueName = keyof Catalogues;

const loads: { readonly [Name in CatalogueName]: Load<Catalogues[Name]> } = {
  config: loadConfigTexts,
  setup: loadSetupTexts,
};

export const CATALOGUES = Object.keys(loads) as readonly CatalogueName[];

/** The tab's texts in one locale. */
export interface Texts {
  readonly locale: Locale;
  /** The same promise each time, unless it could not be kept. */
  load<Name extends CatalogueName>(name: Name): Promise<Catalogues[Name]>;
}

export const createTexts = (locale: Locale): Texts => ({
  locale,
  load: (name) => readable(loads[name](locale)),
});

const read = new WeakSet<Promise<unknown>>();

/** React reads what stands on a promise without waiting for it, so that nothing is taken off the screen for a moment. */
function readable<Value>(promise: Promise<Value>): Promise<Value> {
  if (read.has(promise)) return promise;
  read.add(promise);
  promise.then(
    (value) => Object.assign(promise, { status: "fulfilled", value }),
    () => undefined,
  );
  return promise;
}
