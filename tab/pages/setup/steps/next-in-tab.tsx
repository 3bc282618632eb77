import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { NextThing } from "@guildhall/shared/reading/path-next";
import { NextLine } from "../../../components/path/next-line.tsx";
import { useTexts } from "../../../texts/texts-context.ts";
import { PLANNER } from "../../../components/planner/planner-heading.ts";
import { headingOf } from "./heading-of.ts";

const useStyles = makeStyles({
  block: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalS,
  },
});

/** The one next thing, for whom the others wait, and the way to it for those who do it. */
export function NextInTab({ next }: { readonly next: NextThing }) {
  const styles = useStyles();
  const words = useTexts("activities").path;
  const place = next.code === "askForTopics" || next.step !== "plan" ? headingOf(stepOf(next)) : PLANNER;
  const goThere = () => {
    const heading = document.getElementById(place);
    heading?.scrollIntoView({ block: "start" });
    heading?.focus();
  };
  return (
    <div className={styles.block}>
      <NextLine next={next} />
      {next.mine && <Button onClick={goThere}>{words.goThere}</Button>}
    </div>
  );
}

const stepOf = ({ step }: NextThing) => (step === "plan" ? "topics" : step);
