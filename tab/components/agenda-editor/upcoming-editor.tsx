import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import type { Instant } from "@guildhall/shared/domain/kernel/time";
import { useAct } from "../../live/act.ts";
import type { UpcomingViewModel } from "../../live/use-community.ts";
import { AgendaEditor } from "./agenda-editor.tsx";

interface UpcomingEditorProps {
  readonly session: UpcomingViewModel;
  /** minutes that a new item is given */
  readonly itemMinutes: number;
  /** its date, where the page shows several agendas */
  readonly of?: Instant | null;
}

/** The agenda of a session to come, to be changed. */
export function UpcomingEditor({
  session: { id: session, agenda },
  itemMinutes,
  of = null,
}: UpcomingEditorProps) {
  const act = useAct();
  return (
    <AgendaEditor
      items={agenda}
      itemMinutes={itemMinutes}
      draftName={session}
      of={of}
      full={agenda.length >= LIMITS.items}
      onAdd={(item) => act.community({ type: "planItem", session, item })}
      onEdit={(item, changes) => act.community({ type: "editPlannedItem", session, item, changes })}
      onMove={(item, to) => act.community({ type: "movePlannedItem", session, item, to })}
      onRemove={(item) => act.community({ type: "removePlannedItem", session, item })}
    />
  );
}
