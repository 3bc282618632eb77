import type { Rejection, TextField } from "./rejection.ts";
import { ok, refuse, type Result } from "./result.ts";

/**
 * One line as a person typed it: well-formed Unicode, white space and control characters folded into single spaces,
 * trimmed. Refused when nothing is left or more than `most` characters are.
 */
export function parseLine(text: string, field: TextField, most: number): Result<string, Rejection> {
  const line = text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim();
  // Format characters show nothing by themselves, but hold letters and emoji together: they stay between those.
  if (!/[^\s\p{Cf}]/u.test(line)) return refuse({ code: "empty", field });
  if (line.length > most) return refuse({ code: "tooLong", field, most });
  return ok(line);
}

/** Like `parseLine`, where nothing written is fine too. */
export function parseLineOrNone(text: string, field: TextField, most: number): Result<string, Rejection> {
  const line = parseLine(text, field, most);
  return !line.ok && line.error.code === "empty" ? ok("") : line;
}
