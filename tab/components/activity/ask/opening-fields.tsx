import { Field, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { OPEN_IN_CHAT_FOR } from "@guildhall/shared/domain/beginnings";
import { DAY, MINUTE } from "@guildhall/shared/domain/kernel/time";
import { useTexts } from "../../../texts/texts-context.ts";
import { SelectField } from "../../select-field.tsx";
import { LENGTHS, type Opening } from "./opening.ts";

interface OpeningFieldsProps {
  readonly opening: Opening;
  readonly onChange: (opening: Opening) => void;
}

/** Whether an activity is open live or in the chat, and when it closes. */
export function OpeningFields({ opening, onChange }: OpeningFieldsProps) {
  const words = useTexts("activities").ask;
  const { inChat, lasts } = opening;
  const tell = (length: number) =>
    length < DAY ? words.inMinutes(length / MINUTE) : words.inDays(length / DAY);
  return (
    <>
      <Field label={words.where}>
        <RadioGroup
          value={inChat ? "chat" : "live"}
          onChange={(_, { value }) =>
            onChange(
              value === "chat" ? { inChat: true, lasts: OPEN_IN_CHAT_FOR } : { inChat: false, lasts: null },
            )
          }
        >
          <Radio value="live" label={words.here} />
          <Radio value="chat" label={words.inChat} />
        </RadioGroup>
      </Field>
      <SelectField label={words.closes}>
        <Select
          value={String(lasts)}
          onChange={(_, { value }) => onChange({ inChat, lasts: value === "null" ? null : Number(value) })}
        >
          <option value="null">{words.byHand}</option>
          {LENGTHS[inChat ? "chat" : "live"].map((length) => (
            <option key={length} value={String(length)}>
              {tell(length)}
            </option>
          ))}
        </Select>
      </SelectField>
    </>
  );
}
