import type { Permits } from "@guildhall/shared/domain/permits";
import { DAY, HOUR } from "@guildhall/shared/domain/kernel/time";
import { founded } from "./activities.ts";
import { amina, type Guild, lars, newGuild, priya, tom } from "./guild.ts";
import { learnedTexts } from "./learned-texts.ts";
import type { Scene } from "./scene.ts";
import { setupScenes, withPast } from "./setup-scenes.ts";
import { askedForWorth } from "./worth-scenes.ts";

const of = (name: string): Guild => {
  const scene = setupScenes[name];
  if (scene === undefined) throw new Error(`There is no scene ${name}`);
  return scene.guild();
};

const setup = (at: NonNullable<Scene["at"]>, guild: () => Guild, as = priya.ref): Scene => ({
  ...{ page: "setup", at, guild, as },
});

/** Amina is new; Tom is asked to look after her, and may have said yes, and she as well. */
function buddies(said: "nothing" | "yes" | "both"): Guild {
  const guild = of("setup-draft");
  guild.community(tom.ref, { type: "offerToBeBuddy", on: true });
  guild.world.tellCommunity({ type: "recordMemberJoined", member: amina.ref }, { kind: "system" });
  for (const who of { nothing: [], yes: [tom], both: [tom, amina] }[said])
    guild.community(who.ref, { type: "answerBuddy", pair: 1, yes: true });
  return guild;
}

/** Servers were down when reminders were to be sent. */
function missedReminders(): Guild {
  const guild = of("setup-accepted");
  const tell = (command: Parameters<typeof guild.world.tellCommunity>[0]) =>
    guild.world.tellCommunity(command, { kind: "system" });
  for (const { what, session, at, due } of founded(guild).reminders.ahead) {
    tell({ type: "remindWhenDue", due });
    tell({ type: "recordMissedReminder", what, session, at });
  }
  return guild;
}

function permitted(permits: Partial<Permits>): Guild {
  const guild = of("setup-settled");
  guild.world.permits = { ...guild.world.permits, ...permits };
  return guild;
}

function movedAway(): Guild {
  const guild = newGuild();
  guild.world.left = { name: "Frontend Guild", address: "https://teams.example/l/chat/19%3Anew" };
  return guild;
}

/** Two members of the community that is to move are not here. */
function movingHere(): Guild {
  const guild = newGuild();
  guild.world.moveAnswers.push({ kind: "missing", name: "Frontend Guild", count: 2 });
  return guild;
}

function heldAbout(): Guild {
  const guild = of("setup-settled");
  guild.world.addresses.set(priya.ref, { since: Date.now() - 30 * DAY, address: "" });
  guild.world.heldExportedAt = [Date.now() - 9 * DAY];
  return guild;
}

/** So many sessions are planned, or as many as there can be, and so many are over. */
function sessions(howMany: number): Guild {
  const guild = withPast(howMany, of("setup-accepted"));
  const { anchor } = founded(guild).rhythm;
  for (let day = 4; founded(guild).upcoming.length < Math.min(howMany, 30); day += 1) {
    guild.community(priya.ref, { type: "addSession", at: (anchor ?? 0) + day * DAY + HOUR });
    guild.world.ahead += 5 * 60_000;
  }
  guild.world.ahead = 0;
  return guild;
}

/** So much was learned. */
function learnedSo(howMany: number, more: Partial<Guild["world"]["reading"]> = {}): Guild {
  const guild = sessions(7);
  guild.world.learned = learnedTexts(howMany);
  guild.world.reading = { ...guild.world.reading, ...more };
  return guild;
}

/** People have said what they can help with. */
function helpful(guild: Guild): Guild {
  const said = [
    [tom.ref, "Design tokens, and how they are named"],
    [tom.ref, "Running a retrospective"],
    [amina.ref, "Accessible forms"],
    [lars.ref, "Donaudampfschifffahrtsgesellschaftskapitänsmützen and other very long words"],
  ] as const;
  for (const [who, to] of said) guild.community(who, { type: "changeHelp", was: null, text: to });
  return guild;
}

/** Pages of the tab that other scenes do not show, and what is asked of one person alone. */
export const tabScenes: Readonly<Record<string, Scene>> = {
  "sessions-1": setup("sessions", () => sessions(1)),
  "sessions-7": setup("sessions", () => sessions(7)),
  "sessions-60": setup("sessions", () => sessions(60)),
  "sessions-60-member": setup("sessions", () => sessions(60), tom.ref),
  "sessions-worth": setup("sessions", () => askedForWorth(of("setup-accepted")), lars.ref),
  "learned-none": setup("learned", () => of("setup-settled")),
  "learned-few": setup("learned", () => learnedSo(4)),
  "learned-many": setup("learned", () => learnedSo(500), tom.ref),
  "learned-failed": setup("learned", () => learnedSo(4, { fails: true })),
  "learned-session": { ...setup("sessions", () => sessions(7)), session: 6 },
  "buddies-asked": setup("home", () => buddies("nothing"), tom.ref),
  "buddies-offered": setup("home", () => buddies("yes"), amina.ref),
  "people-help": setup("people", () => helpful(of("setup-settled")), tom.ref),
  "buddies-agreed": setup("people", () => buddies("both"), tom.ref),
  "panel-buddies-asked": { page: "panel", guild: () => buddies("nothing"), as: tom.ref },
  settings: setup("settings", () => of("setup-settled")),
  "settings-member": setup("settings", () => of("setup-settled"), tom.ref),
  "settings-reminders-missed": setup("settings", missedReminders),
  "settings-not-permitted": setup("settings", () =>
    permitted({ words: "no", meeting: "unknown", participants: "no" }),
  ),
  "settings-about-me": setup("settings", heldAbout),
  "moved-away": { page: "setup", guild: movedAway },
  "panel-moved-away": { page: "panel", guild: movedAway },
  "moving-here": { page: "setup", guild: movingHere },
};
