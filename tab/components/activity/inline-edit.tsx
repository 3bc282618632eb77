import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Report } from "../../live/act.ts";
import { useWritable } from "../../live/use-community.ts";
import { useEdit } from "../../live/use-edit.ts";
import { usePauses } from "../../live/writing/use-pauses.ts";
import { useTexts } from "../../texts/texts-context.ts";
import { fits, spaceHint } from "../space-hint.ts";
import { PrimaryButton } from "../primary-button/primary-button.tsx";
import { TextInput } from "../typed-text.tsx";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, alignSelf: "stretch" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface InlineEditProps {
  /** the name under which the text is stored while it is edited */
  readonly draft: string;
  readonly label: string;
  readonly text: string;
  readonly most: number;
  readonly save?: string;
  /** resolves with whether it was stored */
  readonly onSave: (text: string, report: Report) => Promise<boolean>;
  readonly onClose: () => void;
  /** shows others what has been typed, at each pause in typing; null: it is not being edited any more */
  readonly onPause?: (text: string | null) => void;
}

/** Edits a text in place. */
export function InlineEdit(props: InlineEditProps) {
  const tab = useTexts("tab");
  const { draft, label, text: before, most, save = tab.save, onSave, onClose, onPause } = props;
  const styles = useStyles();
  const writable = useWritable();
  const { text, change, end } = useEdit(draft, before);
  const over = usePauses(text, before, fits(text, most) && writable ? onPause : undefined);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);

  async function submit(): Promise<void> {
    if (!fits(text, most) || saving || !writable) return;
    setSaving(true);
    const stored = await onSave(text, setProblem);
    setSaving(false);
    // What was typed meanwhile is still to be saved.
    if (stored && (field.current?.value ?? text) === text) close();
  }

  function close(): void {
    end();
    over();
    onClose();
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Field label={label} {...spaceHint(text, most, tab, { problem })}>
        <TextInput
          ref={field}
          rows={3}
          value={text}
          onChange={(_, data) => {
            setProblem(null);
            change(data.value);
          }}
          onKeyDown={(event) => {
            if (event.key === "Escape") close();
            if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <PrimaryButton type="submit" opened disabledFocusable={!writable || saving || !fits(text, most)}>
          {save}
        </PrimaryButton>
        <Button onClick={close}>{tab.cancel}</Button>
      </div>
    </form>
  );
}
