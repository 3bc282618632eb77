import { Button, makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import { CheckmarkRegular, HandLeftRegular } from "@fluentui/react-icons";
import { elmoThreshold } from "@guildhall/shared/domain/settings";
import type { ElmoSlice } from "@guildhall/shared/domain/session/view";
import type { SessionReading } from "@guildhall/shared/reading/session/read-session";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import type { MyVoice } from "./use-voice.ts";

const useStyles = makeStyles({
  button: {
    width: "100%",
    minHeight: "56px",
    paddingInline: tokens.spacingHorizontalS,
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
  // The number stands beside the word where there is room, and behind the sentence for whoever hears the button.
  words: {
    flexGrow: 1,
    minWidth: 0,
    textAlign: "start",
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  word: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightBold,
  },
  sentence: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    flexBasis: "100%",
    order: 2,
  },
  takeBack: { textDecorationLine: "underline" },
  count: {
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
    order: 1,
  },
});

interface ElmoButtonProps {
  readonly session: SessionReading;
  readonly elmo: ElmoSlice;
  readonly headCount: number;
  readonly voice: MyVoice;
  /** the id of what says who will see it */
  readonly note: string;
}

/** One big button: "Enough, let's move on". */
export function ElmoButton({ session, elmo, headCount, voice, note }: ElmoButtonProps) {
  const styles = useStyles();
  const words = useTexts("panel");
  const disabledFocusable = !useWritable();
  const raised = voice.says === "elmo";
  const needed = elmoThreshold(session.header.settings, headCount);
  return (
    <Button
      className={mergeClasses(styles.button, raised && styles.raised, disabledFocusable && styles.off)}
      aria-label={
        raised ? words.elmo.takeBackLabel(elmo.count, needed) : words.elmo.label(elmo.count, needed)
      }
      aria-describedby={note}
      disabledFocusable={disabledFocusable}
      icon={raised ? <CheckmarkRegular /> : <HandLeftRegular />}
      onClick={(event) => voice.press("elmo", event)}
    >
      <span className={styles.words}>
        <span className={styles.word}>{raised ? words.elmo.raised : words.elmo.word}</span>
        <span className={mergeClasses(styles.sentence, raised && styles.takeBack)}>
          {raised ? words.elmo.takeBack : words.elmo.sentence}
        </span>
        <span className={styles.count}>{words.elmo.count(elmo.count, needed)}</span>
      </span>
    </Button>
  );
}
