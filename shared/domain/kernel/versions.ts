/** Stored data that outlives the server that wrote it. */
export type KeptData = Readonly<Record<string, unknown>>;

/**
 * The current version of one kind of stored data (an event, an outbox row, what a button of a card carries), and the
 * upcasts that bring older data up to it.
 */
export interface Versions<Data = KeptData> {
  /** raised when what is stored changes */
  readonly version: number;
  /** `upcasts[0]` leads from version 1 to 2, and so on: `version - 1` of them */
  readonly upcasts?: readonly ((data: KeptData) => KeptData)[];
  /** the oldest version that can hold this data unchanged; left out: only the current one can */
  holds?(data: Data): number;
}

export const FIRST: Versions = { version: 1 };

/** The versions of each kind, by its name. */
export type KnownVersions = Readonly<Record<string, Versions>>;

/**
 * The version in which data is stored: the oldest that can hold it, so that after a roll back the servers of before can read
 * whatever needs nothing new (SPEC STORE-19).
 */
export function storedVersion(known: KnownVersions, name: string, data: KeptData): number {
  const versions = known[name];
  if (versions === undefined) throw new Error(`The version of ${name} is not known`);
  return versions.holds?.(data) ?? versions.version;
}

/** Data as it would be stored today; null if its kind or version is unknown, so that a newer server wrote it. */
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
