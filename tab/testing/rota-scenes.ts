import { DAY } from "@guildhall/shared/domain/kernel/time";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { founded } from "./activities.ts";
import { amina, type Guild, lars, newGuild, priya, tom } from "./guild.ts";
import { crowd } from "./scales.ts";
import type { Scene } from "./scene.ts";
import { setupScenes } from "./setup-scenes.ts";

const people = (guild: () => Guild, as: MemberRef = priya.ref): Scene => ({
  ...{ page: "setup", at: "people", guild, as },
});
const panel = (guild: () => Guild, as: MemberRef): Scene => ({ page: "panel", guild, as });

/** So many share the facilitation, Tom first; Priya organises. */
function onRota(howMany: number): Guild {
  const guild = newGuild(crowd);
  guild.community(priya.ref, { type: "found", name: "Frontend Guild" });
  guild.community(priya.ref, { type: "setRhythm", timeZone: "Europe/London", at: Date.now() + 3 * DAY });
  for (const { ref } of [tom, ...crowd].slice(0, howMany)) guild.community(ref, { type: "joinRota" });
  return guild;
}

/** A settled community; Amina has the first turn and Tom the second one. */
function sharing(): Guild {
  const guild = setupScenes["setup-settled"]?.guild() ?? newGuild();
  for (const { ref } of [lars, priya, tom, amina]) guild.community(ref, { type: "joinRota" });
  return guild;
}

const numbers = (guild: Guild): readonly [number, number] => {
  const [first, second] = founded(guild).turns;
  if (first === undefined || second === undefined) throw new Error("There are no two turns");
  return [first.number, second.number];
};

/** Whoever has the first turn has asked whoever has the second one to swap. */
function swapping(): Guild {
  const guild = sharing();
  const [turn, other] = numbers(guild);
  guild.community(holder(guild, 0), { type: "offerSwap", turn, with: other });
  return guild;
}

const holder = (guild: Guild, place: 0 | 1): MemberRef => {
  const member = founded(guild).turns[place]?.holder;
  if (member === undefined || member === null) throw new Error("Nobody has this turn");
  return member;
};

function swapped(): Guild {
  const guild = sharing();
  const [turn, other] = numbers(guild);
  guild.community(priya.ref, { type: "arrangeSwap", turn, with: other });
  return guild;
}

function withGuest(): Guild {
  const guild = sharing();
  const [turn] = numbers(guild);
  const name = "Maximiliana-Theodora von Hohenlohe-Schillingsfürst";
  guild.community(priya.ref, { type: "nameGuest", turn, name });
  return guild;
}

/** Whoever has the first turn can’t, so that the next one is asked. */
function givenUp(): Guild {
  const guild = sharing();
  guild.community(holder(guild, 0), { type: "declineTurn", turn: numbers(guild)[0] });
  return guild;
}

const [asks, asked] = [holder(sharing(), 0), holder(sharing(), 1)];

/** The rota with few and many people, and whatever changes its turns. */
export const rotaScenes: Readonly<Record<string, Scene>> = {
  "rota-1": people(() => onRota(1)),
  "rota-7": people(() => onRota(7)),
  "rota-60": people(() => onRota(60)),
  "rota-60-member": people(() => onRota(60), tom.ref),
  "rota-swap-offered": people(swapping, asks),
  "rota-swap-asked": people(swapping, asked),
  "home-swap-asked": { page: "setup", guild: swapping, as: asked },
  "panel-swap-asked": panel(swapping, asked),
  "rota-swapped": people(swapped),
  "rota-guest": people(withGuest),
  "sessions-guest": { page: "setup", at: "sessions", guild: withGuest, as: lars.ref },
  "panel-guest": panel(withGuest, lars.ref),
  "rota-given-up": people(givenUp, asks),
};
