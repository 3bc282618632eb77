import type { Sign } from "@guildhall/shared/domain/community/health/part";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import type { HealthRow } from "@guildhall/shared/domain/rows";
import { type Guild, priya, tom } from "./guild.ts";
import type { Scene } from "./scene.ts";
import { setupScenes } from "./setup-scenes.ts";
import { helpedPublished } from "./helped-scenes.ts";
import { askedForWorth } from "./worth-scenes.ts";

const NO_SIGNS: HealthRow["signs"] = {
  ...{ sameCore: null, newcomersSilent: null, organisersLead: null, nothingWaits: null, fewerCome: null },
};

/** How a community of about ten was doing after a session. */
export const healthRow = (number: number, more: Partial<HealthRow> = {}): HealthRow => ({
  ...{
    number,
    begunAt: Date.UTC(2026, 0, 7, 9) + number * 14 * DAY,
    minutes: 40 + ((number * 7) % 25),
    planned: 45,
  },
  ...{ people: 9 + ((number * 5) % 4), openActions: (number * 3) % 7 },
  counts: {
    ...{ elmos: (number * 5) % 8, calls: number % 3 },
    answers: { movedOn: number % 3 === 2 ? 1 : 0, parked: 0, continued: number % 3 === 0 ? 0 : 1 },
  },
  topics: {
    offered: (number * 3) % 5,
    discussed: 1 + (number % 3),
    waiting: 3 + ((number * 2) % 5),
    planned: 1,
  },
  giving: { presented: Math.min(number, 5), led: Math.min(number, 4), core: number < 3 ? 0 : 3 },
  newcomers: { joined: 0, gave: 0 },
  signs: NO_SIGNS,
  ...more,
});

/** With as many sessions behind it, newest first; the last one has these signs. */
export function withHealth(guild: Guild, howMany: number, signs: Partial<Record<Sign, number>> = {}): Guild {
  const rows = Array.from({ length: howMany }, (_, index) => healthRow(howMany - index));
  const health = rows.map((row, index) => (index === 0 ? { ...row, signs: { ...NO_SIGNS, ...signs } } : row));
  guild.world.past = { ...guild.world.past, health };
  return guild;
}

const accepted = (): Guild => {
  const scene = setupScenes["setup-accepted"];
  if (scene === undefined) throw new Error("No such scene");
  return scene.guild();
};

/** Twelve sessions, all signs, one of them dismissed. */
function much(): Guild {
  const guild = askedForWorth(helpedPublished(accepted()));
  withHealth(guild, 12, { sameCore: 9, newcomersSilent: 11, organisersLead: 12, fewerCome: 2 });
  guild.community(tom.ref, { type: "dismissSign", sign: "fewerCome", since: 2, on: true });
  return guild;
}

function failing(): Guild {
  const guild = accepted();
  guild.world.reading = { ...guild.world.reading, fails: true };
  return guild;
}

const scene = (guild: () => Guild): Scene => ({ page: "setup", at: "health", guild, as: priya.ref });

export const healthScenes: Readonly<Record<string, Scene>> = {
  "health-none": scene(accepted),
  "health-little": scene(() => withHealth(accepted(), 2)),
  "health-much": scene(much),
  "health-failed": scene(failing),
};
