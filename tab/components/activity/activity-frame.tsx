import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, LockClosedRegular, PeopleRegular } from "@fluentui/react-icons";
import { useId, type ReactNode } from "react";
import { en } from "../../messages/en.ts";
import { useTextStyles } from "../text-styles.ts";

const useStyles = makeStyles({
  frame: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  words: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  top: { display: "flex", alignItems: "baseline", columnGap: tokens.spacingHorizontalS },
  kicker: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", color: tokens.colorBrandForeground1 },
  long: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

/** From how many characters on it is set smaller, so that what one does with it stays in sight. */
const LONG = 80;

interface ActivityFrameProps {
  /** what it belongs to, above what one does now */
  readonly kicker: ReactNode;
  /** beside the kicker: what is left of the time */
  readonly aside?: ReactNode;
  /** one line: what to do now */
  readonly told: string;
  /** what there is to add, more quietly */
  readonly more?: string;
  readonly level?: 2 | 3;
  readonly children: ReactNode;
}

/** An activity in its place: what it is, what to do now, and what one does it with. */
export function ActivityFrame({ kicker, aside, told, more, level = 2, children }: ActivityFrameProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const heading = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className={styles.frame} aria-labelledby={heading}>
      <div className={styles.words}>
        <div className={styles.top}>
          <p className={mergeClasses(text.label, styles.kicker)}>{kicker}</p>
          {aside}
        </div>
        <Heading
          className={mergeClasses(text.subtitle, told.length > LONG && styles.long)}
          id={heading}
          dir="auto"
          tabIndex={-1}
        >
          {told}
        </Heading>
        {more !== undefined && <p className={text.quiet}>{more}</p>}
      </div>
      {children}
    </section>
  );
}

const useNoteStyles = makeStyles({
  note: { display: "flex", columnGap: tokens.spacingHorizontalXS },
  sign: { flexShrink: 0, lineHeight: tokens.lineHeightBase200, fontSize: tokens.fontSizeBase300 },
  words: { flexGrow: 1, minWidth: 0 },
  details: { "&[open] > summary > :last-child": { transform: "rotate(180deg)" } },
  summary: {
    minHeight: "32px",
    cursor: "pointer",
    listStyleType: "none",
    borderRadius: tokens.borderRadiusMedium,
    "::-webkit-details-marker": { display: "none" },
    ":hover": { color: tokens.colorNeutralForeground2Hover },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  more: { paddingTop: tokens.spacingVerticalXS, paddingLeft: tokens.spacingHorizontalL },
});

interface SecrecyProps {
  readonly secret: boolean;
  /** how it is kept, for whoever wants to know; what is secret, from whom and until when is told before it */
  readonly more?: string;
  readonly children: ReactNode;
}

/** What is secret, from whom and until when; stands before what one does. */
export function Secrecy({ secret, more, children }: SecrecyProps) {
  const styles = useNoteStyles();
  const text = useTextStyles();
  const note = (
    <>
      <span className={styles.sign}>
        {secret ? <LockClosedRegular aria-label={en.activity.secretWord} /> : <PeopleRegular aria-hidden />}
      </span>
      <span className={styles.words}>{children}</span>
    </>
  );
  if (more === undefined) return <p className={mergeClasses(text.quiet, styles.note)}>{note}</p>;
  return (
    <details className={styles.details}>
      <summary className={mergeClasses(text.quiet, styles.note, styles.summary)}>
        {note}
        <ChevronDownRegular className={styles.sign} aria-hidden />
      </summary>
      <p className={mergeClasses(text.quiet, styles.more)}>{more}</p>
    </details>
  );
}

const useFootStyles = makeStyles({
  foot: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    // Nothing in it: no line either.
    ":empty": { display: "none" },
  },
});

/** How far it is, and what takes it on: stays in reach, and in its place, however long the list above it grows. */
export function Foot({ children }: { readonly children: ReactNode }) {
  return <div className={useFootStyles().foot}>{children}</div>;
}

/** How far it is: one line. */
export function Progress({ children }: { readonly children: ReactNode }) {
  const text = useTextStyles();
  return <p className={text.label}>{children}</p>;
}
