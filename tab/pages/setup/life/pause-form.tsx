import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { useEffect, useRef, useState } from "react";
import { useView } from "../../../activity/use-activities.ts";
import { useAnnounce } from "../../../components/announcer.tsx";
import { FormProblem, useFormProblem } from "../../../components/form-problem.tsx";
import { PrimaryButton } from "../../../components/primary-button/primary-button.tsx";
import { OpenedForm } from "../../../components/opened-form.tsx";
import { fromField, ownTimeZone } from "../../../components/wall-input.ts";
import { useAct } from "../../../live/act.ts";
import { useSync } from "../../../live/sync-context.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { LineInput } from "../../../components/typed-text.tsx";

const useStyles = makeStyles({
  until: { maxWidth: "280px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Asks until when the community is paused, and why; both may be left out. */
export function PauseForm({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const { life: words } = useTexts("setup");
  const tab = useTexts("tab");
  const act = useAct();
  const sync = useSync();
  const announce = useAnnounce();
  const writable = useWritable();
  const { rhythm } = useView().slices;
  const timeZone = rhythm === undefined || rhythm.anchor === null ? ownTimeZone() : rhythm.timeZone;
  const [day, setDay] = useState("");
  const [reason, setReason] = useState("");
  const problem = useFormProblem();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const until = fromField(`${day}T00:00`, timeZone);
  const past = until !== null && until <= sync.now();
  const ready = !past && writable;

  async function submit(): Promise<void> {
    if (!ready || !(await act.community({ type: "pauseCommunity", until, reason }, problem.report))) return;
    announce(words.paused);
    onClose();
  }

  return (
    <OpenedForm label={words.pauseForm} onSubmit={() => void submit()} onClose={onClose}>
      <Field
        className={styles.until}
        label={words.until}
        hint={words.untilHint}
        {...(past && { validationMessage: words.past })}
      >
        <Input ref={first} type="date" value={day} onChange={(_, { value }) => setDay(value)} />
      </Field>
      <Field label={words.reason} hint={words.reasonHint}>
        <LineInput value={reason} maxLength={LIMITS.reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <FormProblem problem={problem} />
      <div className={styles.buttons}>
        <PrimaryButton type="submit" opened disabledFocusable={!ready} aria-describedby={problem.describedBy}>
          {words.pause}
        </PrimaryButton>
        <Button onClick={onClose}>{tab.cancel}</Button>
      </div>
    </OpenedForm>
  );
}
