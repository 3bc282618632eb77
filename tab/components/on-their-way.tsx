import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import type { FieldWriting } from "../live/writing/use-writing.ts";
import { useTexts } from "../texts/texts-context.ts";
import { useTextStyles } from "./text-styles.ts";

const useStyles = makeStyles({
  entry: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS, minWidth: 0 },
  sending: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  problem: { color: tokens.colorPaletteRedForeground1 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface OnTheirWayProps {
  readonly writing: FieldWriting;
  /** focuses the field again */
  readonly onEdit: () => void;
}

/** Beside a field: what is being sent, and what came back while something new was in the field. */
export function OnTheirWay({ writing, onEdit }: OnTheirWayProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const tab = useTexts("tab");
  const { sending, returned } = writing;
  if (sending.length + returned.length === 0) return null;
  return (
    <ul className={text.list} aria-label={tab.writing.label}>
      {returned.map(({ key, typed: [words = ""], problem }) => (
        <li className={styles.entry} key={key}>
          <p className={text.plain} dir="auto">
            {words}
          </p>
          <p className={styles.problem} role="alert">
            {problem ?? tab.writing.notKnown}
          </p>
          <div className={styles.buttons}>
            <Button
              aria-label={tab.writing.editOf(words)}
              onClick={() => {
                writing.edit(key);
                onEdit();
              }}
            >
              {tab.writing.edit}
            </Button>
            <Button
              aria-label={tab.writing.discardOf(words)}
              onClick={() => {
                writing.discard(key);
                onEdit();
              }}
            >
              {tab.writing.discard}
            </Button>
          </div>
        </li>
      ))}
      {sending.map(({ key, typed: [words = ""] }) => (
        <li className={styles.entry} key={key}>
          <p className={text.plain} dir="auto">
            {words}
          </p>
          <div className={styles.sending}>
            <Spinner size="extra-tiny" aria-hidden />
            <span className={text.quiet}>{tab.writing.sending}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}
