import { UpcomingEditor } from "../../components/agenda-editor/upcoming-editor.tsx";
import { SecondLayer } from "../../components/second-layer.tsx";
import type { CommunityViewModel } from "../../live/use-community.ts";
import { en } from "../../messages/en.ts";

interface PlanLayerProps {
  readonly community: CommunityViewModel;
  readonly onBack: () => void;
}

/** The agenda of the next session, changed right in the panel. */
export function PlanLayer({ community, onBack }: PlanLayerProps) {
  return (
    <SecondLayer heading={en.agenda.heading} onBack={onBack}>
      <UpcomingEditor session={community.next} itemMinutes={community.header.settings.itemMinutes} next />
    </SecondLayer>
  );
}
