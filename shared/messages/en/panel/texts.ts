import type { Locale } from "../../locale.ts";
import { afterSession } from "./after-session.ts";
import { atStart } from "./at-start.ts";
import { beforeSession } from "./before-session.ts";
import { introduction } from "./introduction.ts";
import { prompter } from "./prompter.ts";
import { runningSession } from "./running-session.ts";

/** The panel in the meeting. */
export const panelTexts = (locale: Locale) => ({
  ...runningSession(locale),
  introduction: introduction(),
  prompter: prompter(),
  atStart: atStart(locale),
  beforeSession: beforeSession(locale),
  afterSession: afterSession(locale),
});
