import { whenOnCard } from "../../on-card.ts";
import type { Locale } from "../../locale.ts";
import { activityWords } from "../common/activity-words.ts";
import { words } from "../common/words.ts";

/** The card of the plan for the next sessions. */
export const plan = (locale: Locale) => {
  const { number } = locale;
  const { minutes } = words(locale);
  return {
    summary: "A plan for the next sessions",
    title: "The next sessions: a proposal",
    titleDone: "The next sessions",
    draft: "The facilitator moves topics and accepts the plan.",
    accepted: "The plan is accepted.",
    discarded: "No plan is proposed at the moment.",
    session: (at: number): string => whenOnCard(at),
    someday: "Next session",
    filled: (used: number, room: number): string => `${minutes(used)} of ${minutes(room)}`,
    over: (by: number): string => ` · ${minutes(by)} too long`,
    frame: (opening: number, closing: number): string =>
      `Each opens with ${minutes(opening)} and closes with ${minutes(closing)}.`,
    topic: (kind: string, n: number): string => ` · ${kind} · ${minutes(n)}`,
    item: (n: number): string => ` · ${minutes(n)}`,
    by: (name: string): string => ` · ${name}`,
    empty: "No topic yet.",
    left: "Left out",
    why: {
      tooLong: " · too long for any session",
      presenterCannot: " · the presenter can’t make the dates with room",
      noRoom: " · no room",
    },
    clash: " · the presenter can’t make it",
    place: (n: number): string => `session ${number(n)}`,
    out: "none of them",
    accept: activityWords(locale).acceptPlan,
    discard: "Discard it",
    moved: "Moved.",
    proposed: "A plan is proposed. Its card appears in this chat.",
    acceptedNow: "Accepted. The next agenda is ready.",
  };
};
