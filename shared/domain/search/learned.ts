import type { Choice } from "../community/logistics/part.ts";
import type { MemberRef, SessionId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/time.ts";

export const LEARNED_KINDS = ["learned", "action", "question", "outcome", "decision"] as const;
export type LearnedKind = (typeof LEARNED_KINDS)[number];

/** What a session left: a takeaway, or what came of a topic to be solved. Nothing says who typed it. */
export interface LeftText {
  /** of the takeaway or topic */
  readonly id: string;
  readonly kind: Exclude<LearnedKind, "decision">;
  readonly text: string;
  /** of the topic, if it is an outcome */
  readonly title: string | null;
  /** to a question, if it has one */
  readonly answer: string | null;
  /** how many of those who were asked have used it */
  readonly used: number;
  /** what came of it, as members tell it who released that for members */
  readonly stories: readonly { readonly by: MemberRef; readonly text: string }[];
  /** who presented what was on */
  readonly presenter: MemberRef | null;
  readonly owner: MemberRef | null;
}

export interface LeftBySession {
  readonly session: SessionId;
  readonly number: number;
  /** when it began */
  readonly at: Instant;
  readonly facilitator: MemberRef | null;
  readonly texts: readonly LeftText[];
}

export interface DecidedText {
  readonly version: number;
  readonly choice: Choice;
  readonly at: Instant;
}

/** What one row holds: the texts of some sessions that follow each other, and what was decided meanwhile. */
export interface TextChunk {
  readonly sessions: readonly LeftBySession[];
  readonly decisions: readonly DecidedText[];
}

/** Something that was learned, agreed or decided, as it is found. */
export interface LearnedText extends Omit<LeftText, "kind"> {
  readonly kind: LearnedKind;
  /** of a decision, which has no text of its own */
  readonly choice: Choice | null;
  /** null for a decision */
  readonly session: number | null;
  readonly facilitator: MemberRef | null;
  readonly at: Instant;
}

const leftBy = ({ number, at, facilitator, texts }: LeftBySession): readonly LearnedText[] =>
  texts.map((text) => ({ ...text, choice: null, session: number, facilitator, at }));

const NOTHING = {
  presenter: null,
  facilitator: null,
  owner: null,
  title: null,
  answer: null,
  used: 0,
  stories: [],
} as const;

/** Everything in a row, one by one. */
export const textsIn = ({ sessions, decisions }: TextChunk): readonly LearnedText[] => [
  ...sessions.flatMap(leftBy),
  ...decisions.map(({ version, choice, at }): LearnedText => {
    const id = `${choice.element}-${version}`;
    return { ...NOTHING, id, kind: "decision", text: "", choice, session: null, at };
  }),
];

/** Everything in it that somebody wrote, and in which words are looked for; a decision has nothing of that kind. */
export const writtenIn = ({ title, text, answer, stories }: LearnedText): string =>
  [title, text, answer, ...stories.map((story) => story.text)].filter((part) => part !== null).join(" ");
