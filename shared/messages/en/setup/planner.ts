import type { Frame, LeftTopic } from "../../../domain/community/planner/part.ts";
import { isolated } from "../../../domain/isolated.ts";
import type { Locale } from "../../locale.ts";
import type { Named } from "../../named.ts";
import { words } from "../common/words.ts";
import { agenda } from "../tab/agenda.ts";

export const planner = (locale: Locale) => {
  const { number, time, date } = locale;
  const { minutes } = words(locale);
  const dayAndTime = (at: number): string => `${date(at)}, ${time(at)}`;

  const { titleOf } = agenda(locale);

  return {
    heading: "Plan of the next sessions",
    told: "The best topics go first, each into the earliest session that has room for it.",
    sessions: "How many sessions?",
    dates: "Their dates",
    dateOf: (place: number) => `Session ${number(place)} from now`,
    dateMissing: "A date to come is needed here.",
    opening: "Minutes for the opening",
    closing: "Minutes for the closing",
    openingWords: "Opening",
    closingWords: "Closing",
    frameMissing: "Say what it is, or give it no minutes.",
    frameHeading: "How each session opens and closes",
    frameSave: "Change it",
    framed: (opening: Frame | null, closing: Frame | null) => {
      const told = ({ title, minutes: value }: Frame, kind: "opening" | "closing") =>
        `“${isolated(titleOf({ title, kind }))}” (${minutes(value)})`;
      const parts = [
        ...(opening === null ? [] : [`opens with ${told(opening, "opening")}`]),
        ...(closing === null ? [] : [`closes with ${told(closing, "closing")}`]),
      ];
      return parts.length === 0
        ? "Each session is for its topics alone."
        : `Each session ${parts.join(" and ")}.`;
    },
    propose: "Propose a plan",
    proposeAgain: "Propose it anew",
    otherwise: "Plan otherwise",
    draft: "Not accepted yet. Everybody sees it change.",
    session: (at: number) => dayAndTime(at),
    filled: (used: number, of: number) => `${minutes(used)} of ${minutes(of)}`,
    over: (by: number) => `${minutes(by)} too long`,
    noTopics: "No topics in this session.",
    clash: (presenter: Named) =>
      presenter.isMe ? "You cannot on this date" : `${presenter.name} cannot on this date`,
    left: "Did not fit",
    leftNone: "Everything fits.",
    why: {
      tooLong: "too long for any of the sessions",
      presenterCannot: "whoever presents it cannot on the dates that have room",
      noRoom: "no room in these sessions",
    } satisfies Record<LeftTopic["why"], string>,
    moveTo: (title: string) => `Session for “${isolated(title)}”`,
    leaveOut: "Leave out",
    up: (title: string) => `Move “${isolated(title)}” up`,
    down: (title: string) => `Move “${isolated(title)}” down`,
    accept: "Accept the plan",
    discard: "Discard it",
    discardAsk: "Discard this plan? The topics stay in the backlog.",
    discardNow: "Discard the plan",
    keep: "Keep it",
  };
};
