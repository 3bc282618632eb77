import {
  CLOSING,
  FIRST_PLAN,
  LOOKS,
  type Note,
  OPENING,
  type Person,
  type ScriptedSession,
  type ScriptedTopic,
} from "../../support/example/script.ts";

import { TWELVE_SESSIONS } from "../../support/example/twelve-sessions.ts";

// What the example's screens must show, computed from its script and from who led each session by the rota, in other ways than the product does.

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const upTo = (number: number): readonly ScriptedSession[] => TWELVE_SESSIONS.slice(0, number);
/** Who led each session, the first one first. */
export type Leaders = readonly Person[];
const ledBefore = (number: number, leaders: Leaders): readonly Person[] => leaders.slice(0, number).slice(-6);
const lastSix = (number: number): readonly ScriptedSession[] => upTo(number).slice(-6);
const notesIn = ({ topics }: ScriptedSession): readonly Note[] => topics.flatMap(({ notes }) => notes);
const isParked = ({ elmo }: ScriptedTopic): boolean => elmo?.answer === "park";

/** Topics that were offered before this session and after the one before. */
const offeredFor = (number: number): number =>
  number === 1
    ? sum(upTo(FIRST_PLAN).map(({ topics }) => topics.length))
    : number <= FIRST_PLAN
      ? 0
      : (TWELVE_SESSIONS[number - 1]?.topics.length ?? 0);

const openActionsAfter = (number: number): number => {
  const noted = upTo(number).flatMap((session, index) =>
    notesIn(session).filter(
      (note) => note.kind === "action" && (note.done === undefined || index + 1 + note.done >= number),
    ),
  );
  const firstSteps = Object.keys(LOOKS).filter((after) => Number(after) < number);
  return noted.length + firstSteps.length;
};

/** The fewest people who gave more than half of what was led and presented in the last six sessions. */
function coreAfter(number: number, leaders: Leaders): number {
  const gave = [
    ...ledBefore(number, leaders),
    ...lastSix(number).flatMap(({ topics }) => topics.map(({ by }) => by)),
  ];
  const counts = [...new Set(gave)].map((person) => gave.filter((each) => each === person).length);
  counts.sort((one, other) => other - one);
  for (let size = 1; size <= counts.length; size += 1)
    if (2 * sum(counts.slice(0, size)) > gave.length) return upTo(number).length < 3 ? 0 : size;
  return 0;
}

const answersOf = ({ topics }: ScriptedSession) => {
  const elmos = topics.flatMap(({ elmo }) => elmo ?? []);
  const how = (answer: string) => elmos.filter((elmo) => elmo.answer === answer).length;
  return {
    elmos: sum(elmos.map(({ by }) => by.length)),
    calls: elmos.length,
    answers: { movedOn: how("moveOn"), parked: how("park"), continued: 0 },
  };
};

/** A session as _How we are doing_ has it. */
export function healthOf(number: number, leaders: Leaders) {
  const session = upTo(number).at(-1);
  if (session === undefined) throw new Error(`There is no session ${number}`);
  const six = lastSix(number);
  return {
    number,
    minutes: OPENING.took + sum(session.topics.map(({ took }) => took)) + CLOSING.took,
    planned: OPENING.minutes + sum(session.topics.map(({ minutes }) => minutes)) + CLOSING.minutes,
    people: session.present.length,
    counts: answersOf(session),
    topics: {
      offered: offeredFor(number),
      discussed: session.topics.filter((topic) => !isParked(topic)).length,
      waiting: sum(upTo(number).map(({ topics }) => topics.filter(isParked).length)),
      planned: sum(TWELVE_SESSIONS.slice(number, FIRST_PLAN).map(({ topics }) => topics.length)),
    },
    openActions: openActionsAfter(number),
    giving: {
      presented: new Set(six.flatMap(({ topics }) => topics.map(({ by }) => by))).size,
      led: new Set(ledBefore(number, leaders)).size,
      core: coreAfter(number, leaders),
    },
  };
}

