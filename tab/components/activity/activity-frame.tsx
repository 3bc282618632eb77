import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, LockClosedRegular, PeopleRegular } from "@fluentui/react-icons";
import type { ActivityTexts } from "@guildhall/shared/messages/activities";
import { createContext, useContext, useEffect, useId, useMemo, useState, type ReactNode } from "react";
import { remembered } from "../../live/remembered.ts";
import { begun } from "../use-begun.ts";
import { useTexts } from "../../texts/texts-context.ts";
import { useTextStyles } from "../text-styles.ts";

const useStyles = makeStyles({
  frame: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  words: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  top: { display: "flex", alignItems: "baseline", columnGap: tokens.spacingHorizontalS },
  kicker: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", color: tokens.colorBrandForeground1 },
  long: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

/** Longer headings are set smaller, so that the controls below stay in view. */
const LONG = 80;

/** The activity that is shown: two votes on the same question are not the same. */
export const WhatIsOn = createContext("");

interface ActivityFrameProps {
  /** a short label above the heading: what the activity belongs to */
  readonly kicker: ReactNode;
  /** beside the kicker: the time left */
  readonly aside?: ReactNode;
  /** the heading: what to do now */
  readonly instruction: string;
  /** a quieter second line */
  readonly more?: string;
  readonly level?: 2 | 3;
  readonly children: ReactNode;
}

/** The frame of an activity: its heading, and its controls as children. */
export function ActivityFrame({ kicker, aside, instruction, more, level = 2, children }: ActivityFrameProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const heading = useId();
  const on = useContext(WhatIsOn);
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className={styles.frame} aria-labelledby={heading}>
      <div className={styles.words}>
        <div className={styles.top}>
          <p className={mergeClasses(text.label, styles.kicker)}>{kicker}</p>
          {aside}
        </div>
        <Heading
          className={mergeClasses(
            level === 2 ? text.subtitle : text.section,
            instruction.length > LONG && styles.long,
          )}
          id={heading}
          dir="auto"
          {...begun(`${on} ${instruction}`)}
        >
          {instruction}
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

type SecretOf = keyof ActivityTexts["brief"];

/** Whether the note about this was shown on an earlier occasion. */
function useReadBefore(about: SecretOf | undefined): boolean {
  const kept = useMemo(() => (about === undefined ? null : remembered(`read.${about}`)), [about]);
  const [before] = useState(() => kept?.read() === "yes");
  useEffect(() => kept?.write("yes"), [kept]);
  return before;
}

interface SecrecyProps {
  readonly secret: boolean;
  /** how the secret is kept, on demand; what is secret, from whom and until when is in `children` */
  readonly more?: string;
  /** what it is about: whoever has read that before sees it in a few words, and the whole on demand */
  readonly about?: SecretOf;
  readonly children: ReactNode;
}

/** What is secret, from whom and until when. Shown before the controls; in one line from the second time on. */
export function Secrecy({ secret, about, more, children }: SecrecyProps) {
  const styles = useNoteStyles();
  const text = useTextStyles();
  const words = useTexts("activities");
  const known = useReadBefore(about);
  const note = (
    <>
      <span className={styles.sign}>
        {secret ? <LockClosedRegular aria-label={words.secretWord} /> : <PeopleRegular aria-hidden />}
      </span>
      <span className={styles.words}>{about !== undefined && known ? words.brief[about] : children}</span>
    </>
  );
  if (more === undefined) return <p className={mergeClasses(text.quiet, styles.note)}>{note}</p>;
  return (
    <details className={styles.details}>
      <summary className={mergeClasses(text.quiet, styles.note, styles.summary)}>
        {note}
        <ChevronDownRegular className={styles.sign} aria-hidden />
      </summary>
      <p className={mergeClasses(text.quiet, styles.more)}>
        {known && <>{children} </>}
        {more}
      </p>
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
    // Hides the border too.
    ":empty": { display: "none" },
  },
});

/** Progress and the button for the next step: stays in view and in place, however long the list above it grows. */
export function Foot({ children }: { readonly children: ReactNode }) {
  return <div className={useFootStyles().foot}>{children}</div>;
}

/** The progress in one line. */
export function Progress({ children }: { readonly children: ReactNode }) {
  const text = useTextStyles();
  return <p className={text.label}>{children}</p>;
}
