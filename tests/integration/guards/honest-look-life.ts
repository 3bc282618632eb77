import { type EntryId, optionId } from "@guildhall/shared/domain/kernel/ids";
import { given, type Living } from "./living.ts";

/** Five people look honestly at the contract, and a first step is noted. */
export async function lookTogether({ ask, founded }: Living): Promise<void> {
  await ask("amara", { type: "lookHonestly", closesAt: null, inChat: false });
  const { id: poll, options } = given(founded().polls.at(-1), "look");
  const ballot = Object.fromEntries(options.map((_, place) => [optionId(`${poll}-${place}`), 3]));
  for (const who of ["priya", "tom", "amara", "mateo", "sven"])
    await ask(who, { type: "castBallot", poll, ballot });
  await ask("amara", { type: "closePoll", poll });
  const { figures } = given(founded().looks.at(-1), "what is left of the look");
  const principle = given((Object.keys(figures) as EntryId[])[0], "principle");
  await ask("amara", { type: "noteFirstStep", look: poll, principle, text: "Start at nine" });
}
