import { myCommunity } from "@guildhall/shared/domain/community/mine";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { PastSessionRow } from "@guildhall/shared/domain/rows";
import { DAY, HOUR } from "@guildhall/shared/domain/kernel/time";
import { founded, sharing } from "./activities.ts";
import { amina, type Guild, lars, plannedGuild, priya, tom } from "./guild.ts";
import type { Scene } from "./scene.ts";
import { setupScenes } from "./setup-scenes.ts";

const WHOLE = Array.from({ length: 12 }, (_, slot) => slot);

/** A session of an hour, which ended that long ago, led by one and attended by these, who learned something. */
export function held(
  guild: Guild,
  ago: number,
  by: MemberRef,
  attended: readonly MemberRef[],
  learned: readonly string[] = [],
): void {
  const { world } = guild;
  const { present } = world;
  world.present = attended;
  world.ahead = -ago - HOUR;
  const session = guild.next();
  const item = { title: "Open floor", kind: "topic", presenter: null, minutes: 60 } as const;
  guild.community(priya.ref, { type: "planItem", session, item });
  guild.community(by, { type: "begin", session });
  for (const text of learned) guild.session(by, { type: "addTakeaway", text, kind: "learned", owner: null });
  world.ahead = -ago;
  guild.session(guild.running().facilitator, { type: "finish" });
  const slots = Object.fromEntries(attended.map((ref) => [ref, WHOLE]));
  world.tellCommunity({ type: "recordAttendance", session, slots }, { kind: "system" });
  world.ahead = 0;
  world.present = present;
}

/** Asks about the last session. */
function ask(guild: Guild): void {
  const last = founded(guild).pastSessions.at(-1);
  if (last === undefined) throw new Error("No session is over");
  const { id: session, endedAt } = last;
  guild.world.tellCommunity({ type: "askWorthWhenDue", session, endedAt }, { kind: "system" });
}

const FIVE = [priya.ref, tom.ref, amina.ref, lars.ref];

/** Whether the last session was worth their time is asked of Priya, Tom, Amina, Lars and one more. */
export function askedForWorth(guild = plannedGuild()): Guild {
  const people = [...FIVE, ...guild.world.people.slice(4, 5).map(({ ref }) => ref)];
  held(guild, 3 * DAY, tom.ref, people);
  ask(guild);
  const first = founded(guild).pastSessions.at(-1);
  for (const [index, who] of people.entries())
    if (first !== undefined)
      guild.community(who, { type: "answerWorth", session: first.id, worth: index < 2 ? 4 : 3 });
  held(guild, 25 * HOUR, tom.ref, people);
  ask(guild);
  guild.world.past = { ...guild.world.past, pastSessions: rowsOf(guild) };
  return guild;
}

/** What a real server makes of them. */
const rowsOf = (guild: Guild): readonly PastSessionRow[] =>
  founded(guild)
    .pastSessions.toReversed()
    .map(({ id, number, begunAt, attendance, counts, headCount, facilitator }) => ({
      ...{ id, number, begunAt, attendance, counts, headCount, facilitator },
      ...{ minutes: 60, planned: 60, items: [] },
    }));

/** Lars has missed two turns: others led in his place. */
export function turnsMissed(guild = sharing(plannedGuild())): Guild {
  guild.community(tom.ref, { type: "joinRota" });
  guild.community(lars.ref, { type: "joinRota" });
  for (let days = 40; myCommunity(founded(guild), lars.ref).missedTurns.length < 2; days -= 1)
    held(guild, days * DAY, tom.ref, [tom.ref, priya.ref]);
  return guild;
}

const atHome = (): Guild => {
  const guild = setupScenes["setup-accepted"]?.guild();
  if (guild === undefined) throw new Error("No such scene");
  return guild;
};

export const worthScenes: Readonly<Record<string, Scene>> = {
  "panel-worth": { page: "panel", guild: askedForWorth, as: lars.ref },
  "setup-worth": { page: "setup", guild: () => askedForWorth(atHome()), as: lars.ref },
  "panel-missed-turns": { page: "panel", guild: () => turnsMissed(), as: lars.ref },
  "setup-missed-turns": { page: "setup", guild: () => turnsMissed(atHome()), as: lars.ref },
};
