import { ENOUGH } from "../../domain/community/health/part.ts";
import { type History, isEnough, lastSix, mean, peopleIn, sum } from "./history.ts";

/** What is shown of a community, in this order. */
export const FIGURES = [
  "attendance",
  "giving",
  "topics",
  "time",
  "calls",
  "worth",
  "helped",
  "actions",
] as const;
export type Figure = (typeof FIGURES)[number];

/** What a figure says in one sentence: a code and its numbers. */
export type Finding =
  | { readonly is: "usual" | "steady"; readonly people: number }
  | { readonly is: "fewer" | "more"; readonly people: number; readonly before: number }
  | { readonly is: "onePerson"; readonly people: number }
  | { readonly is: "sameCore" | "someGive" | "manyGive"; readonly core: number; readonly people: number }
  | { readonly is: "noTopics" }
  | {
      readonly is: "topicsWait" | "topicsRunOut" | "topicsCome";
      readonly offered: number;
      readonly discussed: number;
      readonly waiting: number;
    }
  | { readonly is: "onTime" }
  | { readonly is: "overTime" | "underTime"; readonly minutes: number }
  | { readonly is: "noCalls" }
  | { readonly is: "movedOn" | "continued"; readonly answered: number; readonly so: number }
  | {
      readonly is: "worthIt" | "partlyWorthIt" | "hardlyWorthIt";
      readonly mean: number;
      readonly answers: number;
    }
  | { readonly is: "muchUsed" | "someUsed" | "littleUsed"; readonly used: number; readonly answers: number }
  | { readonly is: "noActions" }
  | { readonly is: "actionsGrow"; readonly open: number; readonly before: number }
  | { readonly is: "actionsOpen"; readonly open: number };

/** Attendance is compared between so many sessions and as many before them. */
const COMPARED = 3;

/** By how much something must differ to be called different. */
const FEWER = 0.75;
const MORE = 1.25;
const OFF_TIME = 0.1;

/** A core of up to a third of those who come is normal: 10 to 15 % carry a community, 15 to 20 % are active, and others listen. */
const CORE_AT_MOST = 3;

function attendance({ sessions }: History): Finding | null {
  const came = sessions.flatMap(({ people }) => people ?? []);
  if (came.length < ENOUGH.sessions) return null;
  const now = mean(came.slice(-COMPARED));
  const people = Math.round(now);
  if (came.length < 2 * COMPARED) return { is: "usual", people };
  const earlier = mean(came.slice(-2 * COMPARED, -COMPARED));
  const before = Math.round(earlier);
  if (now <= earlier * FEWER) return { is: "fewer", people, before };
  return now >= earlier * MORE ? { is: "more", people, before } : { is: "steady", people };
}

function giving(history: History): Finding | null {
  const last = history.sessions.at(-1);
  const core = last?.giving.core ?? 0;
  const people = peopleIn(history);
  if (core === 0) return null;
  if (core === 1) return { is: "onePerson", people };
  if (last?.signs.sameCore !== null) return { is: "sameCore", core, people };
  return { is: core * CORE_AT_MOST <= people ? "someGive" : "manyGive", core, people };
}

function topics(history: History): Finding {
  const { waiting, planned } = history.topics;
  if (waiting + planned === 0) return { is: "noTopics" };
  const offered = sum(lastSix(history).map((each) => each.topics.offered));
  const discussed = sum(lastSix(history).map((each) => each.topics.discussed));
  const is = waiting > 2 * discussed ? "topicsWait" : offered < discussed ? "topicsRunOut" : "topicsCome";
  return { is, offered, discussed, waiting };
}

function time(history: History): Finding | null {
  const timed = lastSix(history).flatMap(({ minutes, planned }) =>
    planned === null ? [] : { minutes, planned },
  );
  if (timed.length < ENOUGH.sessions) return null;
  const planned = sum(timed.map((each) => each.planned));
  const off = sum(timed.map((each) => each.minutes)) - planned;
  if (Math.abs(off) <= planned * OFF_TIME) return { is: "onTime" };
  const minutes = Math.max(1, Math.round(Math.abs(off) / timed.length));
  return { is: off > 0 ? "overTime" : "underTime", minutes };
}

function calls(history: History): Finding | null {
  const counts = lastSix(history).map((each) => each.counts);
  if (sum(counts.map((each) => each.calls)) === 0) return { is: "noCalls" };
  const on = sum(counts.map(({ answers: { movedOn, parked } }) => movedOn + parked));
  const continued = sum(counts.map(({ answers }) => answers.continued));
  const answered = on + continued;
  if (answered === 0) return null;
  return continued > on ? { is: "continued", answered, so: continued } : { is: "movedOn", answered, so: on };
}

/** Answers go from 0 to 4. */
const WORTH_IT = 3;
const PARTLY_WORTH_IT = 2;

function worth({ worth: said }: History): Finding | null {
  if (said === null) return null;
  const is =
    said.mean >= WORTH_IT ? "worthIt" : said.mean >= PARTLY_WORTH_IT ? "partlyWorthIt" : "hardlyWorthIt";
  return { is, ...said };
}

/** Of all answers, from so many on. */
const MUCH_USED = 1 / 2;
const SOME_USED = 1 / 4;

function helped({ helped: answered }: History): Finding | null {
  if (answered === null) return null;
  const { answers, said } = answered;
  const { used } = said;
  const is =
    used >= answers * MUCH_USED ? "muchUsed" : used >= answers * SOME_USED ? "someUsed" : "littleUsed";
  return { is, used, answers };
}

function actions({ sessions, openActions: open }: History): Finding {
  if (open === 0) return { is: "noActions" };
  const before = sessions.at(-1 - COMPARED)?.openActions;
  return before !== undefined && open > before
    ? { is: "actionsGrow", open, before }
    : { is: "actionsOpen", open };
}

const FINDS: { readonly [Name in Figure]: (history: History) => Finding | null } = {
  attendance,
  giving,
  topics,
  time,
  calls,
  worth,
  helped,
  actions,
};

/** What a figure says; null where there is too little to say anything (SPEC HEALTH-4). */
export const findingOf = (figure: Figure, history: History): Finding | null =>
  isEnough(history) ? FINDS[figure](history) : null;
