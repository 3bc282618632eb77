import type { Versions } from "@guildhall/shared/domain/kernel/versions";
import type { Shapes } from "./guarded.ts";

/** The current and the recorded shapes. */
export interface Held {
  readonly now: Shapes;
  readonly recorded: Shapes;
}

export const UNCHANGED = "unchanged";

/** `UNCHANGED` if the current version has its recorded shape; otherwise what to do about it. */
export function changeOf(
  { now, recorded }: Held,
  name: string,
  { version }: Versions,
  where: string,
): string {
  const key = `${name} ${version}`;
  if (now[key] === "")
    return `${name} does not happen in tests/integration/guards/{life,founding-life}.ts: let it happen there`;
  if (recorded[key] === now[key]) return UNCHANGED;
  return (
    `The shape of ${name} has changed, but data of version ${version} exists.\n` +
    `Raise its version in ${where}, with an upcast from ${version}, and record the new one:\n` +
    "  node tests/integration/guards/record.ts\n" +
    "The same command records new types."
  );
}

/** Missing upcasts between versions, and versions that were never recorded. */
export function missingOf(
  { recorded }: Pick<Held, "recorded">,
  name: string,
  { version, upcasts = [] }: Versions,
): readonly string[] {
  const all = Array.from({ length: version }, (_, index) => index + 1);
  return [
    ...(upcasts.length === version - 1 ? [] : [`${upcasts.length} upcasts for version ${version}`]),
    ...all.filter((each) => recorded[`${name} ${each}`] === undefined).map((each) => `${name} ${each}`),
  ];
}

/** Recorded names that are no longer known: data of them exists, so a server must always know them. */
export const forgottenIn = ({ recorded }: Pick<Held, "recorded">, known: object): readonly string[] =>
  Object.keys(recorded).filter((entry) => !Object.hasOwn(known, entry.slice(0, entry.lastIndexOf(" "))));
