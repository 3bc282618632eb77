import { Button, makeStyles, mergeClasses, ToggleButton, tokens } from "@fluentui/react-components";
import { HELPED, type Helped } from "@guildhall/shared/domain/community/helped/part";
import type { TakeawayId } from "@guildhall/shared/domain/kernel/ids";
import { type HelpedAsked as Asked, readHelped } from "@guildhall/shared/reading/helped";
import { useId, useState } from "react";
import { useView } from "../../../activity/use-activities.ts";
import { useAnnounce } from "../../../components/announcer.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useAct } from "../../../live/act.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useRemembered } from "../../../live/use-remembered.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { OwnStory } from "./own-story.tsx";

const useStyles = makeStyles({
  block: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  lesson: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  said: { overflowWrap: "anywhere" },
  answers: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  answer: { minWidth: 0 },
  later: { alignSelf: "flex-start", marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
});

/**
 * Whether this person is asked if what they learned helped, and what puts that off. That they did is kept in their browser
 * alone.
 */
export function useAskedWhetherHelped(): readonly [question: Asked | null, notNow: () => void] {
  const question = readHelped(useView());
  const [later, putOff] = useRemembered(`helped.${question?.session ?? ""}`);
  return [question?.asked === true && later === null ? question : null, () => putOff("later")];
}

/** Asks somebody whether what was learned in a session helped. Once answered it stays until the page is left. */
export function HelpedAsked() {
  const question = readHelped(useView());
  const [asked, notNow] = useAskedWhetherHelped();
  const [answered, setAnswered] = useState<string | null>(null);
  if (question === null || !question.mayAnswer) return null;
  if (asked === null && answered !== question.session) return null;
  return (
    <HelpedQuestion
      question={question}
      onAnswer={() => setAnswered(question.session)}
      onNotNow={question.answered ? null : notNow}
    />
  );
}

interface HelpedQuestionProps {
  readonly question: Asked;
  readonly onAnswer: () => void;
  /** null: they have answered */
  readonly onNotNow: (() => void) | null;
}

function HelpedQuestion({
  question: { number, endedAt, until, lessons, answered },
  onAnswer,
  onNotNow,
}: HelpedQuestionProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("setup").helped;
  const act = useAct();
  const announce = useAnnounce();
  const disabledFocusable = !useWritable();
  const name = useId();
  const answer = async (takeaway: TakeawayId, helped: Helped): Promise<void> => {
    onAnswer();
    if (await act.community({ type: "sayHelped", takeaway, helped })) announce(words.answered);
  };
  return (
    <section className={styles.block} aria-label={words.ask(number, endedAt)}>
      <p className={text.plain}>{words.ask(number, endedAt)}</p>
      {lessons.map(({ id, text: learned, mine }) => (
        <div key={id} className={styles.lesson}>
          <p id={`${name}-${id}`} className={mergeClasses(text.plain, styles.said)}>
            <bdi>{learned}</bdi>
          </p>
          <div className={styles.answers} role="group" aria-labelledby={`${name}-${id}`}>
            {HELPED.map((helped) => (
              <ToggleButton
                key={helped}
                className={styles.answer}
                checked={mine === helped}
                appearance={mine === helped ? "primary" : "secondary"}
                disabledFocusable={disabledFocusable}
                onClick={() => void answer(id, helped)}
              >
                {words.said[helped]}
              </ToggleButton>
            ))}
          </div>
          {mine !== null && <OwnStory takeaway={id} lesson={learned} />}
        </div>
      ))}
      <p className={text.quiet}>
        {words.secret} {answered && words.until(until)}
      </p>
      {onNotNow !== null && (
        <Button className={styles.later} appearance="subtle" onClick={onNotNow}>
          {words.notNow}
        </Button>
      )}
    </section>
  );
}
