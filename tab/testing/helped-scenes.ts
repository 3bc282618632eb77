import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { founded } from "./activities.ts";
import { amina, type Guild, lars, priya, tom } from "./guild.ts";
import type { Scene } from "./scene.ts";
import { setupScenes } from "./setup-scenes.ts";
import { held } from "./worth-scenes.ts";

const LEARNED = [
  "Ask for a review before the code is finished, not after",
  "A small pull request is read on the day it is opened",
  "قرأنا الكتاب معًا",
];

/** Whether what was learned four weeks ago helped is asked of Priya, Tom, Amina and Lars. */
export function askedWhetherHelped(guild: Guild): Guild {
  const people: readonly MemberRef[] = [priya.ref, tom.ref, amina.ref, lars.ref];
  held(guild, 29 * DAY, tom.ref, people, LEARNED);
  ask(guild);
  return guild;
}

function ask(guild: Guild): void {
  const [learned] = founded(guild).helped.waiting;
  if (learned === undefined) throw new Error("Nothing was learned");
  const { session, endedAt } = learned;
  guild.world.tellCommunity({ type: "askHelpedWhenDue", session, endedAt }, { kind: "system" });
}

/** Five have answered whether what was learned helped, and what they said together is published. */
export function helpedPublished(guild: Guild): Guild {
  const people = guild.world.people.slice(0, 5).map(({ ref }) => ref);
  held(guild, 29 * DAY, tom.ref, people, LEARNED);
  ask(guild);
  const [first, second] = founded(guild).helped.question?.lessons ?? [];
  if (first === undefined || second === undefined) throw new Error("Nothing is asked");
  for (const [index, who] of people.entries()) {
    guild.community(who, { type: "sayHelped", takeaway: first.id, helped: index < 3 ? "used" : "notYet" });
    if (index < 2) guild.community(who, { type: "sayHelped", takeaway: second.id, helped: "notForUs" });
  }
  const { session } = founded(guild).helped.question ?? {};
  if (session !== undefined)
    guild.world.tellCommunity({ type: "endHelpedWhenDue", session }, { kind: "system" });
  return guild;
}

export function acceptedGuild(): Guild {
  const guild = setupScenes["setup-accepted"]?.guild();
  if (guild === undefined) throw new Error("No such scene");
  return guild;
}

/** Lars has answered about the first of them. */
function saidHelped(guild: Guild): Guild {
  const [first] = founded(guild).helped.question?.lessons ?? [];
  if (first !== undefined)
    guild.community(lars.ref, { type: "sayHelped", takeaway: first.id, helped: "used" });
  return guild;
}

/** He has answered about two, and told what came of them: of one to nobody yet, of the other to members and sponsors. */
function withStories(guild: Guild): Guild {
  const [first, second] = founded(guild).helped.question?.lessons ?? [];
  if (first === undefined || second === undefined) throw new Error("Nothing is asked");
  for (const { id: takeaway } of [first, second]) {
    guild.community(lars.ref, { type: "sayHelped", takeaway, helped: "used" });
    const text = "We read each other’s work on the day it is opened, and talk about what is left on Mondays";
    guild.community(lars.ref, { type: "writeStory", takeaway, text });
  }
  const { id: takeaway } = second;
  guild.community(lars.ref, { type: "releaseStory", takeaway });
  guild.community(lars.ref, { type: "releaseStoryToSponsors", takeaway });
  return guild;
}

export const helpedScenes: Readonly<Record<string, Scene>> = {
  "setup-helped": {
    page: "setup",
    guild: () => saidHelped(askedWhetherHelped(acceptedGuild())),
    as: lars.ref,
  },
  "setup-stories": {
    page: "setup",
    guild: () => withStories(askedWhetherHelped(acceptedGuild())),
    as: lars.ref,
  },
};
