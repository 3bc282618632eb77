import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { useView } from "../../../activity/use-activities.ts";
import { PrimaryButton } from "../../../components/primary-button/primary-button.tsx";
import { OpenedForm } from "../../../components/opened-form.tsx";
import { fromField, ownTimeZone } from "../../../components/wall-input.ts";
import { useAct } from "../../../live/act.ts";
import { useSync } from "../../../live/sync-context.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Asks for the first and the last day on which this person is away. */
export function AwayForm({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const words = useTexts("setup").rota;
  const tab = useTexts("tab");
  const act = useAct();
  const sync = useSync();
  const writable = useWritable();
  const { rhythm } = useView().slices;
  const timeZone = rhythm === undefined || rhythm.anchor === null ? ownTimeZone() : rhythm.timeZone;
  const [typed, setTyped] = useState({ from: "", to: "" });
  const [problem, setProblem] = useState<string | null>(null);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const from = fromField(`${typed.from}T00:00`, timeZone);
  const to = fromField(`${typed.to}T23:59`, timeZone);
  const wrong =
    to === null ? null : to <= sync.now() ? words.over : from !== null && to < from ? words.order : null;
  const ready = from !== null && to !== null && wrong === null && writable;
  const type = (day: Partial<typeof typed>): void => {
    setProblem(null);
    setTyped({ ...typed, ...day });
  };

  async function submit(): Promise<void> {
    if (ready && (await act.community({ type: "setAway", from, to }, setProblem))) onClose();
  }

  return (
    <OpenedForm label={words.awayForm} onSubmit={() => void submit()} onClose={onClose}>
      <div className={styles.row}>
        <Field label={words.from}>
          <Input
            ref={first}
            type="date"
            value={typed.from}
            onChange={(_, { value }) => type({ from: value })}
          />
        </Field>
        <Field label={words.to} validationMessage={wrong ?? problem}>
          <Input type="date" value={typed.to} onChange={(_, { value }) => type({ to: value })} />
        </Field>
      </div>
      <div className={styles.buttons}>
        <PrimaryButton type="submit" opened disabledFocusable={!ready}>
          {words.save}
        </PrimaryButton>
        <Button onClick={onClose}>{tab.cancel}</Button>
      </div>
    </OpenedForm>
  );
}
