import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { useWritable } from "../live/use-community.ts";
import { singleTap } from "./single-tap.ts";
import { Strip } from "./strip.tsx";
import { useTextStyles } from "./text-styles.ts";

const useStyles = makeStyles({
  // Nothing to show takes no room between its neighbours.
  asked: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    ":empty": { position: "absolute" },
  },
  within: { display: "contents" },
  after: { ":not(:empty)": { paddingTop: tokens.spacingVerticalM } },
});

interface Answer {
  readonly label: string;
  /** what is said once it was given */
  readonly thanks: string;
  readonly give: () => Promise<boolean>;
}

/** Something that only this person is asked. */
export interface Question {
  readonly key: string | number;
  readonly text: string;
  readonly hint: string;
  readonly answers: readonly Answer[];
}

interface QuestionsProps {
  readonly questions: readonly Question[];
  /** whether they keep a distance from what is above them */
  readonly apart?: boolean;
}

/** One line and two buttons for each question; what came of the last answer stays until they leave the page. */
export function Questions({ questions, apart = false }: QuestionsProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const disabledFocusable = !useWritable();
  const [answered, setAnswered] = useState<Answer | null>(null);
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The buttons are gone.
    if (answered !== null) region.current?.focus();
  }, [answered]);

  async function give(answer: Answer): Promise<void> {
    if (await answer.give()) setAnswered(answer);
  }

  return (
    <div className={apart ? styles.after : styles.within}>
      <div ref={region} role="status" tabIndex={-1} className={styles.asked}>
        {questions.map((question) => (
          <Strip
            key={question.key}
            tone="info"
            actions={question.answers.map((answer) => (
              <Button
                key={answer.label}
                disabledFocusable={disabledFocusable}
                onClick={singleTap(() => void give(answer))}
              >
                {answer.label}
              </Button>
            ))}
          >
            <p className={text.label}>{question.text}</p>
            <p className={text.quiet}>{question.hint}</p>
          </Strip>
        ))}
        {answered !== null && <p className={text.quiet}>{answered.thanks}</p>}
      </div>
    </div>
  );
}
