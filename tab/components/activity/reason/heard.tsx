import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Heard as HeardReading } from "@guildhall/shared/reading/objections";
import { useNamed } from "../../../live/people.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { useTextStyles } from "../../text-styles.ts";

const useStyles = makeStyles({
  block: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  list: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  reason: {
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
  },
});

interface HeardProps {
  readonly heard: HeardReading;
  /** says when that was, where it is not the result that has just come in */
  readonly label?: string;
}

/** What came of a vote on objections: how many answered what, and their reasons (SPEC OBJECT-3). */
export function Heard({ heard: { fine, notYet, reasons }, label }: HeardProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("activities").objections;
  const named = useNamed();
  return (
    <div className={styles.block}>
      {label !== undefined && <p className={text.label}>{label}</p>}
      <p className={text.plain}>{words.heard(fine, notYet)}</p>
      {reasons.length > 0 && (
        <ul className={mergeClasses(text.list, styles.list)} aria-label={words.reasons}>
          {reasons.map(({ text: reason, by }, place) => (
            // Two people may give the same reason.
            <li className={styles.reason} key={place}>
              {by !== null && <p className={text.quiet}>{words.saidBy(named(by).name)}</p>}
              <p className={text.plain} dir="auto">
                {reason}
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
