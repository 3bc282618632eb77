import { type ActivityTexts, loadActivityTexts } from "@guildhall/shared/messages/activities";
import { type AnswerTexts, loadAnswerTexts } from "@guildhall/shared/messages/answers";
import type { Load } from "@guildhall/shared/messages/catalogue";
import { type ConfigTexts, loadConfigTexts } from "@guildhall/shared/messages/config";
import { type HealthTexts, loadHealthTexts } from "@guildhall/shared/messages/health";
import type { Locale } from "@guildhall/shared/messages/locale";
import { loadPanelTexts, type PanelTexts } from "@guildhall/shared/messages/panel";
import { loadSetupTexts, type SetupTexts } from "@guildhall/shared/messages/setup";
import { loadSignInTexts, type SignInTexts } from "@guildhall/shared/messages/sign-in";
import { loadTabTexts, type TabTexts } from "@guildhall/shared/messages/tab";
import type { Surface } from "@guildhall/shared/protocol/handshake";

/** The tab's catalogues. Each is loaded with the part of the tab that it belongs to. */
export interface Catalogues {
  /** what all pages have in common */
  readonly tab: TabTexts;
  readonly panel: PanelTexts;
  readonly setup: SetupTexts;
  /** what members take part in together, in the panel and in the details tab */
  readonly activities: ActivityTexts;
  /** why something that somebody did was not stored */
  readonly answers: AnswerTexts;
  readonly config: ConfigTexts;
  /** why Teams does not tell who somebody is */
  readonly signIn: SignInTexts;
  /** how the community is doing */
  readonly health: HealthTexts;
}

export type CatalogueName = keyof Catalogues;

const loads: { readonly [Name in CatalogueName]: Load<Catalogues[Name]> } = {
  tab: loadTabTexts,
  panel: loadPanelTexts,
  setup: loadSetupTexts,
  activities: loadActivityTexts,
  answers: loadAnswerTexts,
  config: loadConfigTexts,
  signIn: loadSignInTexts,
  health: loadHealthTexts,
};

/** The texts that each page waits for. */
export const PAGE_TEXTS: Readonly<Record<Surface, readonly CatalogueName[]>> = {
  panel: ["tab", "panel"],
  stage: ["tab", "panel"],
  // In a chat without a meeting, sessions run in this tab.
  setup: ["tab", "setup", "activities", "panel"],
};

export const CATALOGUES = Object.keys(loads) as readonly CatalogueName[];

/** The tab's texts in one locale. */
export interface Texts {
  readonly locale: Locale;
  load<Name extends CatalogueName>(name: Name): Promise<Catalogues[Name]>;
  /** The texts if they are at hand. Otherwise a promise, and from then on the same one: React has to be given it again. */
  take<Name extends CatalogueName>(name: Name): Catalogues[Name] | Promise<Catalogues[Name]>;
}

export function createTexts(locale: Locale): Texts {
  const atHand: { [Name in CatalogueName]?: Catalogues[Name] } = {};
  const promised = new Set<CatalogueName>();
  const load = <Name extends CatalogueName>(name: Name): Promise<Catalogues[Name]> => {
    const loading = loads[name](locale);
    loading.then(
      (texts) => Object.assign(atHand, { [name]: texts }),
      () => undefined,
    );
    return loading;
  };
  return {
    locale,
    load,
    take(name) {
      const texts = promised.has(name) ? undefined : atHand[name];
      if (texts !== undefined) return texts;
      promised.add(name);
      return load(name);
    },
  };
}
