import { DAY, MINUTE, type Millis } from "./kernel/time.ts";
import type { TimedStep, WorkshopPlan } from "./community/workshop/part.ts";

/** The defaults of new activities: the same in the panel, in setup and on cards. */

/** In the chat people come by at different times: long enough for most of them. */
export const OPEN_IN_CHAT_FOR: Millis = 3 * DAY;

const twoDays = (2 * DAY) / MINUTE;

/** Minutes of each step of a workshop. Live: enough for a dozen people to write, short enough to keep up the pace. */
export const WORKSHOP_MINUTES: Readonly<Record<WorkshopPlan["mode"], Readonly<Record<TimedStep, number>>>> = {
  live: { bad: 5, good: 10, vote: 5 },
  chat: { bad: twoDays, good: twoDays, vote: twoDays },
};

/** A workshop is voted on by thumbs. */
export const WORKSHOP_VOTE: WorkshopPlan["vote"] = { budget: null, cap: 1, secrecy: "hidden" };

/** Two votes each on the topics; both may go to one. */
export const TOPIC_VOTES = { budget: 2, cap: 2 } as const;
