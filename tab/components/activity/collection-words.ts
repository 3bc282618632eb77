import type { CollectionReading, IdeasReading } from "@guildhall/shared/reading/collection";
import { en } from "../../messages/en.ts";

/** A collection's prompt in words. */
export function promptOf({ purpose }: Pick<CollectionReading, "purpose">): string {
  switch (purpose.kind) {
    case "bad":
    case "good":
      return en.workshop.told[purpose.kind];
    case "ideas":
      return en.backlog.ideas(titleOf(purpose));
    case "asked":
      return purpose.prompt;
  }
}

/** What the topic of a list of ideas is called. */
export const titleOf = ({ title }: IdeasReading): string => title ?? en.activity.list.hidden;
