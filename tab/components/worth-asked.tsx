import { Button, makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { type Worth, WORTHS } from "@guildhall/shared/domain/community/worth/part";
import { readWorth, type WorthAsked as Asked } from "@guildhall/shared/reading/worth";
import { Suspense, useState } from "react";
import { useView } from "../activity/use-activities.ts";
import { useAct } from "../live/act.ts";
import { useWritable } from "../live/use-community.ts";
import { useRemembered } from "../live/use-remembered.ts";
import { useTexts } from "../texts/texts-context.ts";
import { useAnnounce } from "./announcer.tsx";
import { useTextStyles } from "./text-styles.ts";

const useStyles = makeStyles({
  block: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  scale: { maxWidth: "360px" },
  worths: {
    display: "grid",
    gridTemplateColumns: "repeat(5, minmax(0, 1fr))",
    columnGap: tokens.spacingHorizontalXS,
  },
  worth: { minWidth: 0, paddingLeft: 0, paddingRight: 0 },
  ends: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  later: { alignSelf: "flex-start", marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
});

/**
 * Whether this person is asked if a session was worth their time, and what puts that off. That they did is kept in their
 * browser alone.
 */
export function useAskedForWorth(): readonly [question: Asked | null, notNow: () => void] {
  const { question } = readWorth(useView());
  const [later, putOff] = useRemembered(`worth.${question?.session ?? ""}`);
  return [question?.asked === true && later === null ? question : null, () => putOff("later")];
}

interface WorthAskedProps {
  /** whether it is also shown to whoever has answered before */
  readonly settled?: boolean;
}

/** Asks somebody whether the last session was worth their time. Once answered it stays until the page is left. */
export function WorthAsked({ settled = false }: WorthAskedProps) {
  const { question } = readWorth(useView());
  const [asked, notNow] = useAskedForWorth();
  const [answered, setAnswered] = useState<string | null>(null);
  if (question === null || !question.mayAnswer) return null;
  const stays = answered === question.session || (settled && question.mine !== null);
  if (asked === null && !stays) return null;
  return (
    <Suspense fallback={null}>
      <WorthQuestion
        question={question}
        onAnswer={() => setAnswered(question.session)}
        onNotNow={question.mine === null ? notNow : null}
      />
    </Suspense>
  );
}

interface WorthQuestionProps {
  readonly question: Asked;
  readonly onAnswer: () => void;
  /** null: they have answered */
  readonly onNotNow: (() => void) | null;
}

function WorthQuestion({
  question: { session, number, mine, until },
  onAnswer,
  onNotNow,
}: WorthQuestionProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("activities").worth;
  const act = useAct();
  const announce = useAnnounce();
  const disabledFocusable = !useWritable();
  const answer = async (worth: Worth): Promise<void> => {
    onAnswer();
    if (await act.community({ type: "answerWorth", session, worth })) announce(words.answered);
  };
  return (
    <section className={styles.block} aria-label={words.ask(number)}>
      <p className={text.plain}>{words.ask(number)}</p>
      <div className={styles.scale}>
        <div className={styles.worths} role="group" aria-label={words.ask(number)}>
          {WORTHS.map((worth) => (
            <ToggleButton
              key={worth}
              className={styles.worth}
              aria-label={words.scored(worth)}
              checked={mine === worth}
              appearance={mine === worth ? "primary" : "secondary"}
              disabledFocusable={disabledFocusable}
              onClick={() => void answer(worth)}
            >
              {words.score(worth)}
            </ToggleButton>
          ))}
        </div>
        <div className={styles.ends} aria-hidden>
          <span className={text.quiet}>{words.said[0]}</span>
          <span className={text.quiet}>{words.said[4]}</span>
        </div>
      </div>
      {mine !== null && (
        <p className={text.plain}>
          {words.mine(mine)} {words.until(until)}
        </p>
      )}
      <p className={text.quiet}>{words.secret}</p>
      {onNotNow !== null && (
        <Button className={styles.later} appearance="subtle" onClick={onNotNow}>
          {words.notNow}
        </Button>
      )}
    </section>
  );
}
