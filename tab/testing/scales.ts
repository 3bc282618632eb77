import { TENURE_MARKS } from "@guildhall/shared/domain/community/tenure/part";
import type { ScaleId } from "@guildhall/shared/domain/kernel/ids";
import { person } from "./fake-world.ts";
import { founded } from "./activities.ts";
import { type Guild, newGuild, priya, tom } from "./guild.ts";

const FIRST = ["Noor", "Mateo", "Grace", "Oisín", "Leila", "Sven", "Mei", "Ada", "Ravi", "Zoë"];
const LAST = ["Haddad", "Hale", "Okafor", "Tanaka", "Whitfield", "Singh"];

/** Sixty people. */
export const crowd = LAST.flatMap((last, of) =>
  FIRST.map((first, place) => person(`crowd-${of}-${place}`, `${first} ${last}`)),
);

/** At which mark the nth person is: most in the middle, none at 10 years. */
const markOf = (place: number) => TENURE_MARKS[[3, 3, 0, 4, 3, 1, 2, 3, 6, 2][place % 10] ?? 3] ?? "twoYears";

/** An open scale on which so many have placed themselves, Tom among them, and one joins without saying. */
export function scaled(people: number): Guild {
  const guild = newGuild(crowd);
  guild.community(priya.ref, { type: "found", name: "Frontend Guild" });
  guild.community(priya.ref, { type: "openScale", closesAt: null, inChat: false });
  const scale = scaleIn(guild);
  for (const [place, { ref }] of [tom, ...crowd].slice(0, people).entries())
    guild.community(ref, { type: "placeOnScale", scale, said: markOf(place) });
  if (people > 1) guild.community(priya.ref, { type: "placeOnScale", scale, said: "unsaid" });
  return guild;
}

/** The order is made, of so many people. */
export function ordered(people: number, withTom = true): Guild {
  const guild = scaled(people);
  const scale = scaleIn(guild);
  if (!withTom) guild.community(tom.ref, { type: "leaveScale", scale });
  guild.community(priya.ref, { type: "closeScale", scale });
  return guild;
}

function scaleIn(guild: Guild): ScaleId {
  const { scale } = founded(guild);
  if (scale === null) throw new Error("There is no scale");
  return scale.id;
}
