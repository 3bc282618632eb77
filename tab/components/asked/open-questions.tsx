import { useTexts } from "../../texts/texts-context.ts";
import { ShortList } from "../short-list.tsx";
import { QuestionRow } from "./question-row.tsx";
import { useAskedHere } from "./use-asked.ts";

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
  const words = useTexts("tab").questions;
  return (
    <ShortList label={words.open} items={useAskedHere(before)} most={most}>
      {(question, wanted) => (
        <QuestionRow key={question.id} {...{ question, manage }} brief={!wanted && !manage} />
      )}
    </ShortList>
  );
}
