import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { PrimaryButton } from "./primary-button/primary-button.tsx";
import { singleTap } from "./single-tap.ts";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  question: { margin: 0, overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface ConfirmProps {
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  /** a third way, beside the first, so that neither is the obvious one */
  readonly other?: { readonly label: string; readonly onPress: () => void; readonly note: string };
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** A question in place of its button. */
export function Confirm({ question, yes, no, other, onYes, onNo }: ConfirmProps) {
  const styles = useStyles();
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => group.current?.focus(), []);
  return (
    // Escape is a shortcut to the second button.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className={styles.box}
      ref={group}
      tabIndex={-1}
      role="group"
      aria-label={question}
      onKeyDown={(event) => {
        if (event.key === "Escape") onNo();
      }}
    >
      <p className={styles.question}>{question}</p>
      <div className={styles.buttons}>
        <PrimaryButton
          opened
          appearance={other === undefined ? "primary" : "secondary"}
          onClick={singleTap(onYes)}
        >
          {yes}
        </PrimaryButton>
        {other !== undefined && <Button onClick={singleTap(other.onPress)}>{other.label}</Button>}
        <Button appearance={other === undefined ? "secondary" : "subtle"} onClick={onNo}>
          {no}
        </Button>
      </div>
      {other !== undefined && <p className={styles.question}>{other.note}</p>}
    </div>
  );
}
