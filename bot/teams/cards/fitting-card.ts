/** Teams refuses messages above 28 KB, including the envelope. */
const LARGEST_BYTES = 24 * 1024;

/** The card with as many rows as fit. */
export function fittingCard<Card extends object>(most: number, draw: (rows: number) => Card): Card {
  for (let rows = most; ; rows = Math.floor(rows * 0.85)) {
    const drawn = draw(rows);
    if (rows === 0 || Buffer.byteLength(JSON.stringify(drawn)) <= LARGEST_BYTES) return drawn;
  }
}
