import type { CollectionViewModel } from "../../activity/view-models.ts";
import { en } from "../../messages/en.ts";

/** A collection's prompt in words. */
export function promptOf({ purpose }: Pick<CollectionViewModel, "purpose">): string {
  switch (purpose.kind) {
    case "bad":
    case "good":
      return en.workshop.told[purpose.kind];
    case "ideas":
      return en.backlog.ideas(purpose.prompt);
    case "asked":
      return purpose.prompt;
  }
}
