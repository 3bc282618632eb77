import type { PlannedItem } from "../../agenda.ts";
import { itemId } from "../../kernel/ids.ts";
import { LIMITS } from "../../kernel/limits.ts";
import type { Rejection } from "../../kernel/rejection.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { parseLine } from "../../kernel/text.ts";
import type { DraftPlan, Frame } from "./state.ts";

/** How each planned session opens and closes. */
export type Frames = Pick<DraftPlan, "opening" | "closing">;

export function parseFrames(said: Frames): Result<Frames, Rejection> {
  const opening = parseFrame(said.opening);
  if (!opening.ok) return opening;
  const closing = parseFrame(said.closing);
  return closing.ok ? ok({ opening: opening.value, closing: closing.value }) : closing;
}

function parseFrame(frame: Frame | null): Result<Frame | null, Rejection> {
  if (frame === null) return ok(null);
  const title = parseLine(frame.title, "title", LIMITS.title);
  if (!title.ok) return title;
  const { minutes } = frame;
  if (!Number.isInteger(minutes) || minutes < LIMITS.minMinutes || minutes > LIMITS.maxMinutes)
    return refuse({ code: "minutesOutOfRange", least: LIMITS.minMinutes, most: LIMITS.maxMinutes });
  return ok({ title: title.value, minutes });
}

export const sameFrame = (a: Frame | null, b: Frame | null): boolean =>
  a === null || b === null ? a === b : a.title === b.title && a.minutes === b.minutes;

/** The item that opens or closes a session; `id` identifies the session's agenda. */
export const framing = (
  frame: Frame | null,
  kind: "opening" | "closing",
  id: string,
): readonly PlannedItem[] =>
  frame === null ? [] : [{ ...frame, kind, id: itemId(`${id}-${kind}`), presenter: null, history: [] }];
