import type { CollectionReading } from "@guildhall/shared/reading/collection";
import { useTexts } from "../../../texts/texts-context.ts";
import { Progress } from "../activity-frame.tsx";
import { EntryComposer } from "../collection-activity.tsx";
import { EntryList } from "../entry-list.tsx";

interface BadListStepProps {
  readonly bad: CollectionReading;
  readonly runs: boolean;
}

/** Members add to the bad list anonymously, and see the others' entries arrive. */
export function BadListStep({ bad, runs }: BadListStepProps) {
  const words = useTexts("activities");
  return (
    <>
      <EntryComposer
        collection={bad}
        label={words.workshop.badField}
        placeholder={words.workshop.badPlaceholder}
      />
      {bad.entries.length > 0 && <Progress>{words.list.soFar(bad.entries.length)}</Progress>}
      <EntryList collection={bad} prompt={words.workshop.badOf} runs={runs} />
    </>
  );
}
