import { given, type Living } from "./living.ts";

/** Guildhall asks whether the last session was worth the time of those who attended it. */
export async function askForWorth({ ask, founded }: Living): Promise<void> {
  const { id: session, endedAt } = given(founded().pastSessions.at(-1), "past session");
  for (const who of ["amara", "mateo", "sven"]) await ask(who, { type: "checkIn", session, here: true });
  await ask("guildhall", { type: "askWorthWhenDue", session, endedAt });
}

async function answer({ ask, founded }: Living, ...people: readonly string[]): Promise<void> {
  const { session } = given(founded().worth.question, "question");
  for (const who of people) await ask(who, { type: "answerWorth", session, worth: 3 });
}

/** Too few answer, so that it is forgotten. */
export async function answerInVain(living: Living): Promise<void> {
  const { ask, founded } = living;
  await answer(living, "tom", "amara");
  for (const on of [false, true]) await ask("tom", { type: "switchWorth", on });
  await ask("guildhall", { type: "forgetWorthWhenDue", pool: founded().worth.pools });
}

/** Enough answer, and what they did is published. */
export async function answerTogether(living: Living): Promise<void> {
  await answer(living, "priya", "tom", "amara", "mateo", "sven");
  const { session } = given(living.founded().worth.question, "question");
  await living.ask("guildhall", { type: "endWorthWhenDue", session });
}
