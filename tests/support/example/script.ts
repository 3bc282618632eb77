import type { Helped } from "@guildhall/shared/domain/community/helped/part";
import type { TopicKind } from "@guildhall/shared/domain/community/topics/part";
import type { Worth } from "@guildhall/shared/domain/community/worth/part";

/** A key of the stand-in's cast. */
export type Person = string;

/** Something that is noted while a topic is on. */
export type Note =
  | { readonly kind: "learned"; readonly by: Person; readonly text: string }
  /** `done`: after how many further sessions it is ticked off; never if left out */
  | {
      readonly kind: "action";
      readonly by: Person;
      readonly text: string;
      readonly owner: Person;
      readonly done?: number;
    }
  /** `answer`: who answers it in the days after the session, and what; open if left out */
  | {
      readonly kind: "question";
      readonly by: Person;
      readonly text: string;
      readonly answer?: readonly [by: Person, text: string];
    };

/** A topic, as whoever presents it offers it. */
export interface OfferedTopic {
  readonly title: string;
  readonly why: string;
  readonly kind: TopicKind;
  readonly by: Person;
  /** planned */
  readonly minutes: number;
}

/** What came of a topic in its session. */
export interface ScriptedTopic extends OfferedTopic {
  /** actual, until somebody went on */
  readonly took: number;
  /** who raised ELMO at the end of these minutes, and how the call was answered */
  readonly elmo?: { readonly by: readonly Person[]; readonly answer: "moveOn" | "park" };
  readonly notes: readonly Note[];
  /** of a problem to solve: what was decided */
  readonly outcome?: string;
}

export interface ScriptedSession {
  readonly present: readonly Person[];
  readonly topics: readonly ScriptedTopic[];
  /** what those who answered a day later said */
  readonly worth: Readonly<Record<Person, Worth>>;
  /** what those who answered four weeks later said of everything that was learned */
  readonly helped: Readonly<Record<Person, Helped>>;
  /** what came of the first thing that was learned, in the words of one who used it */
  readonly story?: readonly [by: Person, text: string, released: boolean];
}

export const NAME = "Frontend Guild";
export const PURPOSE = "So that a problem is solved once, and not in every team.";

/** Planned and actual minutes of what frames every session. */
export const OPENING = { title: "Welcome, and who is new?", minutes: 5, took: 4 } as const;
export const CLOSING = { title: "What we take with us", minutes: 5, took: 5 } as const;

export const BAD = [
  ["tom", "The same three people talk"],
  ["amara", "Nobody knows what it is about until it begins"],
  ["yuki", "Every topic runs over"],
  ["oisin", "Questions of newcomers are laughed at"],
  ["leila", "Nothing ever comes of it"],
  ["grace", "One person organises everything"],
] as const;

/** Each turns round the bad entry in the same place. `votes`: who gives it theirs. */
export const GOOD = [
  {
    by: "tom",
    text: "Everybody speaks once before anybody speaks twice",
    votes: "tom amara yuki oisin leila priya",
  },
  { by: "amara", text: "The agenda is in the chat two days before", votes: "amara tom grace priya" },
  { by: "yuki", text: "We stop on time, and park what is left", votes: "yuki amara sven mateo priya" },
  { by: "oisin", text: "No question is too simple", votes: "oisin leila mateo amara grace" },
  { by: "leila", text: "Each session ends with who does what", votes: "leila sven yuki" },
  { by: "grace", text: "Everybody facilitates in turn", votes: "grace" },
] as const;
/** How many of these become principles. */
export const PRINCIPLES = 5;

/** The first session that people are reminded of; the organiser switches reminders on before it. */
export const FIRST_REMINDED = 12;

/** How many sessions the first plan fills. */
export const FIRST_PLAN = 3;

/** Where people place themselves on the scale of tenure, newest first: the first turns of the rota. */
export const TENURE = {
  oisin: "thisMonth",
  amara: "sixMonths",
  leila: "oneYear",
  tom: "twoYears",
  yuki: "fiveYears",
  priya: "tenYears",
  grace: "twentyYears",
} as const;

export const HELP = [
  ["amara", "Design tokens"],
  ["mateo", "Screen readers"],
  ["tom", "Slow builds"],
  ["sven", "Profiling in the browser"],
] as const;

/** The new one: after which session they join, and what they can help with. */
export const NEWCOMER = { person: "mei", after: 11, help: "Flaky tests" } as const;

/** Of the principles in their order, how often what they turn round happens, by whom; after which session. */
export const LOOKS: Readonly<
  Record<number, { readonly said: Readonly<Record<Person, readonly number[]>>; readonly firstStep: string }>
> = {
  4: {
    said: {
      priya: [2, 1, 3, 1, 2],
      tom: [2, 1, 3, 1, 2],
      amara: [3, 1, 3, 1, 2],
      yuki: [2, 2, 3, 1, 3],
      leila: [2, 1, 2, 1, 2],
      oisin: [3, 1, 3, 2, 2],
    },
    firstStep: "Whoever facilitates says when half of the time is over",
  },
  10: {
    said: {
      priya: [2, 1, 2, 1, 1],
      tom: [2, 1, 2, 1, 2],
      amara: [2, 1, 2, 1, 1],
      leila: [3, 1, 2, 1, 1],
      grace: [2, 1, 2, 1, 2],
      sven: [3, 2, 2, 1, 1],
    },
    firstStep: "Start each topic with a round in which everybody says one sentence",
  },
};

/** What is on the agenda of the session that has just begun. */
export const TODAY: readonly OfferedTopic[] = [
  {
    ...{ title: "Which component library next?", kind: "solve", by: "amara", minutes: 20 },
    why: "March is close, and we have to say something.",
  },
  {
    ...{ title: "CI in ten minutes", kind: "present", by: "tom", minutes: 20 },
    why: "It can be done; I will show how.",
  },
];
/** Who is there when it begins. */
export const PRESENT_TODAY = ["priya", "tom", "amara", "mateo", "leila", "oisin"] as const;
