import { makeStyles, mergeClasses, ToggleButton, tokens } from "@fluentui/react-components";
import { HOW_OFTEN } from "@guildhall/shared/domain/community/honest-look/part";
import { lookedAtIn } from "@guildhall/shared/reading/honest-look";
import { useView } from "../../../activity/use-activities.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { useTextStyles } from "../../text-styles.ts";
import type { PollChoicesProps } from "./choices.ts";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  row: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  answers: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, maxWidth: "360px" },
  answer: { flexGrow: 1, minWidth: 0, paddingInline: tokens.spacingHorizontalS },
});

/** Each principle with what it stands against, and one tap on how often that happens today. */
export function HonestAnswers({ poll, ballot }: PollChoicesProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("activities").look;
  const { principles = [] } = lookedAtIn(useView(), poll) ?? {};
  const disabledFocusable = !useWritable() || !poll.asked;
  return (
    <ol className={mergeClasses(text.list, styles.list)} aria-label={words.principles}>
      {poll.options.map(({ id, text: principle }, place) => {
        const question = words.ask(principles[place]?.from?.text ?? null);
        const given = ballot.votesFor(id);
        return (
          <li key={id} className={styles.row}>
            <p className={text.label} dir="auto">
              {principle}
            </p>
            <p className={text.plain}>{question}</p>
            <div className={styles.answers} role="group" aria-label={question}>
              {HOW_OFTEN.map((often) => (
                <ToggleButton
                  key={often}
                  className={styles.answer}
                  checked={given === often}
                  appearance={given === often ? "primary" : "secondary"}
                  disabledFocusable={disabledFocusable}
                  onClick={() => ballot.give(id, given === often ? 0 : often)}
                >
                  {words.said[often]}
                </ToggleButton>
              ))}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
