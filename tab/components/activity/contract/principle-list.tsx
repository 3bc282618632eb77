import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { EntryId } from "@guildhall/shared/domain/kernel/ids";
import type { Principle } from "@guildhall/shared/domain/community/contract/part";
import type { ReactNode } from "react";
import { useTexts } from "../../../texts/texts-context.ts";
import { useLeadToBadEntry } from "./bad-entries.ts";
import { useTextStyles } from "../../text-styles.ts";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  row: { display: "flex", columnGap: tokens.spacingHorizontalS },
  place: {
    flexShrink: 0,
    minWidth: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  words: { minWidth: 0 },
  // Unobtrusive within the text, but large enough to tap.
  origin: {
    display: "inline-flex",
    alignItems: "flex-start",
    minHeight: "32px",
    fontSize: "inherit",
    lineHeight: "inherit",
    textAlign: "start",
    overflowWrap: "anywhere",
    color: tokens.colorNeutralForeground2,
    textDecorationLine: "underline",
    textDecorationColor: tokens.colorNeutralStroke1,
  },
});

interface PrincipleWordsProps {
  readonly principle: Principle;
  readonly place: number;
}

/** A principle, with the bad entry that it came from. */
export function PrincipleWords({ principle, place }: PrincipleWordsProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("activities");
  const { from } = principle;
  return (
    <div className={styles.row}>
      <span className={styles.place} aria-hidden>
        {words.contract.place(place + 1)}
      </span>
      <div className={styles.words}>
        <p className={text.plain} dir="auto">
          {principle.text}
        </p>
        {from !== null && <Origin entry={from.entry}>{words.contract.from(from.text)}</Origin>}
      </div>
    </div>
  );
}

interface OriginProps {
  readonly entry: EntryId;
  readonly children: string;
}

/** The origin of a principle, as a link if it can be read on this page. */
function Origin({ entry, children }: OriginProps) {
  const text = useTextStyles();
  const styles = useStyles();
  const lead = useLeadToBadEntry(entry);
  return (
    <p className={text.quiet}>
      {lead === null ? (
        children
      ) : (
        <Link as="button" className={styles.origin} onClick={lead}>
          {children}
        </Link>
      )}
    </p>
  );
}

interface PrincipleListProps {
  readonly principles: readonly Principle[];
  /** shown below each of them */
  readonly beside?: (principle: Principle) => ReactNode;
}

/** A contract's principles, in order. */
export function PrincipleList({ principles, beside }: PrincipleListProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("activities");
  return (
    <ol className={mergeClasses(text.list, styles.list)} aria-label={words.workshop.principles}>
      {principles.map((principle, place) => (
        <li key={principle.id}>
          <PrincipleWords principle={principle} place={place} />
          {beside?.(principle)}
        </li>
      ))}
    </ol>
  );
}
