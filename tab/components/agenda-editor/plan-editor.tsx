import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { useAct } from "../../live/act.ts";
import type { CommunityViewModel } from "../../live/use-community.ts";
import { AgendaEditor } from "./agenda-editor.tsx";

/** The agenda of the community's next session, to be changed. */
export function PlanEditor({ community }: { readonly community: CommunityViewModel }) {
  const act = useAct();
  const { id, settings } = community.header;
  return (
    <AgendaEditor
      items={community.plan}
      itemMinutes={settings.itemMinutes}
      draftName={id}
      full={community.plan.length >= LIMITS.items}
      onAdd={(item) => act.community({ type: "planItem", item })}
      onEdit={(item, changes) => act.community({ type: "editPlannedItem", item, changes })}
      onMove={(item, to) => act.community({ type: "movePlannedItem", item, to })}
      onRemove={(item) => act.community({ type: "removePlannedItem", item })}
    />
  );
}
