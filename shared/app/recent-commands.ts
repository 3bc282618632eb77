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
 * The commands stored in the last ten minutes with the version that each led to, so that a repeat gets its first answer
 * again. Those of secret author are kept by the scope of their seal and go with it. Immutable; oldest first.
 */
export interface RecentCommands {
  readonly open: readonly Remembered[];
  readonly sealed: { readonly [scope: SealScope]: readonly Remembered[] };
}

export const noCommands: RecentCommands = { open: [], sealed: {} };

/** What a command is remembered by. */
export const keyOf = ({ actor, id }: CommandKey): string => `${actor} ${id}`;

/**
 * The lists by key, so that a repeat is found at once however much is remembered. Made when a list is first looked into;
 * the list that follows it takes its index over.
 */
const indexes = new WeakMap<readonly Remembered[], Map<string, number>>();

function indexOf(list: readonly Remembered[]): ReadonlyMap<string, number> {
  const known = indexes.get(list);
  if (known !== undefined) return known;
  const index = new Map(list.map(({ key, version }) => [key, version]));
  indexes.set(list, index);
  return index;
}

/** The list without those from before `since`, and with more. */
function grown(
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

/** The version that this command led to when it was stored, or undefined if it is not remembered. */
export function versionOf(recent: RecentCommands, command: CommandKey): number | undefined {
  const key = keyOf(command);
  for (const list of [recent.open, ...Object.values(recent.sealed)]) {
    const version = indexOf(list).get(key);
    if (version !== undefined) return version;
  }
  return undefined;
}

/** The ids of what a member asked for that is remembered, or is among the keys that are being `written`. */
export function idsOf(recent: RecentCommands, actor: string, written: Iterable<string>): readonly string[] {
  const own = `${actor} `;
  const remembered = [recent.open, ...Object.values(recent.sealed)].flatMap((list) =>
    list.map(({ key }) => key),
  );
  return [...remembered, ...written].flatMap((key) => (key.startsWith(own) ? key.slice(own.length) : []));
}

interface Told {
  readonly command: CommandKey | undefined;
  readonly scope: SealScope | null;
}

/** With the commands of one commit added, those too old forgotten, and those whose scope does not live any more. */
export function remember(
  recent: RecentCommands,
  told: readonly Told[],
  version: number,
  at: Instant,
  lives: (scope: SealScope) => boolean,
): RecentCommands {
  const added = (scope: SealScope | null) =>
    told.flatMap((each) =>
      each.scope === scope && each.command !== undefined ? [{ key: keyOf(each.command), version, at }] : [],
    );
  const scopes = new Set([...Object.keys(recent.sealed), ...told.flatMap(({ scope }) => scope ?? [])]);
  const since = at - KEPT_FOR;
  return {
    open: grown(recent.open, since, added(null)),
    sealed: Object.fromEntries(
      [...scopes]
        .filter(lives)
        .map((scope) => [scope, grown(recent.sealed[scope] ?? [], since, added(scope))]),
    ),
  };
}
