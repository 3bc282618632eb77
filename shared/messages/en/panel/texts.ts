import type { Locale } from "../../locale.ts";
import { afterSession } from "./after-session.ts";
import { beforeSession } from "./before-session.ts";
import { introduction } from "./introduction.ts";
import { runningSession } from "./running-session.ts";

/** The panel in the meeting. */
export const panelTexts = (locale: Locale) => ({
  ...runningSession(locale),
  introduction: introduction(),
  beforeSession: beforeSession(locale),
  afterSession: afterSession(locale),
});
