import { Button, Field, makeStyles, Textarea, tokens, type FieldProps } from "@fluentui/react-components";
import { tidyLine } from "@guildhall/shared/domain/kernel/text";
import { useRef, useState, type FormEvent } from "react";
import { useDraft } from "../../live/use-draft.ts";
import { useWritable } from "../../live/use-community.ts";
import type { ActivityTexts } from "@guildhall/shared/messages/activities";
import { useTexts } from "../../texts/texts-context.ts";
import { submitOnEnter } from "./submit-on-enter.ts";

/** The remaining number of characters is shown from here on. */
const NEARLY_FULL = 40;

/** A field's hint on the space left in it. */
export function spaceHint(
  text: string,
  most: number,
  words: ActivityTexts,
): Pick<FieldProps, "hint" | "validationMessage"> {
  const left = most - tidyLine(text).length;
  if (left < 0) return { validationMessage: words.list.tooLong(-left) };
  return left <= NEARLY_FULL ? { hint: words.list.left(left) } : {};
}

/** Whether the text can be sent; its tidied form counts (SPEC TEXT-5). */
export function fits(text: string, most: number): boolean {
  const line = tidyLine(text);
  return line !== "" && line.length <= most;
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  button: { alignSelf: "flex-start" },
});

interface WritingFieldProps {
  /** the name under which the draft is stored */
  readonly draft: string;
  readonly label: string;
  readonly most: number;
  readonly placeholder?: string;
  readonly button?: string;
  /** not the main action of the page */
  readonly aside?: boolean;
  /** no more entries are allowed now */
  readonly full?: boolean;
  /** resolves with whether it was stored; if so, the field is cleared */
  readonly onSubmit: (text: string) => Promise<boolean>;
}

/** A field with a button, for several texts one after another. The text is kept until it is stored. */
export function WritingField(props: WritingFieldProps) {
  const words = useTexts("activities");
  const {
    draft,
    label,
    most,
    placeholder,
    button = words.list.add,
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
      <Field label={label} {...spaceHint(text, most, words)}>
        <Textarea
          ref={field}
          dir="auto"
          rows={2}
          resize="vertical"
          placeholder={placeholder}
          value={text}
          onChange={(_, data) => setText(data.value)}
          onKeyDown={submitOnEnter}
        />
      </Field>
      <Button
        className={styles.button}
        type="submit"
        appearance={aside ? "secondary" : "primary"}
        disabledFocusable={!writable || sending || full || !fits(text, most)}
      >
        {sending ? words.list.adding : button}
      </Button>
    </form>
  );
}
