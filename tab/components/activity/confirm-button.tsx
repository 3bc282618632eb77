import { makeStyles, tokens, type ButtonProps } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { useWritable } from "../../live/use-community.ts";
import { Confirm } from "../confirm.tsx";
import { PrimaryButton } from "../primary-button/primary-button.tsx";
import { singleTap } from "../single-tap.ts";

const useStyles = makeStyles({
  // Aligns the label with other text.
  subtle: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`, fontWeight: tokens.fontWeightRegular },
});

interface ConfirmButtonProps extends Pick<
  ButtonProps,
  "appearance" | "className" | "icon" | "aria-describedby"
> {
  readonly label: string;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  readonly disabled?: boolean;
  /** Whether to ask for confirmation; not needed where nothing is lost. */
  readonly asks?: boolean;
}

/** A button that asks for confirmation in its own place; *no* returns the focus to it. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { label, question, yes, no, onYes, disabled = false, asks = true, ...look } = props;
  const styles = useStyles();
  const writable = useWritable();
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current && !asking) button.current?.focus();
    asked.current = asking;
  }, [asking]);
  if (asking)
    return (
      <Confirm
        question={question}
        yes={yes}
        no={no}
        onYes={() => {
          setAsking(false);
          onYes();
        }}
        onNo={() => setAsking(false)}
      />
    );
  return (
    <PrimaryButton
      appearance="secondary"
      {...(look.appearance === "subtle" && { className: styles.subtle })}
      {...look}
      ref={button}
      disabledFocusable={!writable || disabled}
      onClick={singleTap(asks ? () => setAsking(true) : onYes)}
    >
      {label}
    </PrimaryButton>
  );
}
