import type { Locale } from "../../locale.ts";
import { pastSessions } from "./past-sessions.ts";

/** The details tab. */
export const setupTexts = (locale: Locale) => ({ past: pastSessions(locale) });
