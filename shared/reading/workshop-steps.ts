import type { WorkshopStep } from "../domain/community/workshop/part.ts";
import type { Instant } from "../domain/kernel/time.ts";
import type { CommunityReader } from "./reader.ts";

/** The steps of a workshop, in order. */
export const WORKSHOP_STEPS: readonly WorkshopStep[] = ["bad", "good", "vote", "adopting"];

/** A step's number, from 1, and of how many. */
export const placeOfStep = (step: WorkshopStep) =>
  ({ place: WORKSHOP_STEPS.indexOf(step) + 1, of: WORKSHOP_STEPS.length }) as const;

/** When the workshop goes on by itself; null if it waits for those who run it, or none runs. */
export function goesOnAt({ slices: { workshop } }: Pick<CommunityReader, "slices">): Instant | null {
  if (workshop === undefined || workshop.mode !== "chat" || workshop.step === "adopting") return null;
  return workshop.overdue ? null : workshop.stepEndsAt;
}
