import type { ItemDraft } from "@guildhall/shared/domain/agenda";
import type { MemberCommunityCommand } from "@guildhall/shared/domain/community/commands";
import type { ItemId, MemberRef, RunId, SessionId } from "@guildhall/shared/domain/kernel/ids";
import type { MemberSessionCommand } from "@guildhall/shared/domain/session/commands";
import { currentOf } from "@guildhall/shared/domain/session/progress";
import type { RunningSession } from "@guildhall/shared/domain/session/state";
import { createFakeWorld, type FakeWorld, person } from "./fake-world.ts";

export const priya = person("priya", "Priya Nair");
export const tom = person("tom", "Tom Whitfield");
export const amina = person("amina", "Amina Haddad");
export const lars = person("lars", "Lars Eriksen");
const others = [
  person("wei", "Wei Chen"),
  person("sofia", "Sofia Marchetti"),
  person("bartholomew", "Bartholomew Featherstonehaugh-Montgomery von Hohenzollern"),
  person("kofi", "Kofi Mensah"),
  person("ines", "Inês Carvalho"),
  person("yuki", "Yuki Tanaka"),
  person("olga", "Olga Petrova"),
  person("ben", "Ben"),
];

const draft = (
  title: string,
  minutes: number,
  presenter: MemberRef | null = null,
  kind: ItemDraft["kind"] = "topic",
): ItemDraft => ({ title, minutes, presenter, kind });

const AGENDA: readonly ItemDraft[] = [
  draft("Welcome and check-in", 5, null, "opening"),
  draft("Design tokens without tears", 15, priya.ref),
  draft("CI in ten minutes", 15, tom.ref),
  draft("Open floor", 10),
  draft("Closing", 5, null, "closing"),
];

/** A community in memory, with people who act by real commands. */
export interface Guild {
  readonly world: FakeWorld;
  community(who: MemberRef, command: MemberCommunityCommand): void;
  /** the next session */
  next(): SessionId;
  /** sends a command to the running session */
  session(who: MemberRef, command: MemberSessionCommand): void;
  running(): RunningSession;
  run(): RunId;
  item(title: string): ItemId;
}

/** `more`: people besides the usual dozen */
export function newGuild(more: Parameters<typeof createFakeWorld>[0] = []): Guild {
  const world = createFakeWorld([priya, tom, amina, lars, ...others, ...more]);
  const member = (ref: MemberRef) => ({ kind: "member", ref, meetingOrganiser: false }) as const;
  const running = (): RunningSession => {
    const state = world.session?.state;
    if (state?.status !== "running") throw new Error("No session runs");
    return state;
  };
  const guild: Guild = {
    world,
    community(who, command) {
      const rejection = world.tellCommunity(command, member(who));
      if (rejection !== null) throw new Error(`${command.type}: ${rejection.code}`);
    },
    next() {
      const { state } = world.community;
      const next = state.status === "founded" ? state.upcoming[0] : undefined;
      if (next === undefined) throw new Error("There is no next session");
      return next.id;
    },
    session(who, command) {
      const rejection = world.tellSession(running().id, command, member(who));
      if (rejection !== null) throw new Error(`${command.type}: ${rejection.code}`);
    },
    running,
    run() {
      const current = currentOf(running());
      if (current === null) throw new Error("No item is on");
      return current.run;
    },
    item(title) {
      const found = running().items.find((item) => item.title === title);
      if (found === undefined) throw new Error(`No item ${title}`);
      return found.id;
    },
  };
  return guild;
}

/** Founded by Priya, with nothing planned. */
export function foundedGuild(name = "Frontend Guild"): Guild {
  const guild = newGuild();
  guild.community(priya.ref, { type: "found", name });
  return guild;
}

/** Founded by Priya, with an agenda. */
export function plannedGuild(agenda: readonly ItemDraft[] = AGENDA, name?: string): Guild {
  const guild = foundedGuild(name);
  for (const item of agenda) guild.community(priya.ref, { type: "planItem", session: guild.next(), item });
  return guild;
}

/** With a running session, facilitated by Priya, and its first item on. */
export function runningGuild(agenda?: readonly ItemDraft[], name?: string): Guild {
  const guild = plannedGuild(agenda, name);
  guild.community(priya.ref, { type: "begin", session: guild.next() });
  return guild;
}
