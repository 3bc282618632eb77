import type { Rejection, TextField } from "./rejection.ts";
import { ok, refuse, type Result } from "./result.ts";

/** Characters that change the direction of what follows, even beyond the text that they are in. */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]/g;
/** White space, controls, and letters that look like a space. */
const SPACES = /[\p{Cc}\p{Zl}\p{Zp}\s\u2800\u3164\uffa0]+/gu;
/** A character that is visible by itself: combining marks need a base, and format characters are invisible. */
const SEEN = /[^\s\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u;
/** Invisible characters. The tags in the flags of England, Scotland and Wales are captured, so that they can be kept. */
const UNSEEN =
  /(\u{1f3f4}[\u{e0020}-\u{e007e}]+\u{e007f})|[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;

/**
 * One line as a person typed it, as well-formed Unicode, without direction marks, white space collapsed into single
 * spaces, trimmed. Format characters stay, because they join letters and emoji. Empty if nothing in it is visible.
 */
export function tidyLine(text: string): string {
  const line = text.toWellFormed().replace(DIRECTIONS, "").replace(SPACES, " ").trim();
  return SEEN.test(line) ? line : "";
}

/** The tidied line. Refused if it is empty or longer than `most` characters. */
export function parseLine(text: string, field: TextField, most: number): Result<string, Rejection> {
  const line = tidyLine(text);
  if (line === "") return refuse({ code: "empty", field });
  if (line.length > most) return refuse({ code: "tooLong", field, most });
  return ok(line);
}

/** Like `parseLine`, but an empty line is allowed. */
export function parseLineOrNone(text: string, field: TextField, most: number): Result<string, Rejection> {
  const line = parseLine(text, field, most);
  return !line.ok && line.error.code === "empty" ? ok("") : line;
}

/** Whether two lines look the same (SPEC TEXT-4). */
export const sameText = (one: string, other: string): boolean => shownOf(one) === shownOf(other);

const shownOf = (line: string): string =>
  line
    .replace(UNSEEN, (_, flag: string | undefined) => flag ?? "")
    .replace(SPACES, " ")
    .trim()
    .normalize("NFC");
