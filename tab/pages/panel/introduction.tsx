import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { readIntroduction } from "@guildhall/shared/reading/introduction";
import { useId, useMemo, useState } from "react";
import { useView } from "../../activity/use-activities.ts";
import { useTextStyles } from "../../components/text-styles.ts";
import { useAct } from "../../live/act.ts";
import { remembered } from "../../live/remembered.ts";
import { useTexts } from "../../texts/texts-context.ts";

const useStyles = makeStyles({
  block: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  things: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  name: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  button: { alignSelf: "flex-start" },
});

const untold = () => undefined;

interface IntroductionProps {
  /** the path is what the panel shows first */
  readonly founding: boolean;
}

/** What the three things on the panel are, in a sentence each, until this person says that they have read it. */
export function Introduction({ founding }: IntroductionProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("panel").introduction;
  const act = useAct();
  const heading = useId();
  const reader = useView();
  const introduction = readIntroduction(reader, founding);
  // It is gone at once, and stays away here even if that cannot be stored: nobody is held up by it (SPEC INTRO-4).
  const me = reader.me?.ref ?? "";
  const kept = useMemo(() => remembered(`introduced.${me}`), [me]);
  const [away, setAway] = useState(false);
  if (introduction === null || away || kept.read() !== null) return null;

  function dismiss(): void {
    kept.write("yes");
    setAway(true);
    void act.community({ type: "dismissIntroduction" }, untold);
  }

  return (
    <section className={styles.block} aria-labelledby={heading}>
      <h2 className={text.label} id={heading}>
        {words.heading}
      </h2>
      <ul className={mergeClasses(text.list, styles.things)}>
        {[words.first[introduction.first], words.elmo, words.activities].map(({ name, is }) => (
          <li key={name} className={text.quiet}>
            <span className={styles.name}>{name}</span> {is}
          </li>
        ))}
      </ul>
      <Button className={styles.button} onClick={dismiss}>
        {words.gotIt}
      </Button>
    </section>
  );
}
