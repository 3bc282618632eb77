import type { CollectionId, OptionId } from "@guildhall/shared/domain/kernel/ids";
import { useCollection } from "../../../activity/use-activities.ts";
import { en } from "../../../messages/en.ts";

/** Returns a function that names the bad entry which a good one turned round; nothing if it is hidden. */
export function useOrigins(bad: CollectionId, good: CollectionId): (option: OptionId) => string | null {
  const badList = useCollection(bad);
  const goodList = useCollection(good);
  return (option) => {
    const twin = goodList?.entries.find(({ id }) => (id as string) === option)?.twin ?? null;
    const origin = badList?.entries.find(({ id }) => id === twin);
    return origin === undefined || origin.hidden ? null : en.workshop.insteadOf(origin.text);
  };
}
