import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  track: {
    height: "4px",
    overflow: "hidden",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground6,
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  bar: {
    height: "100%",
    transformOrigin: "left",
    backgroundColor: tokens.colorNeutralForeground3,
    transitionProperty: "transform",
    transitionDuration: tokens.durationNormal,
    "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0s" },
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  first: { backgroundColor: tokens.colorCompoundBrandBackground },
});

interface VoteBarProps {
  readonly votes: number;
  readonly most: number;
  readonly first?: boolean;
}

/** An option's votes relative to the most votes; the number is beside it in words. */
export function VoteBar({ votes, most, first = false }: VoteBarProps) {
  const styles = useStyles();
  const share = most === 0 ? 0 : votes / most;
  return (
    <div className={styles.track} aria-hidden>
      <div
        className={mergeClasses(styles.bar, first && styles.first)}
        style={{ transform: `scaleX(${share.toFixed(4)})` }}
      />
    </div>
  );
}
