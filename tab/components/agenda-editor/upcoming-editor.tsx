import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import type { UpcomingReading } from "@guildhall/shared/reading/upcoming";
import { useAct } from "../../live/act.ts";
import { AgendaEditor } from "./agenda-editor.tsx";

interface UpcomingEditorProps {
  readonly session: UpcomingReading;
  /** minutes that a new item is given */
  readonly itemMinutes: number;
  /** whether its agenda is the default one, whose date need not be said */
  readonly next: boolean;
}

/** Edits the agenda of an upcoming session. */
export function UpcomingEditor({
  session: { id: session, at, agenda },
  itemMinutes,
  next,
}: UpcomingEditorProps) {
  const act = useAct();
  return (
    <AgendaEditor
      items={agenda}
      itemMinutes={itemMinutes}
      draftName={session}
      {...(!next && { of: at })}
      full={agenda.length >= LIMITS.items}
      onAdd={(item, report) => act.community({ type: "planItem", session, item }, report)}
      onEdit={(item, changes, report) =>
        act.community({ type: "editPlannedItem", session, item, changes }, report)
      }
      onMove={(item, to) => act.community({ type: "movePlannedItem", session, item, to })}
      onRemove={(item) => act.community({ type: "removePlannedItem", session, item })}
    />
  );
}
