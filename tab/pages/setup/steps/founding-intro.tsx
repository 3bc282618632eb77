import { makeStyles } from "@fluentui/react-components";
import type { Path } from "@guildhall/shared/reading/path";
import { NextLine } from "../../../components/path/next-line.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useMay } from "../../../live/use-may.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { SectionCard } from "../section-card.tsx";
import { NextInTab } from "./next-in-tab.tsx";
import { Start } from "./start.tsx";
import { startOf } from "./startables.ts";
import { PrimaryButton } from "../../../components/primary-button/primary-button.tsx";

const useStyles = makeStyles({ home: { alignSelf: "flex-start" } });

interface FoundingIntroProps {
  readonly path: Path;
  /** goes on to the home page, once nothing is left to do here */
  readonly onHome: () => void;
}

/** What founding a community takes, how much of it is done, and the one next thing, started here by those who may. */
export function FoundingIntro({ path, onHome }: FoundingIntroProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("setup").steps;
  const { steps, achieved, founding, next } = path;
  const start = startOf(path);
  const starts = useMay()("startWorkshop");
  const toldOfSteps = starts ? `${words.told} ${words.startAny}` : words.told;
  const told = !founding ? words.allDone : achieved === steps.length ? words.stepsDone : toldOfSteps;
  return (
    <SectionCard heading={words.heading} fact={words.done(achieved, steps.length)}>
      <p className={text.plain}>{told}</p>
      {next !== null && start !== null ? (
        <>
          <NextLine next={next} />
          <Start key={start} code={start} primary />
        </>
      ) : (
        next !== null && <NextInTab next={next} />
      )}
      {!founding && (
        <PrimaryButton className={styles.home} onClick={onHome}>
          {words.toHome}
        </PrimaryButton>
      )}
    </SectionCard>
  );
}
