import { expect } from "vitest";
import type { Versions } from "@guildhall/shared/domain/kernel/versions";
import type { Shapes } from "./guarded.ts";

/** Of everything that is kept in versions: what `shapes` says of it now, and what was recorded. */
export interface Held {
  readonly now: Shapes;
  readonly recorded: Shapes;
}

/** That what is kept under a name looks as it always did in its version. */
export function expectUnchanged(
  { now, recorded }: Held,
  name: string,
  { version }: Versions,
  where: string,
): void {
  const nowhere = `Nothing in tests/integration/guards/{life,founding-life}.ts leads to ${name}: let it happen there`;
  expect(now[`${name} ${version}`] === "" ? nowhere : "").toBe("");
  const words =
    `What is kept of ${name} has changed, and what exists already holds version ${version} of it.\n` +
    `Raise its version in ${where}, with an upcast from ${version}, and record the new one:\n` +
    "  node tests/integration/guards/record.ts\n" +
    "What is new is recorded with the same command.";
  expect(recorded[`${name} ${version}`] === now[`${name} ${version}`] ? "unchanged" : words).toBe(
    "unchanged",
  );
}

/** That every version which was ever recorded of it can be brought up to date. */
export function expectUpcasts(
  { recorded }: Pick<Held, "recorded">,
  name: string,
  { version, upcasts = [] }: Versions,
): void {
  expect(upcasts).toHaveLength(version - 1);
  for (let older = 1; older <= version; older += 1) expect(recorded).toHaveProperty([`${name} ${older}`]);
}

/** What was recorded, and is not known any more. */
export function forgottenIn({ recorded }: Pick<Held, "recorded">, known: object): readonly string[] {
  return Object.keys(recorded).filter(
    (entry) => !Object.hasOwn(known, entry.slice(0, entry.lastIndexOf(" "))),
  );
}
