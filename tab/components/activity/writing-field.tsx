import { Button, Field, makeStyles, Textarea, tokens, type FieldProps } from "@fluentui/react-components";
import { tidyLine } from "@guildhall/shared/domain/kernel/text";
import { useRef, type FormEvent } from "react";
import type { Report } from "../../live/act.ts";
import { useWriting } from "../../live/writing/use-writing.ts";
import { useWritable } from "../../live/use-community.ts";
import type { ActivityTexts } from "@guildhall/shared/messages/activities";
import { useTexts } from "../../texts/texts-context.ts";
import { submitOnEnter } from "./submit-on-enter.ts";
import { OnTheirWay } from "../on-their-way.tsx";

/** The remaining number of characters is shown from here on. */
const NEARLY_FULL = 40;

/** A field's hint on the space left in it, or what is wrong with its text. */
export function spaceHint(
  text: string,
  most: number,
  words: ActivityTexts,
  problem: string | null = null,
): Pick<FieldProps, "hint" | "validationMessage"> {
  const left = most - tidyLine(text).length;
  if (left < 0) return { validationMessage: words.list.tooLong(-left) };
  if (problem !== null) return { validationMessage: problem };
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
  /** resolves with whether it was stored; if not, the text comes back */
  readonly onSubmit: (text: string, report: Report) => Promise<boolean>;
}

/** A field with a button, for several texts one after another. It is empty again at once. */
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
  const writing = useWriting({ words: [draft] });
  const [text = ""] = writing.typed;
  const field = useRef<HTMLTextAreaElement>(null);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!fits(text, most) || !writable || full) return;
    void writing.send(([sent = ""], report) => onSubmit(sent, report));
    field.current?.focus();
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <Field label={label} {...spaceHint(text, most, words, writing.problem)}>
        <Textarea
          ref={field}
          dir="auto"
          rows={2}
          resize="vertical"
          placeholder={placeholder}
          value={text}
          onChange={(_, data) => writing.type(0, data.value)}
          onKeyDown={submitOnEnter}
        />
      </Field>
      <Button
        className={styles.button}
        type="submit"
        appearance={aside ? "secondary" : "primary"}
        disabledFocusable={!writable || full || !fits(text, most)}
      >
        {button}
      </Button>
      <OnTheirWay writing={writing} onEdit={() => field.current?.focus()} />
    </form>
  );
}
