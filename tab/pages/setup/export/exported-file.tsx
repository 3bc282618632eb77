import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { TextInput } from "../../../components/typed-text.tsx";
import { useTexts } from "../../../texts/texts-context.ts";
import { CopyButton, useCopied } from "../copy/copy-button.tsx";
import { saveFile } from "./save-file.ts";

const useStyles = makeStyles({
  file: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface ExportedFileProps {
  readonly name: string;
  readonly text: string;
  readonly onClose: () => void;
}

/** An export: its text to copy, which works in every frame, and the file to download. */
export function ExportedFile({ name, text, onClose }: ExportedFileProps) {
  const styles = useStyles();
  const { exporting: words } = useTexts("setup");
  const shown = useRef<HTMLTextAreaElement>(null);
  const copied = useCopied();
  useEffect(() => shown.current?.focus(), []);
  return (
    <div className={styles.file}>
      <Field label={words.file(name)} hint={copied.said ?? undefined}>
        <TextInput ref={shown} value={text} readOnly rows={6} />
      </Field>
      <div className={styles.buttons}>
        <CopyButton text={text} shown={shown} copied={copied} />
        <Button onClick={() => saveFile(name, text)}>{words.download}</Button>
        <Button appearance="subtle" onClick={onClose}>
          {words.close}
        </Button>
      </div>
    </div>
  );
}
