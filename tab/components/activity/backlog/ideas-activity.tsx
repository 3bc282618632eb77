import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { isolated } from "@guildhall/shared/domain/isolated";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import type { CollectionReading, IdeasReading } from "@guildhall/shared/reading/collection";
import { useView } from "../../../activity/use-activities.ts";
import { useAct } from "../../../live/act.ts";
import { useMay } from "../../../live/use-may.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { useTextStyles } from "../../text-styles.ts";
import { ActivityFrame, Progress } from "../activity-frame.tsx";
import { CollectionFoot, EntryComposer } from "../collection-activity.tsx";
import { promptOf, titleOf } from "../collection-words.ts";
import { EntryList } from "../entry-list.tsx";
import { WritingField } from "../writing-field.tsx";

interface IdeasActivityProps {
  readonly ideas: CollectionReading;
  readonly purpose: IdeasReading;
  readonly level?: 2 | 3;
}

/** Collects ideas while a topic to be solved is the running item, and then its outcome. */
export function IdeasActivity({ ideas, purpose, level = 2 }: IdeasActivityProps) {
  const words = useTexts("activities");
  const { topic } = purpose;
  const text = useTextStyles();
  const act = useAct();
  const may = useMay();
  const outcome = useView().slices[`topic:${topic}`]?.outcome ?? null;
  const open = isOpen(ideas);
  return (
    <ActivityFrame
      kicker={`${words.backlog.ideasHeading}: ${isolated(titleOf(purpose, words))}`}
      instruction={promptOf(ideas, words)}
      level={level}
    >
      {open && <EntryComposer collection={ideas} label={words.list.field} />}
      {ideas.entries.length > 0 && (
        <Progress>{words.list[open ? "soFar" : "closed"](ideas.entries.length)}</Progress>
      )}
      <EntryList collection={ideas} prompt={words.backlog.ideasHeading} runs={ideas.runs} />
      {outcome !== null && <p className={text.plain}>{words.backlog.outcomeTold(outcome)}</p>}
      <CollectionFoot collection={ideas} />
      {may("recordOutcome", { opened: ideas }) && (
        <>
          <WritingField
            draft={`outcome.${topic}`}
            label={words.backlog.outcome}
            aside
            most={LIMITS.outcome}
            button={words.backlog.outcomeSave}
            onSubmit={(typed, report) => act.community({ type: "recordOutcome", topic, text: typed }, report)}
          />
          {open && <p className={text.quiet}>{words.backlog.outcomeClosesIdeas}</p>}
        </>
      )}
    </ActivityFrame>
  );
}
