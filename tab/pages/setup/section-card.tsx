import { Badge, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons";
import { useId, type ReactNode } from "react";
import { useTextStyles } from "../../components/text-styles.ts";
import { useTexts } from "../../texts/texts-context.ts";
import { usePage } from "./addresses/address.ts";

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
  title: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS, minWidth: 0 },
  heading: { ":focus": { outlineStyle: "none" } },
});

/** The number of a founding step, and whether it is done. */
export interface StepMark {
  readonly place: number;
  readonly done: boolean;
}

interface SectionCardProps {
  readonly heading: string;
  /** the id of the heading, which takes the focus when the pressed button disappears */
  readonly id?: string;
  /** a short fact beside the heading */
  readonly fact?: string;
  readonly mark?: StepMark;
  readonly children: ReactNode;
}

/** A section of the details tab, as a card. One that is called like its page does not show the name a second time. */
export function SectionCard({ heading, id, fact, mark, children }: SectionCardProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const own = useId();
  const headingId = id ?? own;
  const isPage = useTexts("setup").pages.names[usePage()] === heading;
  return (
    <section className={styles.card} aria-labelledby={headingId}>
      <div className={mergeClasses(styles.head, isPage && fact === undefined && text.unseen)}>
        <div className={mergeClasses(styles.title, isPage && text.unseen)}>
          {mark !== undefined && <Mark {...mark} />}
          <h2 className={mergeClasses(text.subtitle, styles.heading)} id={headingId} tabIndex={-1}>
            {heading}
          </h2>
        </div>
        {fact !== undefined && <span className={text.quiet}>{fact}</span>}
      </div>
      {children}
    </section>
  );
}

/** Decorative: the state is also in words beside the heading. */
function Mark({ place, done }: StepMark) {
  const words = useTexts("setup").steps;
  return done ? (
    <Badge aria-hidden size="large" color="success" appearance="tint" icon={<CheckmarkRegular />} />
  ) : (
    <Badge aria-hidden size="large" color="informative" appearance="outline">
      {words.place(place)}
    </Badge>
  );
}
