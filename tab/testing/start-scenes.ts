import { HOUR } from "@guildhall/shared/domain/kernel/time";
import { contracted } from "./activities.ts";
import { amina, type Guild, lars, plannedGuild, priya, tom } from "./guild.ts";
import type { Scene } from "./scene.ts";
import { setupScenes } from "./setup-scenes.ts";

/** A session of an hour that Tom attended, and nobody else was seen in. */
export function unseen(guild = plannedGuild()): Guild {
  const { world } = guild;
  world.ahead = -HOUR - 20_000;
  guild.community(tom.ref, { type: "begin", session: guild.next() });
  const { id, facilitator } = guild.running();
  world.ahead = -20_000;
  guild.session(facilitator, { type: "finish" });
  const slots = { [tom.ref]: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] };
  world.tellCommunity({ type: "recordAttendance", session: id, slots }, { kind: "system" });
  world.ahead = 0;
  return guild;
}

/** The second session of a community with a contract, which Amina and Lars have joined since the first. */
export function secondSession(): Guild {
  const guild = contracted();
  const { world } = guild;
  world.ahead = -HOUR;
  guild.community(priya.ref, { type: "begin", session: guild.next() });
  guild.session(priya.ref, { type: "finish" });
  for (const { ref: member } of [amina, lars])
    world.tellCommunity({ type: "recordMemberJoined", member }, { kind: "system" });
  world.ahead = 0;
  const session = guild.next();
  for (const title of ["Design tokens", "CI"])
    guild.community(priya.ref, {
      ...{ type: "planItem", session },
      item: { title, kind: "topic", presenter: null, minutes: 10 },
    });
  guild.community(priya.ref, { type: "begin", session });
  return guild;
}

const atHome = (): Guild => unseen(setupScenes["setup-accepted"]?.guild());

export const startScenes: Readonly<Record<string, Scene>> = {
  "panel-start": { page: "panel", guild: secondSession },
  "panel-start-member": { page: "panel", guild: secondSession, as: amina.ref },
  "panel-check-in": { page: "panel", guild: unseen, as: lars.ref },
  "setup-check-in": { page: "setup", guild: atHome, as: lars.ref },
};
