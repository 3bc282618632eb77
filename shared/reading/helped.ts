import {
  HELPED,
  type Helped,
  type HelpedFigure,
  type HelpedQuestion,
} from "../domain/community/helped/part.ts";
import type { TakeawayId } from "../domain/kernel/ids.ts";
import type { CommunityReader } from "./reader.ts";

/** Something that was learned, and what one member answered whether it helped. */
export interface LessonReading {
  readonly id: TakeawayId;
  readonly text: string;
  readonly mine: Helped | null;
}

/** The question whether what was learned in a session helped, as one member reads it. */
export interface HelpedAsked extends Pick<HelpedQuestion, "session" | "number" | "endedAt" | "until"> {
  readonly lessons: readonly LessonReading[];
  /** whether they attended that session, and so can answer */
  readonly mayAnswer: boolean;
  /** whether they have answered anything */
  readonly answered: boolean;
  /** whether they are asked: not once they have answered everything, nor if they only follow */
  readonly asked: boolean;
}

/** null: nothing is asked now. */
export function readHelped({
  slices: { helped },
  mine: { attended, onlyFollows, helped: mine },
}: Pick<CommunityReader, "slices" | "mine">): HelpedAsked | null {
  const question = helped?.question ?? null;
  if (question === null) return null;
  const { session, number, endedAt, until } = question;
  const lessons = question.lessons.map(({ id, text }) => ({ id, text, mine: mine[id] ?? null }));
  const mayAnswer = attended[session] !== undefined;
  return {
    ...{ session, number, endedAt, until, lessons, mayAnswer },
    answered: lessons.some((lesson) => lesson.mine !== null),
    asked: mayAnswer && !onlyFollows && lessons.some((lesson) => lesson.mine === null),
  };
}

/** How many answers of each kind there were. */
export interface HelpedSaid {
  readonly answers: number;
  readonly said: { readonly [Answer in Helped]: number };
}

/** How many of the last published figures are taken together: one says little. */
const TOGETHER = 4;

/** What the last answers that are published say; null before there were enough. */
export const saidHelped = ({ helped }: CommunityReader["slices"]): HelpedSaid | null =>
  saidIn((helped?.figures ?? []).slice(-TOGETHER));

/** The same of these figures together. */
export function saidIn(figures: readonly HelpedFigure[]): HelpedSaid | null {
  if (figures.length === 0) return null;
  const of = (answer: Helped): number => figures.reduce((sum, { said }) => sum + said[answer], 0);
  return {
    answers: HELPED.reduce((sum, answer) => sum + of(answer), 0),
    said: { used: of("used"), notYet: of("notYet"), notForUs: of("notForUs") },
  };
}

/** What somebody tells about something that was learned. */
export interface StoryReading {
  /** as long as they alone can read it; null: nothing, or it is not known any more */
  readonly mine: string | null;
  /** for members, and for sponsors */
  readonly released: boolean;
  readonly forSponsors: boolean;
  /** whether they can write or change it */
  readonly mayWrite: boolean;
}

/** null: they have told nothing about it, and cannot. */
export function readStory(
  { slices, mine }: Pick<CommunityReader, "slices" | "mine">,
  takeaway: TakeawayId,
): StoryReading | null {
  const open = slices.stories?.open.find(({ about }) => about.includes(takeaway));
  const own = mine.stories[takeaway] ?? null;
  const released = mine.released.includes(takeaway);
  const forSponsors = mine.forSponsors.includes(takeaway);
  const isShown = released || forSponsors;
  const mayWrite = open !== undefined && mine.attended[open.session] !== undefined && !isShown;
  return own === null && !isShown && !mayWrite ? null : { mine: own, released, forSponsors, mayWrite };
}
