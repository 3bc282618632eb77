import type { SealScope } from "../domain/kernel/sealed.ts";
import { MINUTE, type Instant } from "../domain/kernel/time.ts";
import type { CommandKey } from "./commit.ts";

/** How long a command is remembered after it was stored. */
const KEPT_FOR = 10 * MINUTE;

interface Remembered {
  readonly key: string;
  readonly version: number;
  readonly at: Instant;
}

/**
 * The commands stored in the last ten minutes with the version that each led to, so that a repeat gets the first answer
 * again. Those whose author is secret are grouped by their scope and dropped with it. Immutable; oldest first.
 */
export interface RecentCommands {
  readonly open: readonly Remembered[];
  readonly sealed: { readonly [scope: SealScope]: readonly Remembered[] };
}

export const noCommands: RecentCommands = { open: [], sealed: {} };

/** The key under which a command is remembered. */
export const keyOf = ({ actor, id }: CommandKey): string => `${actor} ${id}`;

/**
 * An index of each list by key, so that finding a repeat does not scan the list. Built on first use; the list that
 * succeeds another takes over its index.
 */
const indexes = new WeakMap<readonly Remembered[], Map<string, number>>();

function indexOf(list: readonly Remembered[]): ReadonlyMap<string, number> {
  const known = indexes.get(list);
  if (known !== undefined) return known;
  const index = new Map(list.map(({ key, version }) => [key, version]));
  indexes.set(list, index);
  return index;
}

/** The list with `added` appended and everything from before `since` dropped. */
function advanced(
  list: readonly Remembered[],
  since: Instant,
  added: readonly Remembered[],
): readonly Remembered[] {
  const firstYoung = list.findIndex(({ at }) => at >= since);
  const gone = firstYoung < 0 ? list.length : firstYoung;
  if (gone === 0 && added.length === 0) return list;
  const next = [...list.slice(gone), ...added];
  const index = indexes.get(list);
  if (index === undefined) return next;
  indexes.delete(list);
  for (const { key, version } of list.slice(0, gone)) if (index.get(key) === version) index.delete(key);
  for (const { key, version } of added) index.set(key, version);
  indexes.set(next, index);
  return next;
}

/** The version that this command led to, or undefined if it is not remembered. */
export function versionOf(recent: RecentCommands, command: CommandKey): number | undefined {
  const key = keyOf(command);
  for (const list of [recent.open, ...Object.values(recent.sealed)]) {
    const version = indexOf(list).get(key);
    if (version !== undefined) return version;
  }
  return undefined;
}

/** The ids of a member's commands that are remembered, or among the keys that are about to be `written`. */
export function idsOf(recent: RecentCommands, actor: string, written: Iterable<string>): readonly string[] {
  const own = `${actor} `;
  const remembered = [recent.open, ...Object.values(recent.sealed)].flatMap((list) =>
    list.map(({ key }) => key),
  );
  return [...remembered, ...written].flatMap((key) => (key.startsWith(own) ? key.slice(own.length) : []));
}

interface HandledCommand {
  readonly command: CommandKey | undefined;
  readonly scope: SealScope | null;
}

/** Adds the commands of one commit, and drops those that are too old or whose scope is no longer live. */
export function remember(
  recent: RecentCommands,
  commands: readonly HandledCommand[],
  version: number,
  at: Instant,
  lives: (scope: SealScope) => boolean,
): RecentCommands {
  const added = (scope: SealScope | null) =>
    commands.flatMap((each) =>
      each.scope === scope && each.command !== undefined ? [{ key: keyOf(each.command), version, at }] : [],
    );
  const scopes = new Set([...Object.keys(recent.sealed), ...commands.flatMap(({ scope }) => scope ?? [])]);
  const since = at - KEPT_FOR;
  return {
    open: advanced(recent.open, since, added(null)),
    sealed: Object.fromEntries(
      [...scopes]
        .filter(lives)
        .map((scope) => [scope, advanced(recent.sealed[scope] ?? [], since, added(scope))]),
    ),
  };
}
