import type { CollectionId } from "@guildhall/shared/domain/kernel/ids";
import { useCollection } from "../../../activity/use-activities.ts";
import { en } from "../../../messages/en.ts";
import { Progress } from "../activity-frame.tsx";
import { EntryComposer } from "../collection-activity.tsx";
import { EntryList } from "../entry-list.tsx";

interface BadListStepProps {
  readonly bad: CollectionId;
  readonly runs: boolean;
}

/** Members add to the bad list anonymously, and see the others' entries arrive. */
export function BadListStep({ bad, runs }: BadListStepProps) {
  const collection = useCollection(bad);
  if (collection === null) return null;
  return (
    <>
      <EntryComposer
        collection={collection}
        label={en.workshop.badField}
        placeholder={en.workshop.badPlaceholder}
      />
      {collection.entries.length > 0 && (
        <Progress>{en.workshop.progressBad(collection.entries.length)}</Progress>
      )}
      <EntryList collection={collection} prompt={en.workshop.badOf} runs={runs} />
    </>
  );
}
