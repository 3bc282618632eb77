import type { Locator } from "@playwright/test";
import type { AppScreen, Theme } from "../../actors/person.ts";
import type { Words } from "../words.ts";
import type { Company, Who } from "./company.ts";

export type Where = "panel" | "setup" | "chat";

/** One screen to be photographed. */
export interface Shot {
  readonly as: Who;
  readonly where: Where;
  /** all three by default */
  readonly themes?: readonly Theme[];
  /** further widths of the panel or the page, in the first theme only */
  readonly alsoWide?: readonly number[];
  /** distinguishes the picture from others of the same moment */
  readonly name?: string;
  /** what the person does on the screen first */
  readonly first?: (app: AppScreen, words: Words) => Promise<void>;
  /** the dialog that is photographed in place of the chat */
  readonly dialog?: (words: Words) => ShownDialog;
}

/** A dialog that a button of a card opens, and what is done in it first. */
export interface ShownDialog {
  readonly card: string;
  readonly button: string;
  readonly fill?: (dialog: Locator) => Promise<unknown>;
}

/** A moment: what happens, and the screens that show it. */
export interface Moment {
  readonly name: string;
  readonly happens: (company: Company, words: Words) => Promise<void>;
  readonly shots: readonly Shot[];
}

/** Moments of one community, in order. */
export interface Story {
  readonly name: string;
  readonly moments: readonly Moment[];
}

const ONE: readonly Theme[] = ["default"];

export const runner: Shot = { as: "priya", where: "panel" };
export const member: Shot = { as: "tom", where: "panel" };
export const panels: readonly Shot[] = [runner, member];
export const setup: Shot = { as: "priya", where: "setup", alsoWide: [360] };
/** For pages that are looked at for long. */
export const setupEveryWidth: Shot = { ...setup, alsoWide: [600, 360] };
export const memberSetup: Shot = { as: "tom", where: "setup", themes: ONE };
export const chat: Shot = { as: "tom", where: "chat" };

export const dialog = (as: Who, name: string, shown: NonNullable<Shot["dialog"]>): Shot => ({
  ...{ as, where: "chat", name, dialog: shown },
});

/** The same shot in one theme only. */
export const plain = (shot: Shot): Shot => ({ ...shot, themes: ONE });

/** The same shot after an action on the screen. */
export const after = (shot: Shot, name: string, first: NonNullable<Shot["first"]>): Shot => ({
  ...shot,
  name,
  first,
});

/** Presses the button with this name, or one that begins with it, or unfolds the element. */
export const press =
  (name: (words: Words) => string, { exact = false } = {}) =>
  async (app: AppScreen, words: Words): Promise<void> => {
    const button = app.getByRole("button", { name: name(words), exact });
    await button
      .or(app.locator("summary").filter({ hasText: name(words) }))
      .first()
      .click();
  };

export const pressTopics = press(({ tab }) => tab.activities.topics, { exact: true });
