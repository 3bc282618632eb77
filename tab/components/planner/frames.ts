import type { Frame } from "@guildhall/shared/domain/community/planner/part";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { tidyLine } from "@guildhall/shared/domain/kernel/text";
import { wholeNumber } from "../activity/number-field.tsx";
import { ownTitle } from "../agenda-editor/own-title.ts";
import type { TabTexts } from "@guildhall/shared/messages/tab";

/** The title and minutes of an opening or closing item, as typed. */
export interface TypedFrame {
  readonly title: string;
  readonly minutes: string;
}

export interface TypedFrames {
  readonly opening: TypedFrame;
  readonly closing: TypedFrame;
}

/** The values of a plan, or the defaults. */
export function typedFrames(
  plan: { readonly opening: Frame | null; readonly closing: Frame | null } | null,
  tab: TabTexts,
): TypedFrames {
  const typed = (kind: keyof TypedFrames): TypedFrame => {
    const frame = plan?.[kind];
    return {
      title: tab.agenda.titleOf({ title: frame?.title ?? null, kind }),
      minutes: String(frame === undefined ? 5 : (frame?.minutes ?? 0)),
    };
  };
  return { opening: typed("opening"), closing: typed("closing") };
}

/** Null without minutes; undefined if the input is invalid. */
export function frameFrom(
  frames: TypedFrames,
  kind: keyof TypedFrames,
  tab: TabTexts,
): Frame | null | undefined {
  const { title, minutes: typed } = frames[kind];
  const minutes = wholeNumber(typed, 0, LIMITS.maxMinutes);
  if (minutes === null) return undefined;
  if (minutes === 0) return null;
  const trimmed = tidyLine(title);
  if (trimmed === "" || trimmed.length > LIMITS.title) return undefined;
  return { title: ownTitle(trimmed, kind, tab), minutes };
}
