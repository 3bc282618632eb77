import { DAY, HOUR, type Instant, MINUTE } from "@guildhall/shared/domain/kernel/time";
import { answerQuestions, followUp, lookHonestly, prepare } from "./between.ts";
import { foundCommunity, offer, ORGANISER, switchReminders } from "./founding.ts";
import {
  FIRST_PLAN,
  FIRST_REMINDED,
  HELP,
  LOOKS,
  NEWCOMER,
  PRESENT_TODAY,
  TODAY,
  type Person,
} from "./script.ts";
import { beginSession, holdSession } from "./session.ts";
import { openStage, type Stage, type StageOptions } from "./stage.ts";
import { TWELVE_SESSIONS, WAITING } from "./twelve-sessions.ts";

const SESSIONS = TWELVE_SESSIONS.length;
/** Between two sessions. */
const FORTNIGHT = 14 * DAY;
/** From the day on which the example is founded to today, when another session has just begun. */
export const EXAMPLE_LASTS = (SESSIONS + 1) * FORTNIGHT;

/**
 * A community with twelve sessions behind it, made by its people through the server alone, each at its time: the clock
 * is set back before, and is where it was at the end. Returns who led each session, the one that has just begun included.
 */
export async function seedExample(options: StageOptions): Promise<readonly Person[]> {
  const stage = openStage(options);
  try {
    return await play(stage);
  } finally {
    await stage.close();
  }
}

async function play(stage: Stage): Promise<readonly Person[]> {
  const leaders: Person[] = [];
  const today = stage.now() + EXAMPLE_LASTS;
  const dateOf = (number: number): Instant => today - (today % MINUTE) - (SESSIONS + 1 - number) * FORTNIGHT;
  const topicsOf = (number: number) => TWELVE_SESSIONS[number - 1]?.topics ?? TODAY;

  const firstNumbers = Array.from({ length: FIRST_PLAN }, (_, index) => index + 1);
  await foundCommunity(stage, dateOf(1), firstNumbers.flatMap(topicsOf));
  await Promise.all(
    HELP.map(async ([person, text]) =>
      (await stage.as(person)).tell({ type: "changeHelp", was: null, text }),
    ),
  );
  for (const [index, script] of TWELVE_SESSIONS.entries()) {
    const number = index + 1;
    if (number === FIRST_REMINDED) await switchReminders(stage, true);
    if (number >= FIRST_REMINDED) await beReminded(stage, dateOf(number));
    await stage.leaveUntil(dateOf(number));
    leaders.push(await holdSession(stage, script));
    await stage.leaveUntil(dateOf(number) + DAY + 2 * HOUR);
    await answerQuestions(stage, number);
    await followUp(stage, number);
    const look = LOOKS[number];
    if (look !== undefined) await lookHonestly(stage, look.said, look.firstStep);
    if (number === NEWCOMER.after) await arrive(stage);
    if (number >= FIRST_PLAN) await prepare(stage, topicsOf(number + 1));
  }
  await (await stage.as(ORGANISER)).tell({ type: "showSponsorPage" });
  await Promise.all(WAITING.map((topic) => offer(stage, topic)));
  await beReminded(stage, dateOf(SESSIONS + 1));
  await stage.leaveUntil(today);
  const { leader } = await beginSession(stage, PRESENT_TODAY);
  return [...leaders, leader];
}

/** Three working days before a session those who have a part in it are reminded of it, and one before everybody is. */
async function beReminded(stage: Stage, session: Instant): Promise<void> {
  for (const before of [3, 1]) await stage.leaveUntil(noonBefore(session, before));
}

/** Noon of the day that is so many working days earlier. */
function noonBefore(at: Instant, workingDays: number): Instant {
  const noon = at - (at % DAY) + DAY / 2;
  let left = workingDays;
  let day = noon;
  while (left > 0) {
    day -= DAY;
    if (new Date(day).getUTCDay() % 6 !== 0) left -= 1;
  }
  return day;
}

/** The one who is new joins, and says what they can help with. */
async function arrive(stage: Stage): Promise<void> {
  const { person, help } = NEWCOMER;
  const panel = await stage.as(person);
  await panel.tell({ type: "signContract", version: 1 });
  await panel.tell({ type: "joinRota" });
  await panel.tell({ type: "changeHelp", was: null, text: help });
}
