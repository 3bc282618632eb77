import type { ItemDraft, ItemKind } from "./agenda.ts";
import { LIMITS } from "./kernel/limits.ts";
import type { Rejection } from "./kernel/rejection.ts";
import { ok, refuse, type Result } from "./kernel/result.ts";
import { parseLine } from "./kernel/text.ts";

/** The draft with its title tidied and its minutes checked (SPEC AGENDA-2). */
export function parseItemDraft(draft: ItemDraft): Result<ItemDraft, Rejection> {
  const titled = parseTitled(draft, draft.kind);
  return titled.ok ? ok({ ...titled.value, kind: draft.kind, presenter: draft.presenter }) : titled;
}

type Titled = Pick<ItemDraft, "title" | "minutes">;

/** The title and minutes of an item of that kind. */
export function parseTitled({ title, minutes }: Titled, kind: ItemKind): Result<Titled, Rejection> {
  const parsed =
    title === null && kind !== "topic" ? ok(null) : parseLine(title ?? "", "title", LIMITS.title);
  if (!parsed.ok) return parsed;
  if (!Number.isInteger(minutes) || minutes < LIMITS.minMinutes || minutes > LIMITS.maxMinutes)
    return refuse({ code: "minutesOutOfRange", least: LIMITS.minMinutes, most: LIMITS.maxMinutes });
  return ok({ title: parsed.value, minutes });
}
