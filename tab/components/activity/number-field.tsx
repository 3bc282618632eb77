import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useTexts } from "../../texts/texts-context.ts";

const useStyles = makeStyles({ input: { width: "88px", minWidth: 0 } });

/** The typed whole number, if it is in range. */
export function wholeNumber(typed: string, least: number, most: number): number | null {
  const value = typed.trim() === "" ? Number.NaN : Number(typed);
  return Number.isInteger(value) && value >= least && value <= most ? value : null;
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: string;
  readonly least: number;
  readonly most: number;
  readonly onChange: (value: string) => void;
}

/** A field for a whole number, with an error message if it is out of range. */
export function NumberField({ label, value, least, most, onChange }: NumberFieldProps) {
  const styles = useStyles();
  const words = useTexts("activities");
  const valid = wholeNumber(value, least, most) !== null;
  return (
    <Field label={label} {...(!valid && { validationMessage: words.wholeNumber(least, most) })}>
      <Input
        className={styles.input}
        inputMode="numeric"
        value={value}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}
