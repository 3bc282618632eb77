import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ActionReading } from "@guildhall/shared/reading/actions";
import { useEffect, useRef, useState } from "react";
import { DueField } from "../../../components/actions/due-field.tsx";
import { PersonPicker } from "../../../components/person-picker/person-picker.tsx";
import { useChosenPerson } from "../../../components/person-picker/use-chosen-person.ts";
import { useAct } from "../../../live/act.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { PrimaryButton } from "../../../components/primary-button/primary-button.tsx";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: tokens.spacingHorizontalS },
  below: { paddingBottom: tokens.spacingVerticalS },
  form: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    maxWidth: "360px",
  },
});

interface ActionChoicesProps {
  readonly action: ActionReading;
  /** Called before it is dropped. */
  readonly onSettle: () => void;
  readonly onClose: () => void;
}

/** Further actions on an open action: say when it is due, hand it to somebody else, or drop it. */
export function ActionChoices({ action, onSettle, onClose }: ActionChoicesProps) {
  const styles = useStyles();
  const words = useTexts("tab").actions;
  const tab = useTexts("tab");
  const act = useAct();
  const writable = useWritable();
  const [handing, setHanding] = useState(false);
  const { field, person: to, report } = useChosenPerson();
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), [handing]);

  async function handOver(): Promise<void> {
    if (to !== null && (await act.community({ type: "assignAction", action: action.id, to }, report)))
      onClose();
  }

  if (handing)
    return (
      <div ref={form} className={mergeClasses(styles.form, styles.below)}>
        <PersonPicker label={words.to} {...field} />
        <div className={styles.buttons}>
          <PrimaryButton opened disabledFocusable={!writable || to === null} onClick={() => void handOver()}>
            {action.owner === null ? words.giveNow : words.handOverNow}
          </PrimaryButton>
          <Button onClick={onClose}>{tab.cancel}</Button>
        </div>
      </div>
    );
  return (
    <div className={mergeClasses(styles.buttons, styles.below)}>
      <DueField action={action} />
      <Button disabledFocusable={!writable} onClick={() => setHanding(true)}>
        {action.owner === null ? words.give : words.handOver}
      </Button>
      <Button
        disabledFocusable={!writable}
        onClick={() => {
          onSettle();
          onClose();
          void act.community({ type: "dropAction", action: action.id });
        }}
      >
        {words.drop}
      </Button>
    </div>
  );
}
