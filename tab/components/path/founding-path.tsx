import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { planText, stepText } from "@guildhall/shared/messages/path-words";
import type { Path } from "@guildhall/shared/reading/path";
import type { NextThing } from "@guildhall/shared/reading/path-next";
import type { PathStep } from "@guildhall/shared/reading/path-steps";
import { useId } from "react";
import { useTexts } from "../../texts/texts-context.ts";
import { useTextStyles } from "../text-styles.ts";
import { NextLine } from "./next-line.tsx";
import { StartNext } from "./start-next.tsx";
import { StepSign } from "./step-sign.tsx";

const useStyles = makeStyles({
  block: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  head: {
    display: "flex",
    alignItems: "baseline",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  count: { flexShrink: 0 },
  steps: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  step: { display: "flex", columnGap: tokens.spacingHorizontalS },
  words: {
    flexGrow: 1,
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalXXS,
  },
});

interface FoundingPathProps {
  readonly path: Path;
  /** something else has the first place */
  readonly second: boolean;
}

/** The way to the first session as a short checklist, with the one next thing under its step. */
export function FoundingPath({ path, second }: FoundingPathProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const activities = useTexts("activities");
  const words = activities.path;
  const heading = useId();
  const { steps, achieved, next, plan } = path;
  return (
    <section className={styles.block} aria-labelledby={heading}>
      <div className={styles.head}>
        <h2 className={second ? text.label : text.subtitle} id={heading}>
          {words.heading}
        </h2>
        <span className={mergeClasses(text.quiet, styles.count)}>{words.done(achieved, steps.length)}</span>
      </div>
      <ol className={mergeClasses(text.list, styles.steps)} aria-labelledby={heading}>
        {steps.map((step) => (
          <Step key={step.name} step={step} next={next?.step === step.name ? next : null} />
        ))}
      </ol>
      {next?.step === "plan" ? (
        <>
          <NextLine next={next} />
          <StartNext next={next} />
        </>
      ) : (
        <p className={text.quiet}>{planText(plan, activities)}</p>
      )}
    </section>
  );
}

interface StepProps {
  readonly step: PathStep;
  /** the next thing, if it is this step's */
  readonly next: NextThing | null;
}

function Step({ step, next }: StepProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("activities");
  const said = step.detail.kind === "nothing" ? null : stepText(step, words);
  return (
    <li className={styles.step} aria-current={next === null ? undefined : "step"}>
      <StepSign
        is={step.is === "running" ? "running" : step.achieved ? "done" : "todo"}
        label={words.path.states[step.is]}
      />
      <div className={styles.words}>
        <p className={text.label}>{words.path.names[step.name]}</p>
        {said !== null && <p className={text.quiet}>{said}</p>}
        {next !== null && (
          <>
            <NextLine next={next} said={said} />
            <StartNext next={next} />
          </>
        )}
      </div>
    </li>
  );
}
