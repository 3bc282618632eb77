import type { SealScope } from "../domain/sealed.ts";
import { MINUTE, type Instant } from "../domain/time.ts";
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

const keyOf = ({ actor, id }: CommandKey): string => `${actor} ${id}`;

/** The version that this command led to when it was stored, or undefined if it is not remembered. */
export function versionOf(recent: RecentCommands, command: CommandKey): number | undefined {
  const key = keyOf(command);
  const find = (list: readonly Remembered[]) => list.findLast((each) => each.key === key)?.version;
  for (const list of [recent.open, ...Object.values(recent.sealed)]) {
    const version = find(list);
    if (version !== undefined) return version;
  }
  return undefined;
}

/** The ids of what a member asked for that is remembered. */
export function idsOf(recent: RecentCommands, actor: string): readonly string[] {
  const own = `${actor} `;
  return [recent.open, ...Object.values(recent.sealed)].flatMap((list) =>
    list.flatMap(({ key }) => (key.startsWith(own) ? key.slice(own.length) : [])),
  );
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
  const young = (list: readonly Remembered[]) => {
    const from = list.findIndex((each) => each.at >= at - KEPT_FOR);
    return from < 0 ? [] : from === 0 ? list : list.slice(from);
  };
  const scopes = new Set([...Object.keys(recent.sealed), ...told.flatMap(({ scope }) => scope ?? [])]);
  return {
    open: [...young(recent.open), ...added(null)],
    sealed: Object.fromEntries(
      [...scopes]
        .filter(lives)
        .map((scope) => [scope, [...young(recent.sealed[scope] ?? []), ...added(scope)]]),
    ),
  };
}
