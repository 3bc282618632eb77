import { DAY } from "@guildhall/shared/domain/kernel/time";
import type { AppWorld } from "@guildhall/shared/testing/app-world";
import { given, type Living, startLiving } from "./living.ts";

/** Somebody tells sponsors what came of it, takes that back and tells it again; it stands on the page that members are shown. */
export async function tellSponsors({ ask, founded }: Living): Promise<void> {
  const { session, about } = given(founded().stories.open.at(-1), "session");
  const takeaway = given(about[0], "takeaway");
  await ask("amara", { type: "writeStory", takeaway, text: "We ask on Mondays" });
  await ask("amara", { type: "releaseStoryToSponsors", takeaway });
  await ask("amara", { type: "withdrawStoryFromSponsors", takeaway });
  await ask("amara", { type: "releaseStoryToSponsors", takeaway });
  await ask("amara", { type: "showSponsorPage" });
  await ask("guildhall", { type: "forgetStoriesWhenDue", session });
}

/** What takes a day, in which nothing else is due: another community shows its page, and exports it. */
export async function exportForSponsors(world: AppWorld): Promise<void> {
  const { ask, close } = await startLiving(world);
  await ask("priya", { type: "found", name: "Backend Guild" });
  await ask("priya", { type: "showSponsorPage" });
  await world.environment.advance(DAY);
  await ask("priya", { type: "exportSponsorPage" });
  await close();
}
