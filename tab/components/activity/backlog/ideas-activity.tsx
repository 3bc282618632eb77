import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { isolated } from "@guildhall/shared/domain/isolated";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import type { CollectionReading, IdeasReading } from "@guildhall/shared/reading/collection";
import { useView } from "../../../activity/use-activities.ts";
import { useAct } from "../../../live/act.ts";
import { useMay } from "../../../live/use-may.ts";
import { en } from "../../../messages/en.ts";
import { useTextStyles } from "../../text-styles.ts";
import { ActivityFrame, Progress } from "../activity-frame.tsx";
import { EntryComposer } from "../collection-activity.tsx";
import { promptOf, titleOf } from "../collection-words.ts";
import { RunBy } from "../run-by.tsx";
import { EntryList } from "../entry-list.tsx";
import { WritingField } from "../writing-field.tsx";

interface IdeasActivityProps {
  readonly ideas: CollectionReading;
  readonly purpose: IdeasReading;
  readonly level?: 2 | 3;
}

/** Collects ideas while a topic to be solved is the running item, and then its outcome. */
export function IdeasActivity({ ideas, purpose, level = 2 }: IdeasActivityProps) {
  const { topic } = purpose;
  const text = useTextStyles();
  const act = useAct();
  const may = useMay();
  const outcome = useView().slices[`topic:${topic}`]?.outcome ?? null;
  const open = isOpen(ideas);
  return (
    <ActivityFrame
      kicker={`${en.backlog.ideasHeading}: ${isolated(titleOf(purpose))}`}
      instruction={promptOf(ideas)}
      level={level}
    >
      {open && <EntryComposer collection={ideas} label={en.activity.list.field} />}
      {ideas.entries.length > 0 && (
        <Progress>{en.activity.list[open ? "soFar" : "closed"](ideas.entries.length)}</Progress>
      )}
      <EntryList collection={ideas} prompt={en.backlog.ideasHeading} runs={ideas.runs} />
      {outcome !== null && <p className={text.plain}>{en.backlog.outcomeTold(outcome)}</p>}
      {open && !ideas.runs && <RunBy opened={ideas} />}
      {may("recordOutcome", { opened: ideas }) && (
        <>
          <WritingField
            draft={`outcome.${topic}`}
            label={en.backlog.outcome}
            aside
            most={LIMITS.outcome}
            button={en.backlog.outcomeSave}
            onSubmit={(typed) => act.community({ type: "recordOutcome", topic, text: typed })}
          />
          {open && <p className={text.quiet}>{en.backlog.outcomeClosesIdeas}</p>}
        </>
      )}
    </ActivityFrame>
  );
}
