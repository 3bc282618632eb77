import type { CollectionReading, IdeasReading } from "@guildhall/shared/reading/collection";
import type { ActivityTexts } from "@guildhall/shared/messages/activities";

/** A collection's prompt in words. */
export function promptOf({ purpose }: Pick<CollectionReading, "purpose">, words: ActivityTexts): string {
  switch (purpose.kind) {
    case "bad":
    case "good":
      return words.workshop.told[purpose.kind];
    case "ideas":
      return words.backlog.ideas(titleOf(purpose, words));
    case "asked":
      return purpose.prompt;
  }
}

/** What the topic of a list of ideas is called. */
export const titleOf = ({ title }: IdeasReading, words: ActivityTexts): string => title ?? words.list.hidden;
