import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { tidyLine } from "@guildhall/shared/domain/kernel/text";
import { useState, type FormEvent } from "react";
import { EnterIcon } from "../../directed-icons.tsx";
import { useDraft } from "../../../live/use-draft.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { submitOnEnter } from "../submit-on-enter.ts";
import { fits, spaceHint } from "../writing-field.tsx";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalXXS },
  field: { flexGrow: 1, minWidth: 0 },
  box: { width: "100%", minWidth: 0 },
  // As high as what is in it, and one line at first.
  text: { minHeight: "32px", fieldSizing: "content" },
});

interface TurnFieldProps {
  readonly draft: string;
  readonly label: string;
  readonly placeholder: string;
  readonly onSubmit: (text: string) => Promise<boolean>;
}

/** A small field beside an entry, to turn it round. */
export function TurnField({ draft, label, placeholder, onSubmit }: TurnFieldProps) {
  const styles = useStyles();
  const words = useTexts("activities");
  const writable = useWritable();
  const [text, setText] = useDraft(draft);
  const [sending, setSending] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!fits(text, LIMITS.entry) || sending || !writable) return;
    setSending(true);
    if (await onSubmit(text)) setText("");
    setSending(false);
  }

  return (
    <form className={styles.line} onSubmit={(event) => void submit(event)}>
      <Field className={styles.field} {...spaceHint(text, LIMITS.entry, words)}>
        <Textarea
          className={styles.box}
          textarea={{ className: styles.text }}
          dir="auto"
          rows={1}
          aria-label={label}
          placeholder={placeholder}
          value={text}
          onChange={(_, { value }) => setText(value)}
          onKeyDown={submitOnEnter}
        />
      </Field>
      {tidyLine(text) !== "" && (
        <Button
          type="submit"
          icon={<EnterIcon />}
          aria-label={words.list.add}
          disabledFocusable={!writable || sending || !fits(text, LIMITS.entry)}
        />
      )}
    </form>
  );
}
