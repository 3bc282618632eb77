import { nextOf } from "@guildhall/shared/testing/decider-samples";
import { MINUTE } from "@guildhall/shared/domain/kernel/time";
import { given, type Living } from "./living.ts";

/** Guildhall asks whether the last session was worth the time of those who attended it. */
export async function askForWorth({ ask, founded }: Living): Promise<void> {
  const { id: session, endedAt } = given(founded().pastSessions.at(-1), "past session");
  await ask("guildhall", { type: "askWorthWhenDue", session, endedAt });
}

export async function answerWorth({ ask, founded }: Living, ...people: readonly string[]): Promise<void> {
  const { session } = given(founded().worth.question, "question");
  for (const who of people) await ask(who, { type: "answerWorth", session, worth: 3 });
}

/** Too few answer, so that it is forgotten. */
export async function answerInVain(living: Living): Promise<void> {
  const { ask, founded } = living;
  await askForWorth(living);
  await answerWorth(living, "tom");
  for (const on of [false, true]) await ask("tom", { type: "switchWorth", on });
  await ask("guildhall", { type: "forgetWorthWhenDue", pool: founded().worth.pools });
}

/** Another session is held, and enough answer, so that it is published. */
export async function answerTogether(living: Living): Promise<void> {
  const { ask, act, begun, founded, holds, world } = living;
  const people = ["priya", "tom", "amara", "mateo", "sven"];
  await world.environment.advance(2 * MINUTE);
  const item = { title: "Open floor", kind: "topic", presenter: null, minutes: 10 } as const;
  await ask("tom", { type: "planItem", session: nextOf(founded()).id, item });
  const liveStream = await begun();
  const learned = { type: "addTakeaway", text: "Ask earlier", kind: "learned", owner: null } as const;
  await act(liveStream, "amara", learned);
  await act(liveStream, "priya", { type: "finish" });
  await holds(() => founded().running === null, "the end to be recorded");
  const { id: session } = given(founded().last, "last session");
  for (const who of people) await ask(who, { type: "checkIn", session, here: true });
  await askForWorth(living);
  await answerWorth(living, ...people);
  await ask("guildhall", { type: "endWorthWhenDue", session });
}
