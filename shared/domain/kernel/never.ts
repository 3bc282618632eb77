/**
 * Marks code that no value can reach. A forgotten case does not compile; a value that gets here at run time is a bug.
 */
export function unreachable(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
