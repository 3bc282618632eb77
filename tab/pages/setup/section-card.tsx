import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { useTextStyles } from "../../components/text-styles.ts";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    "@media (max-width: 600px)": { padding: tokens.spacingHorizontalM },
  },
  head: {
    display: "flex",
    alignItems: "baseline",
    justifyContent: "space-between",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
  },
});

interface SectionCardProps {
  readonly heading: string;
  /** a short fact beside the heading */
  readonly fact?: string;
  readonly children: ReactNode;
}

/** One matter of the community, on a card of its own. */
export function SectionCard({ heading, fact, children }: SectionCardProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 className={text.subtitle} id={id}>
          {heading}
        </h2>
        {fact !== undefined && <span className={text.quiet}>{fact}</span>}
      </div>
      {children}
    </section>
  );
}
