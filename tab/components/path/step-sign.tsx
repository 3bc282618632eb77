import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled, CircleHalfFillRegular, CircleRegular } from "@fluentui/react-icons";

const useStyles = makeStyles({
  sign: { flexShrink: 0, fontSize: tokens.fontSizeBase500, color: tokens.colorNeutralForeground3 },
  done: { color: tokens.colorStatusSuccessForeground1 },
  now: { color: tokens.colorBrandForeground1 },
});

interface StepSignProps {
  readonly is: "todo" | "running" | "done";
  /** left out where the same is said in words beside it */
  readonly label?: string;
}

/** How far a step of a path is. */
export function StepSign({ is, label }: StepSignProps) {
  const styles = useStyles();
  const named = label === undefined ? { "aria-hidden": true } : { "aria-label": label };
  if (is === "running")
    return <CircleHalfFillRegular className={mergeClasses(styles.sign, styles.now)} {...named} />;
  return is === "done" ? (
    <CheckmarkCircleFilled className={mergeClasses(styles.sign, styles.done)} {...named} />
  ) : (
    <CircleRegular className={styles.sign} {...named} />
  );
}
