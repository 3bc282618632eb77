import { Field, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, type FormEvent } from "react";
import type { Report } from "../../live/act.ts";
import { useWriting } from "../../live/writing/use-writing.ts";
import { useWritable } from "../../live/use-community.ts";
import { useTexts } from "../../texts/texts-context.ts";
import { submitOnEnter } from "./submit-on-enter.ts";
import { OnTheirWay } from "../on-their-way.tsx";
import { fits, spaceHint } from "../space-hint.ts";
import { PrimaryButton } from "../primary-button/primary-button.tsx";
import { TextInput } from "../typed-text.tsx";

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
  /** never the primary action of the page */
  readonly aside?: boolean;
  /** no more entries are allowed now */
  readonly full?: boolean;
  /** resolves with whether it was stored; if not, the text comes back */
  readonly onSubmit: (text: string, report: Report) => Promise<boolean>;
}

/** A field with a button, for several texts one after another. It is empty again at once. */
export function WritingField(props: WritingFieldProps) {
  const words = useTexts("activities");
  const tab = useTexts("tab");
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
      <Field label={label} {...spaceHint(text, most, tab, writing)}>
        <TextInput
          ref={field}
          rows={2}
          placeholder={placeholder}
          value={text}
          onChange={(_, data) => writing.type(0, data.value)}
          onKeyDown={submitOnEnter}
        />
      </Field>
      <PrimaryButton
        opened
        className={styles.button}
        type="submit"
        appearance={aside || text === "" ? "secondary" : "primary"}
        disabledFocusable={!writable || full || !fits(text, most)}
      >
        {button}
      </PrimaryButton>
      <OnTheirWay writing={writing} onEdit={() => field.current?.focus()} />
    </form>
  );
}
