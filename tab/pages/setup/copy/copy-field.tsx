import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { useTexts } from "../../../texts/texts-context.ts";
import { useAnnounce } from "../../../components/announcer.tsx";
import { copyText } from "./copy-text.ts";

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
  const { copy: words } = useTexts("setup");
  const announce = useAnnounce();
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => input.current?.select(), [text]);

  async function copy(): Promise<void> {
    const outcome = (await copyText(text, input.current)) ? words.copied : words.byHand;
    setSaid(outcome);
    announce(outcome);
  }

  return (
    <Field label={label} hint={said ?? hint}>
      {(field) => (
        <div className={styles.row}>
          <Input {...field} ref={input} className={styles.input} value={text} readOnly dir="ltr" />
          <Button onClick={() => void copy()}>{words.copy}</Button>
        </div>
      )}
    </Field>
  );
}
