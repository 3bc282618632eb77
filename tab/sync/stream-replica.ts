import type { Slices } from "@guildhall/shared/domain/kernel/decider";
import { patchSlices } from "@guildhall/shared/domain/kernel/slices";
import type { Patch, Snapshot } from "@guildhall/shared/protocol/messages";

/** A stream as far as this tab has received it. */
export interface Replica {
  readonly id: string;
  readonly version: number;
  readonly slices: Slices;
  readonly mine: unknown;
  /** the version that `mine` is from: an answer can be ahead of the slices */
  readonly mineVersion: number;
}

export interface Mine {
  readonly id: string;
  readonly version: number;
  readonly mine: unknown;
}

/** The result of a patch. `gap`: an earlier one was missed, and a snapshot is needed. */
export type Patched =
  | { readonly kind: "applied"; readonly replica: Replica }
  | { readonly kind: "old" }
  | { readonly kind: "gap" };

/**
 * The replica after a snapshot. `supersedes` says whether another stream's snapshot replaces this one;
 * an older snapshot of the same stream changes nothing (it may come from a server that is behind).
 */
export function takeSnapshot(
  replica: Replica | null,
  { id, version, slices, mine }: Snapshot,
  supersedes: (current: Slices, offered: Slices) => boolean,
): Replica {
  const fresh = { id, version, slices, mine, mineVersion: version };
  if (replica === null) return fresh;
  if (replica.id !== id) return supersedes(replica.slices, slices) ? fresh : replica;
  if (version < replica.version) return replica;
  if (version >= replica.mineVersion) return fresh;
  return { ...fresh, mine: replica.mine, mineVersion: replica.mineVersion };
}

/** Applies a patch to a replica, if it directly continues it. */
export function takePatch(replica: Replica | null, patch: Patch): Patched {
  if (replica === null) return { kind: "gap" };
  // It is for a session that is not shown; when that changes, a snapshot will come.
  if (replica.id !== patch.id || patch.to <= replica.version) return { kind: "old" };
  if (replica.version !== patch.from) return { kind: "gap" };
  const slices = patchSlices(replica.slices, patch.slices);
  return { kind: "applied", replica: { ...replica, version: patch.to, slices } };
}

/** The replica with the member's own part as of a version. */
export function takeMine(replica: Replica | null, { id, version, mine }: Mine): Replica | null {
  if (replica === null || replica.id !== id || version < replica.mineVersion) return replica;
  return { ...replica, mine, mineVersion: version };
}
