import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { tidyLine } from "@guildhall/shared/domain/kernel/text";
import { useId } from "react";
import { useTexts } from "../texts/texts-context.ts";
import { spaceHint } from "./space-hint.ts";
import { useTextStyles } from "./text-styles.ts";
import { TextInput } from "./typed-text.tsx";

const useStyles = makeStyles({
  block: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  example: { justifyContent: "flex-start", textAlign: "start", fontWeight: tokens.fontWeightRegular },
});

interface PurposeFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly problem?: string | null;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A field for what the community is for, with common purposes to start from while it is empty. */
export function PurposeField({ label, hint, problem = null, value, onChange }: PurposeFieldProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const tab = useTexts("tab");
  const examples = useId();
  return (
    <div className={styles.block}>
      <Field label={label} {...spaceHint(value, LIMITS.purpose, tab, { problem, hint })}>
        <TextInput rows={2} value={value} onChange={(_, entered) => onChange(entered.value)} />
      </Field>
      {tidyLine(value) === "" && (
        <div className={styles.block} role="group" aria-labelledby={examples}>
          <span className={text.quiet} id={examples}>
            {tab.founding.purposes}
          </span>
          {tab.purposes.map((purpose) => (
            <Button
              key={purpose}
              className={styles.example}
              appearance="outline"
              onClick={(event) => {
                event.currentTarget.closest("form")?.querySelector("textarea")?.focus();
                onChange(purpose);
              }}
            >
              {purpose}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
