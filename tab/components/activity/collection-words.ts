import type { Purpose } from "@guildhall/shared/domain/community/collections/part";
import type { CollectionViewModel } from "../../activity/view-models.ts";
import { en } from "../../messages/en.ts";

const told: Partial<Record<Purpose["kind"], string>> = {
  bad: en.workshop.told.bad,
  good: en.workshop.told.good,
};

/** What a collection asks, in words. */
export const promptOf = ({ purpose, prompt }: Pick<CollectionViewModel, "purpose" | "prompt">): string =>
  purpose.kind === "ideas" ? en.backlog.ideas(prompt) : (told[purpose.kind] ?? prompt);
