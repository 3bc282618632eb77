import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Activity } from "@guildhall/shared/reading/open";
import { usePath } from "../../activity/use-path.ts";
import { useTexts } from "../../texts/texts-context.ts";
import { NextLine } from "./next-line.tsx";
import { StartNext } from "./start-next.tsx";

const useStyles = makeStyles({
  block: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalS,
    // However long the result above it is, what comes next is in view.
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

interface NextStepProps {
  /** shows an open activity */
  readonly onOpen: (activity: Activity) => void;
  /** opens the planner */
  readonly onPlan: () => void;
  /** something else on the page is pressed first */
  readonly second?: boolean;
}

/** What comes after a result: the next thing on the path, with its button for those who may, and for whom the others wait. */
export function NextStep({ onOpen, onPlan, second = false }: NextStepProps) {
  const styles = useStyles();
  const words = useTexts("activities").path;
  const { next, steps } = usePath();
  if (next === null) return null;
  const running = next.everybody ? steps.find(({ name }) => name === next.step)?.activity : null;
  return (
    <section className={styles.block} aria-label={words.whatNext}>
      <NextLine next={next} />
      {running !== null && running !== undefined && (
        <Button onClick={() => onOpen(running)}>{words.takePart}</Button>
      )}
      <StartNext next={next} onPlan={onPlan} second={second} />
    </section>
  );
}
