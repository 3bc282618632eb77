import { Select } from "@fluentui/react-components";
import { type SessionId, sessionId } from "@guildhall/shared/domain/kernel/ids";
import { SelectField } from "../../../components/select-field.tsx";
import { useCommunity } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";

interface DueChoiceProps {
  /** undefined: nothing was chosen, so that it is due in the next session of the rhythm */
  readonly due: SessionId | undefined;
  readonly onChoose: (due: SessionId) => void;
}

/** In which upcoming session a new action is due; nothing where there is only one. */
export function DueChoice({ due, onChoose }: DueChoiceProps) {
  const words = useTexts("tab").actions;
  const upcoming = useCommunity()?.upcoming ?? [];
  if (upcoming.length < 2) return null;
  const next = upcoming.find(({ extra }) => !extra);
  const chosen = upcoming.find(({ id }) => id === due) ?? next;
  return (
    <SelectField label={words.dueLabel}>
      <Select value={chosen?.id} onChange={(_event, { value }) => onChoose(sessionId(value))}>
        {upcoming.map(({ id, at }) => (
          <option key={id} value={id}>
            {words.dueAt(at)}
          </option>
        ))}
      </Select>
    </SelectField>
  );
}
