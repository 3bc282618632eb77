import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { tidyLine } from "@guildhall/shared/domain/kernel/text";
import { useRef, type FormEvent } from "react";
import { EnterIcon } from "../../directed-icons.tsx";
import type { Report } from "../../../live/act.ts";
import { useWriting } from "../../../live/writing/use-writing.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { submitOnEnter } from "../submit-on-enter.ts";
import { OnTheirWay } from "../../on-their-way.tsx";
import { fits, spaceHint } from "../../space-hint.ts";
import { TextInput } from "../../typed-text.tsx";

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
  readonly onSubmit: (text: string, report: Report) => Promise<boolean>;
}

/** A small field beside an entry, to turn it round. */
export function TurnField({ draft, label, placeholder, onSubmit }: TurnFieldProps) {
  const styles = useStyles();
  const words = useTexts("activities");
  const tab = useTexts("tab");
  const writable = useWritable();
  const writing = useWriting({ words: [draft] });
  const [text = ""] = writing.typed;
  const field = useRef<HTMLTextAreaElement>(null);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!fits(text, LIMITS.entry) || !writable) return;
    void writing.send(([sent = ""], report) => onSubmit(sent, report));
    field.current?.focus();
  }

  return (
    <>
      <form className={styles.line} onSubmit={submit}>
        <Field className={styles.field} {...spaceHint(text, LIMITS.entry, tab, writing)}>
          <TextInput
            ref={field}
            className={styles.box}
            textarea={{ className: styles.text }}
            rows={1}
            resize="none"
            aria-label={label}
            placeholder={placeholder}
            value={text}
            onChange={(_, { value }) => writing.type(0, value)}
            onKeyDown={submitOnEnter}
          />
        </Field>
        {tidyLine(text) !== "" && (
          <Button
            type="submit"
            icon={<EnterIcon />}
            aria-label={words.list.add}
            disabledFocusable={!writable || !fits(text, LIMITS.entry)}
          />
        )}
      </form>
      <OnTheirWay writing={writing} onEdit={() => field.current?.focus()} />
    </>
  );
}
