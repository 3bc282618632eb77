import { Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useTextStyles } from "../../components/text-styles.ts";

const useStyles = makeStyles({
  choice: { display: "flex", flexDirection: "column", alignItems: "flex-start" },
  // Aligns the box with other text, and the hint with the label.
  box: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  hint: { paddingInlineStart: `calc(${tokens.spacingHorizontalXXL} + ${tokens.spacingHorizontalXS})` },
});

interface TickBoxProps {
  readonly label: string;
  /** what it means, below it */
  readonly hint?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onTick: (checked: boolean) => void;
}

/** Something to be ticked, in line with the text around it. */
export function TickBox({ label, hint, checked, disabled = false, onTick }: TickBoxProps) {
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <div className={styles.choice}>
      <Checkbox
        className={styles.box}
        label={label}
        checked={checked}
        disabled={disabled}
        onChange={(_, data) => onTick(data.checked === true)}
      />
      {hint !== undefined && <span className={mergeClasses(text.quiet, styles.hint)}>{hint}</span>}
    </div>
  );
}
