import type { PlannedItem } from "../../agenda.ts";
import { parseTitled } from "../../item-draft.ts";
import { itemId } from "../../kernel/ids.ts";
import type { Rejection } from "../../kernel/rejection.ts";
import { ok, type Result } from "../../kernel/result.ts";
import type { DraftPlan, Frame } from "./state.ts";

/** How each planned session opens and closes. */
export type Frames = Pick<DraftPlan, "opening" | "closing">;

export function parseFrames(said: Frames): Result<Frames, Rejection> {
  const opening = parseFrame(said.opening, "opening");
  if (!opening.ok) return opening;
  const closing = parseFrame(said.closing, "closing");
  return closing.ok ? ok({ opening: opening.value, closing: closing.value }) : closing;
}

const parseFrame = (frame: Frame | null, kind: keyof Frames): Result<Frame | null, Rejection> =>
  frame === null ? ok(null) : parseTitled(frame, kind);

export const sameFrame = (a: Frame | null, b: Frame | null): boolean =>
  a === null || b === null ? a === b : a.title === b.title && a.minutes === b.minutes;

/** The item that opens or closes a session; `id` identifies the session's agenda. */
export const framing = (frame: Frame | null, kind: keyof Frames, id: string): readonly PlannedItem[] =>
  frame === null ? [] : [{ ...frame, kind, id: itemId(`${id}-${kind}`), presenter: null, history: [] }];
