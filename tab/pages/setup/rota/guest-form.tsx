import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import { isolated } from "@guildhall/shared/domain/isolated";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { tidyLine } from "@guildhall/shared/domain/kernel/text";
import type { TurnReading } from "@guildhall/shared/reading/rota";
import { useEffect, useRef, useState } from "react";
import { useAnnounce } from "../../../components/announcer.tsx";
import { PrimaryButton } from "../../../components/primary-button/primary-button.tsx";
import { OpenedForm } from "../../../components/opened-form.tsx";
import { useAct } from "../../../live/act.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { LineInput } from "../../../components/typed-text.tsx";

const useStyles = makeStyles({
  field: { maxWidth: "320px", minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface GuestFormProps {
  readonly turn: TurnReading;
  readonly onClose: () => void;
}

/** Asks who facilitates a session as a guest. */
export function GuestForm({ turn: { number, at, session }, onClose }: GuestFormProps) {
  const styles = useStyles();
  const words = useTexts("setup").turnChanges;
  const tab = useTexts("tab");
  const act = useAct();
  const announce = useAnnounce();
  const writable = useWritable();
  const [name, setName] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const ready = writable && tidyLine(name) !== "";

  async function submit(): Promise<void> {
    if (!ready || !(await act.community({ type: "nameGuest", turn: number, name }, setProblem))) return;
    announce(words.guestSaved(isolated(tidyLine(name))));
    onClose();
  }

  return (
    <OpenedForm
      label={words.guestForm(words.session(at, session === null))}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Field
        className={styles.field}
        label={words.guestName}
        hint={words.guestHint}
        validationMessage={problem}
      >
        <LineInput
          ref={first}
          value={name}
          maxLength={LIMITS.name}
          onChange={(_, { value }) => {
            setProblem(null);
            setName(value);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <PrimaryButton type="submit" opened disabledFocusable={!ready}>
          {words.guestSave}
        </PrimaryButton>
        <Button onClick={onClose}>{tab.cancel}</Button>
      </div>
    </OpenedForm>
  );
}
