import { Button, Field, makeStyles, Textarea, tokens, type FieldProps } from "@fluentui/react-components";
import { tidyLine } from "@guildhall/shared/domain/kernel/text";
import { useRef, useState, type FormEvent } from "react";
import { useDraft } from "../../live/use-draft.ts";
import { useWritable } from "../../live/use-community.ts";
import { en } from "../../messages/en.ts";

/** How few characters are left when it is worth telling. */
const NEARLY_FULL = 40;

/** What a field says of the room that is left in it. */
export function roomHint(text: string, most: number): Pick<FieldProps, "hint" | "validationMessage"> {
  const left = most - tidyLine(text).length;
  if (left < 0) return { validationMessage: en.activity.list.tooLong(-left) };
  return left <= NEARLY_FULL ? { hint: en.activity.list.left(left) } : {};
}

/** Whether it may be sent: what is stored of it counts (SPEC TEXT-5). */
export function fits(text: string, most: number): boolean {
  const line = tidyLine(text);
  return line !== "" && line.length <= most;
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  button: { alignSelf: "flex-start" },
});

interface WritingFieldProps {
  /** what the draft is kept under */
  readonly draft: string;
  readonly label: string;
  readonly most: number;
  readonly placeholder?: string;
  readonly button?: string;
  /** something else is what one mainly does here */
  readonly aside?: boolean;
  /** no more may be written now */
  readonly full?: boolean;
  /** resolves to whether it is stored; if it is, the field is emptied */
  readonly onSubmit: (text: string) => Promise<boolean>;
}

/** One field and its button: writes, and is ready for the next. The text is kept until it is stored. */
export function WritingField(props: WritingFieldProps) {
  const {
    draft,
    label,
    most,
    placeholder,
    button = en.activity.list.add,
    aside = false,
    full = false,
    onSubmit,
  } = props;
  const styles = useStyles();
  const writable = useWritable();
  const [text, setText] = useDraft(draft);
  const [sending, setSending] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!fits(text, most) || sending || !writable || full) return;
    setSending(true);
    const stored = await onSubmit(text);
    setSending(false);
    if (stored) setText("");
    field.current?.focus();
  }

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <Field label={label} {...roomHint(text, most)}>
        <Textarea
          ref={field}
          dir="auto"
          rows={2}
          resize="vertical"
          placeholder={placeholder}
          value={text}
          onChange={(_, data) => setText(data.value)}
          onKeyDown={(event) => {
            // While a word is being composed, Enter ends the word.
            if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
        />
      </Field>
      <Button
        className={styles.button}
        type="submit"
        appearance={aside ? "secondary" : "primary"}
        disabledFocusable={!writable || sending || full || !fits(text, most)}
      >
        {sending ? en.activity.list.adding : button}
      </Button>
    </form>
  );
}
