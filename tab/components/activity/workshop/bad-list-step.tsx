import type { CollectionReading } from "@guildhall/shared/reading/collection";
import { en } from "../../../messages/en.ts";
import { Progress } from "../activity-frame.tsx";
import { EntryComposer } from "../collection-activity.tsx";
import { EntryList } from "../entry-list.tsx";

interface BadListStepProps {
  readonly bad: CollectionReading;
  readonly runs: boolean;
}

/** Members add to the bad list anonymously, and see the others' entries arrive. */
export function BadListStep({ bad, runs }: BadListStepProps) {
  return (
    <>
      <EntryComposer collection={bad} label={en.workshop.badField} placeholder={en.workshop.badPlaceholder} />
      {bad.entries.length > 0 && <Progress>{en.workshop.progressBad(bad.entries.length)}</Progress>}
      <EntryList collection={bad} prompt={en.workshop.badOf} runs={runs} />
    </>
  );
}
