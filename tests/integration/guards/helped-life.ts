import { postAgain } from "./founding-life.ts";
import { given, type Living } from "./living.ts";

/** Guildhall asks whether what was learned in the last session that left something helped. */
async function askWhetherHelped({ ask, founded }: Living): Promise<void> {
  const { session, endedAt } = given(founded().helped.waiting.at(-1), "session that left something");
  await ask("guildhall", { type: "askHelpedWhenDue", session, endedAt });
}

async function sayHelped({ ask, founded }: Living, ...people: readonly string[]): Promise<void> {
  const { id: takeaway } = given(founded().helped.question?.lessons[0], "lesson");
  for (const who of people) await ask(who, { type: "sayHelped", takeaway, helped: "used" });
}

async function askNoMore({ ask, founded }: Living): Promise<void> {
  const { session } = given(founded().helped.question, "question");
  await ask("guildhall", { type: "endHelpedWhenDue", session });
}

/** Too few answer, so that it is forgotten. */
export async function sayHelpedInVain(living: Living): Promise<void> {
  await askWhetherHelped(living);
  await sayHelped(living, "amara");
  const { session, lessons } = given(living.founded().helped.question, "question");
  const { id: takeaway } = given(lessons[0], "lesson");
  await living.ask("amara", { type: "writeStory", takeaway, text: "We ask on Mondays" });
  await living.ask("amara", { type: "releaseStory", takeaway });
  await living.ask("amara", { type: "withdrawStory", takeaway });
  await askNoMore(living);
  await living.ask("guildhall", { type: "forgetHelpedWhenDue", pool: living.founded().helped.pools });
  await living.ask("guildhall", { type: "forgetStoriesWhenDue", session });
}

/** Enough answer, so that it is published. Whether its card was posted is not known at first. */
export async function sayHelpedTogether(living: Living): Promise<void> {
  await askWhetherHelped(living);
  await postAgain(living, ["helped"]);
  await sayHelped(living, "priya", "tom", "amara", "mateo", "sven");
  await askNoMore(living);
}
