import type { OptionId } from "@guildhall/shared/domain/kernel/ids";
import { originOf, type WorkshopReading } from "@guildhall/shared/reading/workshop";
import type { ActivityTexts } from "@guildhall/shared/messages/activities";

/** A note on each option of the vote: the bad entry that it turns round; nothing if that is hidden. */
export const noteOn =
  (reading: WorkshopReading, words: ActivityTexts) =>
  (option: OptionId): string | null => {
    const origin = originOf(reading, option);
    return origin === null ? null : words.workshop.insteadOf(origin.text);
  };
