import type { CommunityReading } from "@guildhall/shared/reading/community";
import { UpcomingEditor } from "../../../components/agenda-editor/upcoming-editor.tsx";
import { SecondLayer } from "../../../components/second-layer.tsx";
import { useTexts } from "../../../texts/texts-context.ts";

interface NextAgendaLayerProps {
  readonly community: CommunityReading;
  readonly onBack: () => void;
}

/** Edits the agenda of the next session in the panel. */
export function NextAgendaLayer({ community, onBack }: NextAgendaLayerProps) {
  const tab = useTexts("tab");
  return (
    <SecondLayer heading={tab.agenda.heading} onBack={onBack}>
      <UpcomingEditor session={community.next} itemMinutes={community.header.settings.itemMinutes} next />
    </SecondLayer>
  );
}
