import { Field, type FieldProps, makeStyles, mergeClasses } from "@fluentui/react-components";

const useStyles = makeStyles({
  field: { minWidth: 0, gridTemplateColumns: "minmax(0, 1fr)" },
});

/** A field for a list of choices, which may be narrower than the longest of them. */
export function SelectField({ className, ...props }: FieldProps) {
  return <Field className={mergeClasses(useStyles().field, className)} {...props} />;
}
