import { Button, makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import { CheckmarkRegular, HandLeftRegular } from "@fluentui/react-icons";
import { elmoThreshold } from "@guildhall/shared/domain/settings";
import type { ElmoSlice } from "@guildhall/shared/domain/session/view";
import { useId, useRef, useState } from "react";
import type { SessionReading } from "@guildhall/shared/reading/session/read-session";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useAct } from "../../../live/act.ts";
import { useNamed } from "../../../live/people.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";

const useStyles = makeStyles({
  block: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  button: {
    width: "100%",
    minHeight: "56px",
    paddingInline: tokens.spacingHorizontalM,
    justifyContent: "flex-start",
    columnGap: tokens.spacingHorizontalS,
    ...shorthands.borderColor(tokens.colorBrandStroke1),
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    ":hover": { backgroundColor: tokens.colorBrandBackground2Hover },
    ":hover:active": { backgroundColor: tokens.colorBrandBackground2Pressed },
  },
  raised: {
    ...shorthands.borderColor(tokens.colorNeutralStroke1),
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    ":hover": { backgroundColor: tokens.colorNeutralBackground3Hover },
    ":hover:active": { backgroundColor: tokens.colorNeutralBackground3Pressed },
  },
  off: {
    ...shorthands.borderColor(tokens.colorNeutralStrokeDisabled),
    backgroundColor: tokens.colorNeutralBackgroundDisabled,
    color: tokens.colorNeutralForegroundDisabled,
    ":hover": { backgroundColor: tokens.colorNeutralBackgroundDisabled },
    ":hover:active": { backgroundColor: tokens.colorNeutralBackgroundDisabled },
  },
  words: { flexGrow: 1, minWidth: 0, textAlign: "left", display: "flex", flexDirection: "column" },
  word: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightBold,
  },
  sentence: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  takeBack: { textDecorationLine: "underline" },
  count: {
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
});

interface ElmoButtonProps {
  readonly session: SessionReading;
  readonly elmo: ElmoSlice;
  readonly headCount: number;
}

/** One big button: "Enough, let's move on". Shown as pressed at once, and reverted if it did not count. */
export function ElmoButton({ session, elmo, headCount }: ElmoButtonProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("panel");
  const act = useAct();
  const named = useNamed();
  const secrecy = useId();
  const disabledFocusable = !useWritable();
  const [wanted, setWanted] = useState<boolean | null>(null);
  const presses = useRef(0);
  const raised = wanted ?? session.myElmo;
  const needed = elmoThreshold(session.header.settings, headCount);

  async function press(): Promise<void> {
    const mine = (presses.current += 1);
    setWanted(!raised);
    await act.session(session.header.id, { type: raised ? "takeBackElmo" : "raiseElmo", run: elmo.run });
    // A later press waits for its own answer.
    if (mine === presses.current) setWanted(null);
  }

  return (
    <div className={styles.block}>
      <Button
        className={mergeClasses(styles.button, raised && styles.raised, disabledFocusable && styles.off)}
        aria-label={
          raised ? words.elmo.takeBackLabel(elmo.count, needed) : words.elmo.label(elmo.count, needed)
        }
        aria-describedby={secrecy}
        disabledFocusable={disabledFocusable}
        icon={raised ? <CheckmarkRegular /> : <HandLeftRegular />}
        onClick={() => void press()}
      >
        <span className={styles.words}>
          <span className={styles.word}>{raised ? words.elmo.raised : words.elmo.word}</span>
          <span className={mergeClasses(styles.sentence, raised && styles.takeBack)}>
            {raised ? words.elmo.takeBack : words.elmo.sentence}
          </span>
        </span>
        <span className={styles.count}>{words.elmo.count(elmo.count, needed)}</span>
      </Button>
      <p className={text.quiet} id={secrecy}>
        {elmo.named ? words.elmo.named : words.elmo.secret}
      </p>
      {elmo.raisers.length > 0 && <p className={text.quiet}>{words.elmo.raisers(elmo.raisers.map(named))}</p>}
    </div>
  );
}
