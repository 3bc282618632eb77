import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Report } from "../../../live/act.ts";
import { useWritable } from "../../../live/use-community.ts";
import { FormProblem, useFormProblem } from "../../form-problem.tsx";
import { useTexts } from "../../../texts/texts-context.ts";
import { PrimaryButton } from "../../primary-button/primary-button.tsx";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export interface AskProps {
  /** called once it is open */
  readonly onDone: () => void;
  readonly onCancel?: () => void;
}

interface AskFormProps extends AskProps {
  readonly label: string;
  readonly ready?: boolean;
  readonly button?: string;
  /** resolves with whether it was opened */
  readonly onStart: (report: Report) => Promise<boolean>;
  readonly children?: ReactNode;
}

/** A form that opens an activity: its fields and one button. */
export function AskForm(props: AskFormProps) {
  const words = useTexts("activities");
  const tab = useTexts("tab");
  const { label, ready = true, button = words.ask.start, onStart, onDone, onCancel, children } = props;
  const styles = useStyles();
  const writable = useWritable();
  const [starting, setStarting] = useState(false);
  const problem = useFormProblem();
  async function start(): Promise<void> {
    if (!ready || starting || !writable) return;
    setStarting(true);
    const open = await onStart(problem.report);
    setStarting(false);
    if (open) onDone();
  }
  return (
    <form
      className={styles.form}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      {children}
      <FormProblem problem={problem} />
      <div className={styles.buttons}>
        <PrimaryButton
          type="submit"
          opened
          aria-describedby={problem.describedBy}
          disabledFocusable={!writable || starting || !ready}
        >
          {starting ? words.ask.starting : button}
        </PrimaryButton>
        {onCancel !== undefined && <Button onClick={onCancel}>{tab.cancel}</Button>}
      </div>
    </form>
  );
}
