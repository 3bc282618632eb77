import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { Instant } from "@guildhall/shared/domain/kernel/time";
import { useEffect, useRef, useState } from "react";
import { useView } from "../../../activity/use-activities.ts";
import { fromField, ownTimeZone, toField } from "../../../components/wall-input.ts";
import type { Report } from "../../../live/act.ts";
import { useSync } from "../../../live/sync-context.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { OpenedForm } from "../../../components/opened-form.tsx";
import { PrimaryButton } from "../../../components/primary-button/primary-button.tsx";

const useStyles = makeStyles({
  field: { maxWidth: "320px", minWidth: 0 },
  input: { minWidth: 0, width: "100%" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface DateFormProps {
  readonly label: string;
  readonly field: string;
  readonly hint: (timeZone: string) => string;
  readonly initial: Instant | null;
  readonly submit: string;
  /** resolves with whether it was stored */
  readonly onSubmit: (at: Instant, report: Report) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Asks for a date and a time in the community's time zone. */
export function DateForm({ label, field, hint, initial, submit, onSubmit, onClose }: DateFormProps) {
  const styles = useStyles();
  const words = useTexts("setup");
  const tab = useTexts("tab");
  const sync = useSync();
  const writable = useWritable();
  const { rhythm } = useView().slices;
  // Until a weekday and time has been set, nobody has chosen a time zone.
  const known = rhythm !== undefined && rhythm.anchor !== null;
  const timeZone = known ? rhythm.timeZone : ownTimeZone();
  const [typed, setTyped] = useState(() => (initial === null ? "" : toField(initial, timeZone)));
  const [problem, setProblem] = useState<string | null>(null);
  const at = fromField(typed, timeZone);
  const past = at !== null && at <= sync.now();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <OpenedForm
      label={label}
      onSubmit={() => {
        if (at === null || past || !writable) return;
        void onSubmit(at, setProblem).then((stored) => {
          if (stored) onClose();
        });
      }}
      onClose={onClose}
    >
      <Field
        className={styles.field}
        label={field}
        hint={hint(timeZone)}
        validationMessage={past ? words.upcoming.past : problem}
      >
        <Input
          ref={first}
          className={styles.input}
          type="datetime-local"
          value={typed}
          onChange={(_, { value }) => {
            setProblem(null);
            setTyped(value);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <PrimaryButton type="submit" opened disabledFocusable={!writable || at === null || past}>
          {submit}
        </PrimaryButton>
        <Button onClick={onClose}>{tab.cancel}</Button>
      </div>
    </OpenedForm>
  );
}
