import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useTexts } from "../../texts/texts-context.ts";
import { useTextStyles } from "../text-styles.ts";
import { PLANNER } from "./planner-heading.ts";
import { Planner } from "./planner.tsx";

const useStyles = makeStyles({
  block: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  heading: { ":focus": { outlineStyle: "none" } },
});

/** The planner where planning is what comes next: it stands open. */
export function PlanSection() {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("activities").planner;
  const toHeading = () => document.getElementById(PLANNER)?.focus();
  return (
    <section className={styles.block} aria-labelledby={PLANNER}>
      <h2 className={mergeClasses(text.label, styles.heading)} id={PLANNER} tabIndex={-1}>
        {words.heading}
      </h2>
      <Planner onProposed={toHeading} onEnded={toHeading} />
    </section>
  );
}
