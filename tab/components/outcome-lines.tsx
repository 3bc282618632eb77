import type { OutcomeReading } from "@guildhall/shared/reading/outcomes";
import { useTexts } from "../texts/texts-context.ts";
import { useTextStyles } from "./text-styles.ts";

interface OutcomeLinesProps {
  readonly outcomes: readonly OutcomeReading[];
  readonly label: string;
}

/** What came of the topics to be solved, in lines. */
export function OutcomeLines({ outcomes, label }: OutcomeLinesProps) {
  const text = useTextStyles();
  const words = useTexts("tab").outcomes;
  return (
    <ul className={text.list} aria-label={label}>
      {outcomes.map(({ topic, title, text: outcome }) => (
        <li key={topic} className={text.plain}>
          {words.line(title, outcome)}
        </li>
      ))}
    </ul>
  );
}
