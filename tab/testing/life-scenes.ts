import { DAY } from "@guildhall/shared/domain/kernel/time";
import { lastPoll } from "./activities.ts";
import { type Guild, plannedGuild, priya, tom } from "./guild.ts";
import type { Scene } from "./scene.ts";
import { setupScenes } from "./setup-scenes.ts";

const atHome = (): Guild => {
  const guild = setupScenes["setup-accepted"]?.guild();
  if (guild === undefined) throw new Error("No such scene");
  return guild;
};

/** Priya has paused it for two months. */
export function paused(guild = plannedGuild(), until: number | null = Date.now() + 60 * DAY): Guild {
  const reason = "Everybody is busy with the migration until September.";
  guild.community(priya.ref, { type: "pauseCommunity", until, reason });
  return guild;
}

/** Its members are asked whether to close it; these vote, if any. */
function closingVote(guild: Guild, ...people: readonly Guild["world"]["people"][number]["ref"][]): Guild {
  guild.community(priya.ref, { type: "proposeClosing", closesAt: Date.now() + 7 * DAY, inChat: true });
  const { id: poll, options } = lastPoll(guild);
  const close = options.at(-1)?.id ?? "";
  for (const ref of people) guild.community(ref, { type: "castBallot", poll, ballot: { [close]: 1 } });
  return guild;
}

/** They have voted to close it, and it has been summed up. */
export function closes(guild = plannedGuild(), named = 3): Guild {
  const people = guild.world.people.map(({ ref }) => ref);
  closingVote(guild, ...people.slice(0, 5));
  guild.community(priya.ref, { type: "closePoll", poll: lastPoll(guild).id, anyway: true });
  const presenters = people.slice(0, named);
  const summary = {
    ...{ from: Date.now() - 700 * DAY, sessions: 48, minutes: 2_520, topics: 131, learned: 214, used: 87 },
    ...{ actionsDone: 63, presented: named + 6, presenters, led: 9, facilitators: people.slice(0, 2) },
  };
  guild.world.tellCommunity({ type: "recordSummary", closing: 1, summary }, { kind: "system" });
  return guild;
}

/** A renewal is under way. */
export function renewing(guild = plannedGuild()): Guild {
  guild.community(priya.ref, { type: "changeSettings", purpose: "So that we learn from each other." });
  guild.community(priya.ref, { type: "startRenewal" });
  return guild;
}

export const lifeScenes: Readonly<Record<string, Scene>> = {
  "panel-paused": { page: "panel", guild: () => paused() },
  "panel-paused-member": { page: "panel", guild: () => paused(), as: tom.ref },
  "setup-paused": { page: "setup", guild: () => paused(atHome()) },
  "panel-renewal": { page: "panel", guild: () => renewing() },
  "home-renewal": { page: "setup", guild: () => renewing(atHome()) },
  "settings-life": { page: "setup", at: "settings", guild: atHome },
  "home-closing-vote": { page: "setup", guild: () => closingVote(atHome()), as: tom.ref },
  "panel-closing": { page: "panel", guild: () => closes() },
  "home-closing": { page: "setup", guild: () => closes(atHome()) },
  "home-closing-member": { page: "setup", guild: () => closes(atHome(), 30), as: tom.ref },
  "settings-closing": { page: "setup", at: "settings", guild: () => closes(atHome()) },
  "settings-paused": { page: "setup", at: "settings", guild: () => paused(atHome(), null) },
};
