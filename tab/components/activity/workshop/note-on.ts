import type { OptionId } from "@guildhall/shared/domain/kernel/ids";
import { originOf, type WorkshopReading } from "@guildhall/shared/reading/workshop";
import { en } from "../../../messages/en.ts";

/** A note on each option of the vote: the bad entry that it turns round; nothing if that is hidden. */
export const noteOn =
  (reading: WorkshopReading) =>
  (option: OptionId): string | null => {
    const origin = originOf(reading, option);
    return origin === null ? null : en.workshop.insteadOf(origin.text);
  };
