import { DAY, SECOND } from "@guildhall/shared/domain/kernel/time";
import { postAgain } from "./founding-life.ts";
import { ballotOn, lastPoll } from "./last-things.ts";
import { given, type Living } from "./living.ts";

/** It is paused until a date that comes, and then until an organiser says that it goes on. */
export async function pauseTwice(living: Living): Promise<void> {
  const { ask, now } = living;
  const until = now() + 7 * DAY;
  await ask("amara", { type: "pauseCommunity", until, reason: "Summer" });
  await postAgain(living, ["pause"], "amara");
  await ask("guildhall", { type: "goOnWhenDue", until });
  await ask("amara", { type: "pauseCommunity", until: null, reason: "" });
  await ask("amara", { type: "goOn" });
}

/** Its members vote to close it, and an organiser keeps it open. */
export async function closeAlmost(living: Living): Promise<void> {
  const { ask, world } = living;
  await ask("amara", { type: "proposeClosing", closesAt: null, inChat: false });
  const { id: poll, options } = lastPoll(living);
  const { id: close } = given(options.at(-1), "option");
  for (const who of ["amara", "mateo", "sven"]) await ask(who, ballotOn(poll, { [close]: 1 }));
  await ask("amara", { type: "closePoll", poll });
  // It is summed up.
  await world.environment.advance(10 * SECOND);
  await postAgain(living, ["closing"], "amara");
  await ask("amara", { type: "keepOpen" });
}

/** A renewal asks whether the purpose still says what the community is for. */
export async function renew(living: Living): Promise<void> {
  const { ask } = living;
  await ask("amara", { type: "startRenewal" });
  await postAgain(living, ["renewal"], "amara");
  await ask("amara", { type: "askAboutPurpose", closesAt: null, inChat: false });
  const { id: poll, options } = lastPoll(living);
  await ask("mateo", ballotOn(poll, { [given(options[0], "option").id]: 1 }));
  await ask("amara", { type: "closePoll", poll });
  await ask("amara", { type: "endRenewal" });
}
