import type { Frame, LeftTopic } from "../../../domain/community/planner/part.ts";
import { isolated } from "../../../domain/isolated.ts";
import type { Locale } from "../../locale.ts";
import type { Named } from "../../named.ts";
import { activityWords } from "../common/activity-words.ts";
import { words } from "../common/words.ts";
import { agenda } from "../tab/agenda.ts";

export const planner = (locale: Locale) => {
  const { number, time, date } = locale;
  const { minutes } = words(locale);
  const dayAndTime = (at: number): string => `${date(at)}, ${time(at)}`;

  const { titleOf } = agenda(locale);

  return {
    heading: "Plan of the next sessions",
    told: "The best topics come first, each in the earliest session with room for it.",
    sessions: "How many sessions?",
    dates: "Their dates",
    dateOf: (place: number) =>
      place === 1 ? "First session" : place === 2 ? "Second session" : `Session ${number(place)}`,
    following: "Those after it follow from how often you meet:",
    dateSuggested: "Suggested from how often you meet and what time it is now. Change it if it doesn’t suit.",
    dateMissing: "Pick a future date.",
    opening: "Minutes for the opening",
    closing: "Minutes for the closing",
    openingWords: "Opening",
    closingWords: "Closing",
    frameMissing: "Give it a name, or set its minutes to 0.",
    frameHeading: "How each session opens and closes",
    frameSave: "Save",
    framed: (opening: Frame | null, closing: Frame | null) => {
      const told = ({ title, minutes: value }: Frame, kind: "opening" | "closing") =>
        `“${isolated(titleOf({ title, kind }))}” (${minutes(value)})`;
      const parts = [
        ...(opening === null ? [] : [`opens with ${told(opening, "opening")}`]),
        ...(closing === null ? [] : [`closes with ${told(closing, "closing")}`]),
      ];
      return parts.length === 0
        ? "Sessions have no opening or closing."
        : `Each session ${parts.join(" and ")}.`;
    },
    propose: "Propose a plan",
    atOnce: "Plan without proposing",
    proposeAgain: "Propose again",
    otherwise: "Change the plan",
    draft: "Not accepted yet. Everybody can see it change.",
    session: (at: number) => dayAndTime(at),
    filled: (used: number, of: number) => `${minutes(used)} of ${minutes(of)}`,
    over: (by: number) => `${minutes(by)} too long`,
    noTopics: "No topics in this session.",
    clash: (presenter: Named) =>
      presenter.isMe ? "You can’t make this date" : `${presenter.name} can’t make this date`,
    left: "Did not fit",
    leftNone: "Everything fits.",
    why: {
      tooLong: "too long for any of the sessions",
      presenterCannot: "the presenter can’t make the dates that have room",
      noRoom: "no room in these sessions",
    } satisfies Record<LeftTopic["why"], string>,
    moveTo: (title: string) => `Session for “${isolated(title)}”`,
    leaveOut: "Leave out",
    up: (title: string) => `Move “${isolated(title)}” up`,
    down: (title: string) => `Move “${isolated(title)}” down`,
    accept: activityWords(locale).acceptPlan,
    discard: "Discard it",
    discardAsk: "Discard this plan? The topics stay in the backlog.",
    discardNow: "Discard the plan",
    keep: "Keep it",
  };
};