/** What was published of the worth of time: of each session in which enough people answered. */
export const worthFigures = () =>
  TWELVE_SESSIONS.map(({ worth }) => Object.values(worth))
    .filter((answers) => answers.length >= 5)
    .map((answers) => ({ answers: answers.length, sum: sum(answers) }));

const lessonsOf = (session: ScriptedSession): readonly Note[] =>
  notesIn(session).filter(({ kind }) => kind === "learned");

/** What was published of whether it helped, of the sessions that were asked about. */
export const helpedFigures = () =>
  TWELVE_SESSIONS.filter(({ helped }) => Object.keys(helped).length > 0).map((session) => {
    const said = Object.values(session.helped);
    const times = lessonsOf(session).length;
    const how = (answer: string) => times * said.filter((each) => each === answer).length;
    return { used: how("used"), notYet: how("notYet"), notForUs: how("notForUs") };
  });

/** How many used each thing that was learned, by its text. */
export const usedOf = (session: ScriptedSession): ReadonlyMap<string, number> =>
  new Map(
    lessonsOf(session).map(({ text }) => [
      text,
      Object.values(session.helped).filter((said) => said === "used").length,
    ]),
  );

/** About later ones people are still asked when the sponsor page is put together, a day after the last session. */
const ASKED_BY_THEN = 9;

/** A session as the sponsor page has it. */
export function sponsoredOf(number: number, leaders: Leaders) {
  const session = TWELVE_SESSIONS[number - 1];
  if (session === undefined) throw new Error(`There is no session ${number}`);
  const { minutes, people, topics } = healthOf(number, leaders);
  const done = notesIn(session).filter(
    (note) =>
      note.kind === "action" && note.done !== undefined && number + note.done <= TWELVE_SESSIONS.length,
  );
  return {
    ...{ number, minutes, people, discussed: topics.discussed, actionsDone: done.length },
    used: number > ASKED_BY_THEN ? 0 : sum([...usedOf(session).values()]),
  };
}

/** A past session as _Sessions_ has it. */
export function pastSessionOf(number: number, leaders: Leaders) {
  const { minutes, planned, people, counts } = healthOf(number, leaders);
  const session = TWELVE_SESSIONS[number - 1];
  if (session === undefined) throw new Error(`There is no session ${number}`);
  const parked = session.topics.filter(isParked).length;
  return {
    ...{ number, minutes, planned, people },
    counts: {
      ...counts,
      parked,
      done: session.topics.length - parked + 2,
      takeaways: notesIn(session).length,
    },
    items: [
      { ...OPENING, presenter: null },
      ...session.topics.map((topic) => ({ ...topic, presenter: topic.by })),
      { ...CLOSING, presenter: null },
    ].map(({ title, presenter, minutes: plannedFor, took }) => ({
      ...{ title, presenter, planned: plannedFor, minutes: took },
    })),
  };
}

export interface ExpectedText {
  readonly text: string;
  readonly kind: "learned" | "action" | "question" | "outcome";
  readonly session: number;
  readonly presenter: Person | null;
  readonly facilitator: Person;
  readonly owner: Person | null;
  readonly answer: string | null;
}

/** Everything that sessions left. */
export const leftBehind = (leaders: Leaders): readonly ExpectedText[] =>
  TWELVE_SESSIONS.flatMap((session, index) =>
    session.topics.flatMap((topic): readonly ExpectedText[] => {
      const where = { session: index + 1, presenter: topic.by, facilitator: leaders[index] ?? "" };
      const noted = topic.notes.map((note): ExpectedText => ({
        ...where,
        ...{ text: note.text, kind: note.kind },
        owner: note.kind === "action" ? note.owner : null,
        answer: note.kind === "question" ? (note.answer?.[1] ?? null) : null,
      }));
      if (topic.outcome === undefined) return noted;
      return [...noted, { ...where, text: topic.outcome, kind: "outcome", owner: null, answer: null }];
    }),
  );
