import { mergeClasses } from "@fluentui/react-components";
import type { OutcomeReading } from "@guildhall/shared/reading/outcomes";
import { useTexts } from "../texts/texts-context.ts";
import { useTextStyles } from "./text-styles.ts";

interface OutcomeLinesProps {
  readonly outcomes: readonly OutcomeReading[];
  readonly label: string;
  /** shows only the beginning of each */
  readonly brief?: boolean;
}

/** What came of the topics to be solved, in lines. */
export function OutcomeLines({ outcomes, label, brief = false }: OutcomeLinesProps) {
  const text = useTextStyles();
  const words = useTexts("tab").outcomes;
  return (
    <ul className={text.list} aria-label={label}>
      {outcomes.map(({ topic, title, text: outcome }) => {
        const line = words.line(title, outcome);
        return (
          <li key={topic}>
            <p className={mergeClasses(text.plain, brief && text.brief)} title={brief ? line : undefined}>
              {line}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
