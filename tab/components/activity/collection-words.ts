import type { Purpose } from "@guildhall/shared/domain/community/collections/state";
import type { CollectionPicture } from "../../activity/pictures.ts";
import { en } from "../../messages/en.ts";

const told: Partial<Record<Purpose["kind"], string>> = {
  bad: en.workshop.told.bad,
  good: en.workshop.told.good,
};

/** What a collection asks, in words. */
export const promptOf = ({ purpose, prompt }: Pick<CollectionPicture, "purpose" | "prompt">): string =>
  purpose.kind === "ideas" ? en.backlog.ideas(prompt) : (told[purpose.kind] ?? prompt);
