/** The data of something that outlives the server that made it. */
export type KeptData = Readonly<Record<string, unknown>>;

/**
 * How one kind of thing that outlives a server has changed: an event, a row of the outbox, what a button of a card
 * carries. Its version now, and what brings older data up to it.
 */
export interface Versions {
  /** raised when what is kept of it changes */
  readonly version: number;
  /** `upcasts[0]` brings the data of version 1 to 2, and so on: `version - 1` of them */
  readonly upcasts?: readonly ((data: KeptData) => KeptData)[];
}

export const FIRST: Versions = { version: 1 };

/** Kinds by name. */
export type KnownVersions = Readonly<Record<string, Versions>>;

/** Data as it would be kept today; null where a newer server made it, or one that knows other kinds. */
export function upToDate(
  known: KnownVersions,
  name: string,
  version: number,
  data: KeptData,
): KeptData | null {
  const now = Object.hasOwn(known, name) ? known[name] : undefined;
  if (now === undefined || version < 1 || version > now.version) return null;
  return (now.upcasts ?? []).slice(version - 1).reduce((older, upcast) => upcast(older), data);
}
