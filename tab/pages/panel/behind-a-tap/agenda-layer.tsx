import type { PlannedItem } from "@guildhall/shared/domain/agenda";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import type { SessionItem } from "@guildhall/shared/domain/session/state";
import { placeInSession } from "@guildhall/shared/reading/session/place-in-session";
import { wholeMinutes } from "@guildhall/shared/reading/session/timer";
import type { SessionReading } from "@guildhall/shared/reading/session/read-session";
import { AgendaEditor } from "../../../components/agenda-editor/agenda-editor.tsx";
import { SecondLayer } from "../../../components/second-layer.tsx";
import { useAct } from "../../../live/act.ts";
import { useTexts } from "../../../texts/texts-context.ts";

interface AgendaLayerProps {
  readonly session: SessionReading;
  readonly onBack: () => void;
}

/** Edits what is left of the running agenda. */
export function AgendaLayer({ session, onBack }: AgendaLayerProps) {
  const words = useTexts("panel");
  const act = useAct();
  const { id, settings } = session.header;
  // The item's current timebox, including minutes that were added or taken away.
  const asGiven = (item: SessionItem): PlannedItem => ({ ...item, minutes: wholeMinutes(item.timebox) });
  return (
    <SecondLayer heading={words.agendaRest} onBack={onBack}>
      <AgendaEditor
        items={session.upcoming.map(asGiven)}
        itemMinutes={settings.itemMinutes}
        draftName={id}
        full={session.items.length >= LIMITS.items}
        onAdd={(item, report) => act.session(id, { type: "addItem", item }, report)}
        onMove={(item, to) =>
          act.session(id, { type: "moveItem", item, to: placeInSession(session, item, to) })
        }
        onRemove={(item) => act.session(id, { type: "removeItem", item })}
      />
    </SecondLayer>
  );
}
