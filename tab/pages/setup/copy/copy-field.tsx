import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { CopyButton, useCopied } from "./copy-button.tsx";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  input: { flexGrow: 1, flexBasis: "200px", minWidth: 0 },
});

interface CopyFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly text: string;
}

/** A line that people take with them: it is selected when it appears, and a button copies it. */
export function CopyField({ label, hint, text }: CopyFieldProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const copied = useCopied();
  useEffect(() => input.current?.select(), [text]);
  return (
    <Field label={label} hint={copied.said ?? hint}>
      {(field) => (
        <div className={styles.row}>
          <Input {...field} ref={input} className={styles.input} value={text} readOnly dir="ltr" />
          <CopyButton text={text} shown={input} copied={copied} />
        </div>
      )}
    </Field>
  );
}
