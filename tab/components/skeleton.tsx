import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useFirstTexts } from "../texts/texts-context.ts";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    maxWidth: "720px",
    marginInline: "auto",
  },
  bar: {
    height: tokens.lineHeightBase300,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
    animationName: { from: { opacity: 1 }, "50%": { opacity: 0.5 }, to: { opacity: 1 } },
    animationDuration: "2s",
    animationIterationCount: "infinite",
    "@media (prefers-reduced-motion: reduce)": { animationName: "none" },
    "@media (forced-colors: active)": { border: `${tokens.strokeWidthThin} solid` },
  },
  short: { width: "40%" },
  tall: { height: tokens.lineHeightHero1000 },
  words: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
});

/** The outline of the page while it loads. */
export function Skeleton() {
  const styles = useStyles();
  const words = useFirstTexts();
  return (
    <main className={styles.page} aria-busy>
      <h1 className={styles.words}>{words.connecting}</h1>
      <div className={styles.bar} />
      <div className={mergeClasses(styles.bar, styles.short)} />
      <div className={mergeClasses(styles.bar, styles.tall)} />
      <div className={styles.bar} />
      <div className={mergeClasses(styles.bar, styles.short)} />
    </main>
  );
}
