import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ClockAlarmRegular, PauseRegular, WarningRegular } from "@fluentui/react-icons";
import type { RunId } from "@guildhall/shared/domain/kernel/ids";
import type { SessionItem } from "@guildhall/shared/domain/session/state";
import { type TimerFace, readTimer, wholeMinutes } from "@guildhall/shared/reading/session/timer";
import { useServerClock } from "../../../live/server-clock.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { useTimerEvents } from "./use-timer-events.ts";

const useStyles = makeStyles({
  block: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  row: { display: "flex", flexDirection: "column" },
  time: {
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
  },
  overtime: { fontSize: tokens.fontSizeHero700 },
  overWord: { fontSize: tokens.fontSizeBase300 },
  track: {
    height: "6px",
    overflow: "hidden",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground6,
    // Visible in the contrast theme only.
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  bar: {
    height: "100%",
    transformOrigin: "left",
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  barWarning: { backgroundColor: tokens.colorStatusWarningBackground3 },
  barDanger: { backgroundColor: tokens.colorStatusDangerBackground3 },
  textWarning: { color: tokens.colorStatusWarningForeground1 },
  textDanger: { color: tokens.colorPaletteRedForeground1 },
  word: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    minHeight: tokens.lineHeightBase300,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  of: { fontSize: tokens.fontSizeBase200, whiteSpace: "nowrap" },
  sign: { display: "flex", fontSize: tokens.fontSizeBase400 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface CountdownProps {
  readonly item: SessionItem;
  readonly run: RunId;
}

/** The item's time left, or by how much it is over. */
export function Countdown({ item, run }: CountdownProps) {
  const styles = useStyles();
  const words = useTexts("panel");
  const face = useServerClock((now) => readTimer(item, now));
  useTimerEvents(face, run, item.timebox);
  const { level, seconds, used } = face;
  const colour = level === "calm" ? undefined : level === "warning" ? styles.textWarning : styles.textDanger;
  return (
    <div className={styles.block}>
      <div className={styles.row}>
        <span
          role="timer"
          aria-label={level === "over" ? words.timerOver : words.timer}
          className={mergeClasses(styles.time, level === "over" && styles.overtime, colour)}
        >
          {level === "over" ? words.overtime(seconds) : words.left(seconds)}
          {level === "over" && <span className={styles.overWord}> {words.over}</span>}
        </span>
        <span className={mergeClasses(styles.of, styles.quiet)}>{words.of(wholeMinutes(item.timebox))}</span>
      </div>
      <div
        className={styles.track}
        role="progressbar"
        aria-label={words.used}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(used * 100)}
      >
        <div
          className={mergeClasses(
            styles.bar,
            level === "warning" && styles.barWarning,
            (level === "danger" || level === "over") && styles.barDanger,
          )}
          style={{ transform: `scaleX(${used.toFixed(4)})` }}
        />
      </div>
      <LevelWord face={face} colour={colour} />
    </div>
  );
}

/** The level as a word and a sign, since colour alone must not tell it. Small, so in the normal text colour. */
function LevelWord({ face, colour }: { readonly face: TimerFace; readonly colour: string | undefined }) {
  const styles = useStyles();
  const words = useTexts("panel");
  if (!face.paused && face.level === "calm") return null;
  const sign = face.level === "warning" ? <WarningRegular /> : <ClockAlarmRegular />;
  return (
    <div className={mergeClasses(styles.word, face.paused && styles.quiet)}>
      {face.paused ? <PauseRegular /> : <span className={mergeClasses(styles.sign, colour)}>{sign}</span>}
      {face.paused || face.level === "calm" ? words.paused : words.levels[face.level]}
    </div>
  );
}
