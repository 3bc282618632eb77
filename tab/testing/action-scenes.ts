import type { MemberRef, TakeawayId } from "@guildhall/shared/domain/kernel/ids";
import { HOUR, MINUTE } from "@guildhall/shared/domain/kernel/time";
import { founded, LONG_ENTRY, solving } from "./activities.ts";
import { amina, type Guild, lars, plannedGuild, priya, tom } from "./guild.ts";
import type { Scene } from "./scene.ts";

const LONG_NAMED = "bartholomew" as MemberRef;

const ACTIONS: readonly (readonly [text: string, owner: MemberRef | null])[] = [
  ["Write up the naming scheme and share it", tom.ref],
  ["Ask design about dark mode", null],
  ["Book the next room", priya.ref],
  [LONG_ENTRY, LONG_NAMED],
  ["Try container queries on the start page", amina.ref],
  ["Pair on the flaky tests", lars.ref],
];

/** A session that leaves this many actions. */
export function leaveActions(guild: Guild, howMany: number, from = 0): void {
  guild.community(priya.ref, { type: "begin", session: guild.next() });
  for (let index = from; index < from + howMany; index += 1) {
    const [text, owner] = ACTIONS[index % ACTIONS.length] ?? ["Something", null];
    const again = Math.floor(index / ACTIONS.length);
    guild.session(tom.ref, {
      type: "addTakeaway",
      kind: "action",
      text: again === 0 ? text : `${text.slice(0, 270)} (${again + 1})`,
      owner,
    });
  }
  guild.session(priya.ref, { type: "finish" });
}

/** A community whose earlier sessions left this many actions open. */
export function withActions(howMany: number, guild = plannedGuild()): Guild {
  const inOne = 50;
  const { now } = Date;
  // Consecutive sessions are not minutes apart.
  try {
    for (let from = 0; from < howMany; from += inOne) {
      Date.now = () => now() - (1 + Math.ceil((howMany - from) / inOne)) * 90 * MINUTE;
      leaveActions(guild, Math.min(inOne, howMany - from), from);
    }
  } finally {
    Date.now = now;
  }
  return guild;
}

export const actionAt = (guild: Guild, index: number): TakeawayId => {
  const action = founded(guild).actions[index];
  if (action === undefined) throw new Error(`There is no action ${index}`);
  return action.id;
};

function settled(): Guild {
  const guild = withActions(6);
  guild.community(tom.ref, { type: "completeAction", action: actionAt(guild, 0) });
  guild.community(priya.ref, { type: "dropAction", action: actionAt(guild, 5) });
  return guild;
}

export function begunWithActions(howMany: number): Guild {
  const guild = withActions(howMany);
  for (const title of ["Welcome and check-in", "Design tokens without tears", "CI in ten minutes"])
    guild.community(priya.ref, {
      type: "planItem",
      session: guild.next(),
      item: { title, kind: "topic", presenter: null, minutes: 10 },
    });
  guild.community(priya.ref, { type: "begin", session: guild.next() });
  return guild;
}

function goneOn(): Guild {
  const guild = begunWithActions(4);
  guild.session(priya.ref, { type: "next", run: guild.run() });
  return guild;
}

/** A session with a topic to be solved, its outcome, and two actions ended hours ago. */
function solved(): Guild {
  const { now } = Date;
  Date.now = () => now() - 2 * HOUR;
  try {
    const guild = solving(1);
    const topic = founded(guild).backlog.topics.find(({ kind }) => kind === "solve");
    if (topic === undefined) throw new Error("No topic to be solved");
    guild.community(priya.ref, { type: "recordOutcome", topic: topic.id, text: "We name tokens by use" });
    for (const [text, owner] of ACTIONS.slice(0, 2))
      guild.session(tom.ref, { type: "addTakeaway", text, kind: "action", owner });
    guild.session(priya.ref, { type: "finish" });
    return guild;
  } finally {
    Date.now = now;
  }
}

function begunAfterOutcome(): Guild {
  const guild = solved();
  guild.community(priya.ref, { type: "begin", session: guild.next() });
  return guild;
}

const panel = (guild: () => Guild, as = priya.ref): Scene => ({ page: "panel", guild, as });
const setup = (guild: () => Guild, as = priya.ref): Scene => ({ page: "setup", guild, as });

/** The open actions wherever they are shown. */
export const actionScenes: Readonly<Record<string, Scene>> = {
  "actions-before": panel(() => withActions(4)),
  "actions-before-1": panel(() => withActions(1), tom.ref),
  "actions-before-member": panel(() => withActions(6), tom.ref),
  "actions-before-100": panel(() => withActions(100), tom.ref),
  "actions-first": panel(() => begunWithActions(4)),
  "actions-first-1": panel(() => begunWithActions(1), tom.ref),
  "actions-first-member": panel(() => begunWithActions(6), tom.ref),
  "actions-first-100": panel(() => begunWithActions(100)),
  "actions-meanwhile": panel(goneOn),
  "outcomes-before": panel(solved, tom.ref),
  "outcomes-first": panel(begunAfterOutcome, tom.ref),
  "setup-actions": setup(settled),
  "setup-actions-member": setup(settled, tom.ref),
  "setup-actions-100": setup(() => withActions(100)),
};
