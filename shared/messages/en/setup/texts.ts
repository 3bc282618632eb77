import type { Locale } from "../../locale.ts";
import { aboutMe } from "./about-me.ts";
import { buddies } from "./buddies.ts";
import { calendar } from "./calendar.ts";
import { contract } from "./contract.ts";
import { copy } from "./copy.ts";
import { exporting } from "./export.ts";
import { home } from "./home.ts";
import { helped } from "./helped.ts";
import { help } from "./help.ts";
import { learned } from "./learned.ts";
import { life } from "./life.ts";
import { logistics } from "./logistics.ts";
import { moving } from "./moving.ts";
import { organisers } from "./organisers.ts";
import { parked } from "./parked.ts";
import { pastSessions } from "./past-sessions.ts";
import { permits } from "./permits.ts";
import { reminders } from "./reminders.ts";
import { rota } from "./rota.ts";
import { schedule } from "./schedule.ts";
import { quorum } from "./quorum.ts";
import { settings } from "./settings.ts";
import { start } from "./start.ts";
import { steps } from "./steps.ts";
import { topics } from "./topics.ts";
import { turnChanges } from "./turn-changes.ts";
import { unknown } from "./unknown.ts";
import { upcoming } from "./upcoming.ts";
import { worthFigure } from "./worth-figure.ts";

/** The details tab. */
export const setupTexts = (locale: Locale) => ({
  ...home(locale),
  aboutMe: aboutMe(locale),
  buddies: buddies(),
  calendar: calendar(locale),
  contract: contract(locale),
  copy: copy(),
  exporting: exporting(locale),
  help: help(locale),
  helped: helped(locale),
  learned: learned(locale),
  life: life(),
  logistics: logistics(locale),
  moving: moving(locale),
  organisers: organisers(),
  parked: parked(locale),
  permits: permits(),
  reminders: reminders(locale),
  rota: rota(locale),
  schedule: schedule(locale),
  quorum: quorum(locale),
  settings: settings(locale),
  start: start(locale),
  steps: steps(locale),
  turnChanges: turnChanges(locale),
  topics: topics(locale),
  unknown: unknown(),
  upcoming: upcoming(locale),
  together: {
    heading: "Start something",
    menu: "Votes, lists and more",
    open: "Open now",
  },
  past: pastSessions(locale),
  worth: worthFigure(locale),
});
