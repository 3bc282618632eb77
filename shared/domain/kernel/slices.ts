import type { Slices } from "./decider.ts";

/** Slices of one kind, keyed `<kind>:<id>`. */
export const slicesOf = <Kind extends string, Slice>(
  kind: Kind,
  slices: readonly (readonly [id: string | number, slice: Slice])[],
): { readonly [Key in `${Kind}:${string}`]: Slice } =>
  Object.fromEntries(slices.map(([id, slice]) => [`${kind}:${id}`, slice])) as {
    readonly [Key in `${Kind}:${string}`]: Slice;
  };

/**
 * The slices that differ from `before`, with `null` for those that are gone; `undefined` if nothing differs.
 * A slice is unchanged if it, or each of its parts, is the same reference.
 */
export function changedSlices(before: Slices, after: Slices): Slices | undefined {
  const changed: Record<string, unknown> = {};
  for (const [key, slice] of Object.entries(after)) if (!alike(before[key], slice)) changed[key] = slice;
  for (const key of Object.keys(before)) if (!(key in after)) changed[key] = null;
  return Object.keys(changed).length === 0 ? undefined : changed;
}

/** The same reference, or arrays or records whose parts are the same, three levels deep. */
function alike(a: unknown, b: unknown, depth = 3): boolean {
  if (Object.is(a, b)) return true;
  if (depth === 0 || typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = Object.entries(a);
  const right = new Map(Object.entries(b));
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && alike(value, right.get(key), depth - 1))
  );
}

/** The slices after a change that `changedSlices` computed. */
export function patchSlices(slices: Slices, changed: Slices): Slices {
  const next: Record<string, unknown> = { ...slices };
  for (const [key, slice] of Object.entries(changed)) {
    if (slice === null) delete next[key];
    else next[key] = slice;
  }
  return next;
}
