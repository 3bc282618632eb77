/**
 * Marks a place that no value can reach. The compiler refuses the call when a case was forgotten;
 * at run time a value that got here anyway is a programming error.
 */
export function unreachable(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
