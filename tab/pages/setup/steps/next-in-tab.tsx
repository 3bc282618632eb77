import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { pageOfStep } from "@guildhall/shared/reading/pages";
import type { NextThing } from "@guildhall/shared/reading/path-next";
import { NextLine } from "../../../components/path/next-line.tsx";
import { StartNext } from "../../../components/path/start-next.tsx";
import { PLANNER } from "../../../components/planner/planner-heading.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { goToHeading } from "../addresses/go-to-heading.ts";
import { headingOf } from "./heading-of.ts";

const useStyles = makeStyles({
  block: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalS,
  },
});

/** The one next thing, with what starts it or leads to it for those who do it; the others read for whom they wait. */
export function NextInTab({ next }: { readonly next: NextThing }) {
  const styles = useStyles();
  const words = useTexts("activities").path;
  const plans = next.code === "proposePlan" || next.code === "acceptPlan";
  const step = next.step === "plan" ? "topics" : next.step;
  const goThere = () =>
    plans ? goToHeading(PLANNER, "sessions") : goToHeading(headingOf(step), pageOfStep(step));
  const label = labelOf(next);
  return (
    <div className={styles.block}>
      <NextLine next={next} />
      {next.mine && label !== null && <Button onClick={goThere}>{words.goTo[label]}</Button>}
      <StartNext next={next} second onStarted={goThere} />
    </div>
  );
}

/** What the button that leads there says; null: there is nothing yet, it is started here. */
function labelOf({ everybody, code }: NextThing) {
  if (everybody) return "takePart";
  return code === "proposePlan" || code === "acceptPlan" || code === "wordPrinciples" ? code : null;
}
