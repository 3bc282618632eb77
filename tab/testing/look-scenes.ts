import { optionId } from "@guildhall/shared/domain/kernel/ids";
import { contracted, lastPoll } from "./activities.ts";
import { type Guild, priya, tom } from "./guild.ts";
import type { Scene } from "./scene.ts";

/** Priya begins an honest look. */
export function look(guild: Guild): Guild {
  guild.community(priya.ref, { type: "lookHonestly", closesAt: null, inChat: false });
  return guild;
}

/** A whole look: so many people say of every principle how often what it stands against happens. */
export function looked(guild: Guild, people: number, often: (place: number) => number): Guild {
  const { id, options } = lastPoll(look(guild));
  for (const { ref } of guild.world.people.slice(0, people))
    guild.community(ref, {
      ...{ type: "castBallot", poll: id },
      ballot: Object.fromEntries(options.map((_, place) => [optionId(`${id}-${place}`), often(place)])),
    });
  guild.community(priya.ref, { type: "closePoll", poll: id });
  return guild;
}

const lookedTwice = (): Guild => {
  const guild = contracted();
  const { length } = guild.world.people;
  return looked(
    looked(guild, length, () => 3),
    length,
    (place) => (place < 2 ? 3 : 1),
  );
};

/** The honest look: open, over with its trend, and answered by too few. */
export const lookScenes: Readonly<Record<string, Scene>> = {
  "look-open": { page: "setup", at: "agreements", guild: () => look(contracted()), as: priya.ref },
  "look-open-member": { page: "setup", at: "agreements", guild: () => look(contracted()), as: tom.ref },
  "panel-look": { page: "panel", guild: () => look(contracted()), as: tom.ref },
  "look-over": { page: "setup", at: "agreements", guild: lookedTwice, as: tom.ref },
  "look-few": {
    ...{ page: "setup", at: "agreements", as: tom.ref },
    guild: () => looked(contracted(), 4, () => 3),
  },
};
