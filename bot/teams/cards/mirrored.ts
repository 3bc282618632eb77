import { isolated } from "@guildhall/shared/domain/isolated";

/** What follows signs and spaces, which belong between two runs. */
const AFTER_SIGNS = /(?<=^[^\p{L}\p{N}]*)[\p{L}\p{N}].*$/su;

/** The number in `Tokens · 10 min` would go over to the side of a title that is written from left to right. */
const apart = (text: string): string =>
  isolated(text) === text ? text.replace(AFTER_SIGNS, (latin) => `\u2068${latin}\u2069`) : text;

/**
 * Parts of a mirrored card: in the runs of its lines, whatever is written from left to right changes the direction of
 * nothing but itself (SPEC TEXT-6).
 */
export function mirrored<Part>(part: Part): Part {
  if (Array.isArray(part)) return part.map(mirrored) as Part;
  if (typeof part !== "object" || part === null) return part;
  const isRun = "type" in part && part.type === "TextRun";
  const all = Object.entries(part).map(([key, each]: readonly [string, unknown]) => [
    key,
    isRun && key === "text" ? apart(String(each)) : mirrored(each),
  ]);
  return Object.fromEntries(all) as Part;
}
