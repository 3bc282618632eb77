import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTexts } from "../../texts/texts-context.ts";
import { useTextStyles } from "../text-styles.ts";
import { QuestionRow } from "./question-row.tsx";
import { useAskedHere } from "./use-asked.ts";

const useStyles = makeStyles({
  // Aligns the label with other text.
  all: {
    alignSelf: "flex-start",
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`,
    fontWeight: tokens.fontWeightRegular,
  },
});

interface OpenQuestionsProps {
  /** how many are shown before *Show all* */
  readonly most: number;
  /** the number of the session before which they were noted; all without one */
  readonly before?: number;
  /** whether they can be removed here */
  readonly manage?: boolean;
}

/** The first open questions, and all of them on demand. */
export function OpenQuestions({ most, before, manage = false }: OpenQuestionsProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const tab = useTexts("tab");
  const all = useAskedHere(before);
  const [wanted, setWanted] = useState(false);
  // A single hidden one would take no more space than the button.
  const listed = wanted || all.length <= most + 1 ? all : all.slice(0, most);
  return (
    <>
      <ul className={text.list} aria-label={tab.questions.open}>
        {listed.map((question) => (
          <QuestionRow key={question.id} {...{ question, manage }} brief={!wanted && !manage} />
        ))}
      </ul>
      {listed.length < all.length && (
        <Button className={styles.all} appearance="subtle" onClick={() => setWanted(true)}>
          {tab.showAll(all.length)}
        </Button>
      )}
    </>
  );
}
