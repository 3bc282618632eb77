import type { Frame } from "@guildhall/shared/domain/community/planner/part";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { tidyLine } from "@guildhall/shared/domain/kernel/text";
import { wholeNumber } from "../../../components/activity/number-field.tsx";
import { en } from "../../../messages/en.ts";

/** The title and minutes of an opening or closing item, as typed. */
export interface TypedFrame {
  readonly title: string;
  readonly minutes: string;
}

export interface TypedFrames {
  readonly opening: TypedFrame;
  readonly closing: TypedFrame;
}

const words = en.setup.planner;

/** The values of a plan, or the defaults. */
export function typedFrames(
  plan: { readonly opening: Frame | null; readonly closing: Frame | null } | null,
): TypedFrames {
  const typed = (frame: Frame | null | undefined, title: string): TypedFrame => ({
    title: frame?.title ?? title,
    minutes: String(frame === undefined ? 5 : (frame?.minutes ?? 0)),
  });
  return {
    opening: typed(plan?.opening, words.openingTitle),
    closing: typed(plan?.closing, words.closingTitle),
  };
}

/** Null without minutes; undefined if the input is invalid. */
export function frameFrom({ title, minutes: typed }: TypedFrame): Frame | null | undefined {
  const minutes = wholeNumber(typed, 0, LIMITS.maxMinutes);
  if (minutes === null) return undefined;
  if (minutes === 0) return null;
  const trimmed = tidyLine(title);
  return trimmed === "" || trimmed.length > LIMITS.title ? undefined : { title: trimmed, minutes };
}
