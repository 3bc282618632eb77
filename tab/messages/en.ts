import { actions } from "./en/actions.ts";
import { activity } from "./en/activity.ts";
import { announcements } from "./en/announcements.ts";
import { agenda, common, people } from "./en/common.ts";
import { backlog, contract, logistics, workshop } from "./en/community-life.ts";
import { ending } from "./en/ending.ts";
import { afterSession, beforeSession, beginSession, founding, panel } from "./en/panel.ts";
import { path } from "./en/path.ts";
import { rejections } from "./en/rejections.ts";
import { setup } from "./en/setup.ts";
import { states } from "./en/states.ts";

/** All texts of the tab, in British English. */
export const en = {
  common,
  people,
  agenda,
  actions,
  activity,
  ending,
  announcements,
  workshop,
  contract,
  logistics,
  backlog,
  panel,
  beforeSession,
  beginSession,
  afterSession,
  founding,
  setup,
  path,
  states,
  rejections,
  failures: {
    storage:
      "We could not save that, and nothing was changed. What you typed is still here; try again in a moment.",
    badRequest: "That did not reach us in one piece, and nothing was changed. Reload the page and try again.",
    defect: "Something is wrong at our end, so this cannot be done. Nothing was changed.",
    tooMuch: "That was a lot at once, and we could not keep up. Nothing was changed; try again in a moment.",
    outdatedServer: "Guildhall is being updated. Nothing was changed; try again in a minute.",
  },
};
