import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { tidyLine } from "@guildhall/shared/domain/kernel/text";
import { useRef, type FormEvent } from "react";
import { EnterIcon } from "../../directed-icons.tsx";
import type { Report } from "../../../live/act.ts";
import { useWriting } from "../../../live/writing/use-writing.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { OnTheirWay } from "../../on-their-way.tsx";
import { fits, spaceHint } from "../../space-hint.ts";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalXXS },
  field: { flexGrow: 1, minWidth: 0 },
  input: { width: "100%", minWidth: 0 },
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
  const field = useRef<HTMLInputElement>(null);

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
          <Input
            ref={field}
            className={styles.input}
            aria-label={label}
            placeholder={placeholder}
            value={text}
            onChange={(_, { value }) => writing.type(0, value)}
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
