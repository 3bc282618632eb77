import type { StepName } from "./steps.ts";

/** The pages of the tab, in their order. Teams calls such a name a sub-page id, and links contain it: they do not change. */
export const PAGE_NAMES = [
  "home",
  "sessions",
  "topics",
  "learned",
  "agreements",
  "people",
  "health",
  "settings",
] as const;
type MainPage = (typeof PAGE_NAMES)[number];

/** Pages that are reached from another one, which has them. */
const UNDER = { sponsors: "health" } as const satisfies Readonly<Record<string, MainPage>>;
type UnderPage = keyof typeof UNDER;

export type PageName = MainPage | UnderPage;

const isUnder = (page: string): page is UnderPage => Object.hasOwn(UNDER, page);

/** The page of `PAGE_NAMES` that it is, or is under. */
export const mainPageOf = (page: PageName): MainPage => (isUnder(page) ? UNDER[page] : page);

/** What Teams knows the tab by, in every chat. It is stored with each tab that was added, so it does not change. */
export const TAB_ENTITY = "guildhall";

/** The page of that name; null if there is none, as in a link from elsewhere. */
export const pageNamed = (name: string): PageName | null =>
  isUnder(name) ? name : (PAGE_NAMES.find((page) => page === name) ?? null);

const PAGE_OF_STEP: Readonly<Record<StepName, PageName>> = {
  contract: "agreements",
  logistics: "agreements",
  topics: "topics",
  rota: "people",
};

/** The page on which members take part in a step; what belongs to no step is on the home page. */
export const pageOfStep = (step: StepName | null): PageName => (step === null ? "home" : PAGE_OF_STEP[step]);
