import type { Rejection, TextField } from "./rejection.ts";
import { ok, refuse, type Result } from "./result.ts";

/** They turn the direction of what stands behind them, beyond the text that they are part of. */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]/g;
/** White space, controls, and the letters that are as blank as a space. */
const SPACES = /[\p{Cc}\p{Zl}\p{Zp}\s\u2800\u3164\uffa0]+/gu;
/** A character that is seen by itself: marks need one to stand on, and format characters show nothing. */
const SEEN = /[^\s\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u;
/** What shows nothing, but for the tags that make a flag of England, Scotland or Wales. */
const UNSEEN =
  /(\u{1f3f4}[\u{e0020}-\u{e007e}]+\u{e007f})|[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;

/**
 * One line as a person typed it: well-formed Unicode, without what turns the direction, white space folded into single
 * spaces, trimmed. Format characters stay, for they hold letters and emoji together. Nothing where it shows nothing.
 */
export function tidyLine(text: string): string {
  const line = text.toWellFormed().replace(DIRECTIONS, "").replace(SPACES, " ").trim();
  return SEEN.test(line) ? line : "";
}

/** The line, tidied. Refused when nothing is left or more than `most` characters are. */
export function parseLine(text: string, field: TextField, most: number): Result<string, Rejection> {
  const line = tidyLine(text);
  if (line === "") return refuse({ code: "empty", field });
  if (line.length > most) return refuse({ code: "tooLong", field, most });
  return ok(line);
}

/** Like `parseLine`, where nothing written is fine too. */
export function parseLineOrNone(text: string, field: TextField, most: number): Result<string, Rejection> {
  const line = parseLine(text, field, most);
  return !line.ok && line.error.code === "empty" ? ok("") : line;
}

/** Whether nobody can tell two lines apart. */
export const sameText = (one: string, other: string): boolean => shownOf(one) === shownOf(other);

const shownOf = (line: string): string =>
  line
    .replace(UNSEEN, (_, flag: string | undefined) => flag ?? "")
    .replace(SPACES, " ")
    .trim()
    .normalize("NFC");
