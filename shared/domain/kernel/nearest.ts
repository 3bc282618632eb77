/** How many letters may be wrong in a word of this length. */
const allowed = (length: number): number => (length < 5 ? 1 : 2);

/** Of what is known, what one of the words is or nearly is; the first of those that are equally near. Null if none is near. */
export function nearest<T>(
  words: readonly string[],
  known: readonly T[],
  writtenAs: (one: T) => string,
): T | null {
  let best: { readonly one: T; readonly wrong: number } | null = null;
  for (const one of known) {
    const written = writtenAs(one);
    for (const word of words) {
      const wrong = slips(word, written);
      if (wrong <= allowed(Math.min(word.length, written.length)) && wrong < (best?.wrong ?? Infinity))
        best = { one, wrong };
    }
  }
  return best?.one ?? null;
}

/** The number of letters left out, added, replaced or swapped with the next one. */
function slips(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return Infinity;
  let beforeLast: readonly number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      const isSwapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current.push(
        Math.min(
          (last[column] ?? Infinity) + 1,
          (current[column - 1] ?? Infinity) + 1,
          (last[column - 1] ?? Infinity) + (same ? 0 : 1),
          isSwapped ? (beforeLast[column - 2] ?? Infinity) + 1 : Infinity,
        ),
      );
    }
    [beforeLast, last] = [last, current];
  }
  return last[other.length] ?? Infinity;
}
