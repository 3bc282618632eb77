import type { SealScope } from "../domain/kernel/sealed.ts";
import { MINUTE, type Instant } from "../domain/kernel/time.ts";
import type { CommandKey, Supersedes } from "./commit.ts";

/** How long a command is remembered after it was stored. */
const KEPT_FOR = 10 * MINUTE;
/** For how long the same choice on the same view is the same press, delivered again. */
const DELIVERED_WITHIN = 2 * MINUTE;

/** A command that is stored. */
export interface Remembered {
  readonly key: string;
  readonly version: number;
  readonly at: Instant;
  readonly supersedes?: Supersedes;
}

/**
 * The commands stored in the last ten minutes with the version that each led to, so that a repeat gets the first answer
 * again and a late choice does not undo a newer one. Those whose author is secret are grouped by their scope and dropped
 * with it. Immutable; oldest first.
 */
export interface RecentCommands {
  readonly open: readonly Remembered[];
  readonly sealed: { readonly [scope: SealScope]: readonly Remembered[] };
}

export const noCommands: RecentCommands = { open: [], sealed: {} };

/** The key under which a command is remembered. */
export const keyOf = ({ actor, id }: CommandKey): string => `${actor} ${id}`;

export const rememberedAs = (command: CommandKey, version: number, at: Instant): Remembered => ({
  key: keyOf(command),
  version,
  at,
  ...(command.supersedes === undefined ? {} : { supersedes: command.supersedes }),
});

/**
 * An index of each list by key, so that finding a repeat does not scan the list. Built on first use; the list that
 * succeeds another takes over its index.
 */
const indexes = new WeakMap<readonly Remembered[], Map<string, Remembered>>();

function indexOf(list: readonly Remembered[]): ReadonlyMap<string, Remembered> {
  const known = indexes.get(list);
  if (known !== undefined) return known;
  const index = new Map(list.map((each) => [each.key, each]));
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
  for (const each of list.slice(0, gone)) if (index.get(each.key) === each) index.delete(each.key);
  for (const each of added) index.set(each.key, each);
  indexes.set(next, index);
  return next;
}

const listsOf = ({ open, sealed }: RecentCommands): readonly (readonly Remembered[])[] => [
  open,
  ...Object.values(sealed),
];

/** Commands that are about to be stored, by their keys. */
export type AboutToBeStored = ReadonlyMap<string, Remembered>;
const NOTHING: AboutToBeStored = new Map();

/**
 * The version that this command led to, or undefined if it is not remembered. The same choice on the same view of a card
 * has the same id; long after the first press it is a new one.
 */
export function versionOf(
  recent: RecentCommands,
  command: CommandKey,
  aboutToBeStored: AboutToBeStored = NOTHING,
): number | undefined {
  const key = keyOf(command);
  for (const known of [aboutToBeStored, ...listsOf(recent).map(indexOf)]) {
    const found = known.get(key);
    if (found !== undefined && isDeliveredAgain(command, found)) return found.version;
  }
  return undefined;
}

const isDeliveredAgain = (again: CommandKey, { supersedes: first }: Remembered): boolean =>
  again.supersedes === undefined ||
  first === undefined ||
  again.supersedes.at[1] - first.at[1] <= DELIVERED_WITHIN;

/** Whether a newer choice of the same author about the same thing is remembered. */
export function isSuperseded(
  recent: RecentCommands,
  { actor, supersedes }: CommandKey,
  aboutToBeStored: AboutToBeStored = NOTHING,
): boolean {
  if (supersedes === undefined) return false;
  const own = `${actor} `;
  return [...listsOf(recent), [...aboutToBeStored.values()]].some((list) =>
    list.some(
      ({ key, supersedes: other }) =>
        other !== undefined && key.startsWith(own) && outdates(other, supersedes),
    ),
  );
}

/** The whole and each of its parts are the same thing; two parts are not. */
const outdates = (newer: Supersedes, older: Supersedes): boolean =>
  (newer.key === older.key || isPart(newer.key, older.key) || isPart(older.key, newer.key)) &&
  (newer.at[0] > older.at[0] || (newer.at[0] === older.at[0] && newer.at[1] > older.at[1]));

const isPart = (key: string, of: string): boolean => key.startsWith(`${of}/`);

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
      each.scope === scope && each.command !== undefined ? [rememberedAs(each.command, version, at)] : [],
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
