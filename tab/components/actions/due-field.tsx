import { Select } from "@fluentui/react-components";
import { sessionId } from "@guildhall/shared/domain/kernel/ids";
import type { ActionReading } from "@guildhall/shared/reading/actions";
import { useAct } from "../../live/act.ts";
import { useWritable } from "../../live/use-community.ts";
import { useTexts } from "../../texts/texts-context.ts";
import { SelectField } from "../select-field.tsx";

/** In which upcoming session an action is due; nothing where there is none to choose. */
export function DueField({ action: { id, text, isDue, dueIn } }: { readonly action: ActionReading }) {
  const words = useTexts("tab").actions;
  const act = useAct();
  const writable = useWritable();
  const chosen = isDue.is === "ahead" ? isDue.session : "";
  if (dueIn.every((session) => session.id === chosen)) return null;
  return (
    <SelectField label={words.dueLabel}>
      <Select
        aria-label={words.dueIn(text)}
        value={chosen}
        disabled={!writable}
        onChange={(_event, { value }) =>
          void act.community({ type: "setActionDue", action: id, due: sessionId(value) })
        }
      >
        {chosen === "" && <option value="">{words.overdue}</option>}
        {dueIn.map((session) => (
          <option key={session.id} value={session.id}>
            {words.dueAt(session.at)}
          </option>
        ))}
      </Select>
    </SelectField>
  );
}
