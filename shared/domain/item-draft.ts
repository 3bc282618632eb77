import type { ItemDraft } from "./agenda.ts";
import { LIMITS } from "./kernel/limits.ts";
import type { Rejection } from "./kernel/rejection.ts";
import { ok, refuse, type Result } from "./kernel/result.ts";
import { parseLine } from "./kernel/text.ts";

/** The draft with its title tidied and its minutes checked (SPEC AGENDA-2). */
export function parseItemDraft(draft: ItemDraft): Result<ItemDraft, Rejection> {
  const title = parseLine(draft.title, "title", LIMITS.title);
  if (!title.ok) return title;
  const { minutes } = draft;
  if (!Number.isInteger(minutes) || minutes < LIMITS.minMinutes || minutes > LIMITS.maxMinutes)
    return refuse({ code: "minutesOutOfRange", least: LIMITS.minMinutes, most: LIMITS.maxMinutes });
  return ok({ title: title.value, kind: draft.kind, presenter: draft.presenter, minutes });
}
