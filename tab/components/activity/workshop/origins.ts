import type { CollectionId, OptionId } from "@guildhall/shared/domain/kernel/ids";
import { useCollection } from "../../../activity/use-activities.ts";
import { en } from "../../../messages/en.ts";

/** Tells of a good entry which bad one it turned round; nothing of one that is hidden. */
export function useOrigins(bad: CollectionId, good: CollectionId): (option: OptionId) => string | null {
  const badList = useCollection(bad);
  const goodList = useCollection(good);
  return (option) => {
    const twin = goodList?.entries.find(({ id }) => (id as string) === option)?.twin ?? null;
    const origin = badList?.entries.find(({ id }) => id === twin);
    return origin === undefined || origin.hidden ? null : en.workshop.insteadOf(origin.text);
  };
}
