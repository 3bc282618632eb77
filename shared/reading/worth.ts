import type { Worth, WorthFigure, WorthQuestion } from "../domain/community/worth/part.ts";
import type { CommunityReader } from "./reader.ts";

/** The question whether a session was worth the time, as one member reads it. */
export interface WorthAsked extends WorthQuestion {
  /** what they answered */
  readonly mine: Worth | null;
  /** whether they attended that session, and so can answer */
  readonly mayAnswer: boolean;
  /** whether they are asked: not once they have answered, nor if they only follow */
  readonly asked: boolean;
}

export interface WorthReading {
  /** whether sessions are asked about */
  readonly on: boolean;
  /** null: nothing is asked now */
  readonly question: WorthAsked | null;
  /** of the last answers that are published; null before there were enough */
  readonly figure: WorthMean | null;
}

/** What so many answers say in the mean, from 0 to 4. */
export interface WorthMean {
  readonly mean: number;
  readonly answers: number;
}

/** How many of the last published figures are taken together: one says little. */
const TOGETHER = 4;

export function readWorth({
  slices: { worth },
  mine: { attended, onlyFollows, worth: mine },
}: Pick<CommunityReader, "slices" | "mine">): WorthReading {
  if (worth === undefined) return { on: true, question: null, figure: null };
  const { off, question, figures } = worth;
  const mayAnswer = question !== null && attended[question.session] !== undefined;
  return {
    on: !off,
    question:
      question === null
        ? null
        : { ...question, mine, mayAnswer, asked: mayAnswer && mine === null && !onlyFollows },
    figure: meanOf(figures.slice(-TOGETHER)),
  };
}

/** What these figures say together; null: there is none. */
export function meanOf(figures: readonly WorthFigure[]): WorthMean | null {
  const answers = figures.reduce((sum, figure) => sum + figure.answers, 0);
  if (answers === 0) return null;
  return { answers, mean: figures.reduce((sum, figure) => sum + figure.sum, 0) / answers };
}
