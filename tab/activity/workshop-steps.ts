import type { WorkshopStep } from "@guildhall/shared/domain/community/workshop/part";

/** The steps of a workshop, in order. */
export const WORKSHOP_STEPS: readonly WorkshopStep[] = ["bad", "good", "vote", "adopting"];
