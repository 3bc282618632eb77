import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { useWritable } from "../../live/use-community.ts";
import { en } from "../../messages/en.ts";
import { fits, roomHint } from "./writing-field.tsx";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, alignSelf: "stretch" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface InlineEditProps {
  readonly label: string;
  readonly text: string;
  readonly most: number;
  readonly save?: string;
  /** resolves to whether it is stored */
  readonly onSave: (text: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** A text in a field, in the place where it stood. */
export function InlineEdit(props: InlineEditProps) {
  const { label, text: before, most, save = en.common.save, onSave, onClose } = props;
  const styles = useStyles();
  const writable = useWritable();
  const [text, setText] = useState(before);
  const [saving, setSaving] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);

  async function submit(): Promise<void> {
    if (!fits(text, most) || saving || !writable) return;
    setSaving(true);
    const stored = await onSave(text);
    setSaving(false);
    if (stored) onClose();
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Field label={label} {...roomHint(text, most)}>
        <Textarea
          ref={field}
          dir="auto"
          rows={3}
          resize="vertical"
          value={text}
          onChange={(_, data) => setText(data.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") onClose();
            if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={!writable || saving || !fits(text, most)}
        >
          {save}
        </Button>
        <Button onClick={onClose}>{en.common.cancel}</Button>
      </div>
    </form>
  );
}
