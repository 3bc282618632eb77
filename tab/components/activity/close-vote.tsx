import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { OpenPollReading } from "@guildhall/shared/reading/poll";
import { useState } from "react";
import { useEverybodyVoted } from "../../activity/use-activities.ts";
import type { ActivityTexts } from "@guildhall/shared/messages/activities";
import { useTexts } from "../../texts/texts-context.ts";
import { useTextStyles } from "../text-styles.ts";
import { type Report, useAct, useReport } from "../../live/act.ts";
import { useServerClock } from "../../live/server-clock.ts";
import { Confirm } from "../confirm.tsx";
import { ConfirmButton } from "./confirm-button.tsx";

const useStyles = makeStyles({
  close: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalXS,
  },
  atEnd: { alignItems: "flex-end" },
});

interface CloseVoteProps {
  readonly polls: readonly OpenPollReading[];
  readonly label?: string;
  /** `anyway`: even if too few have voted to decide */
  readonly onClose: (anyway: boolean, report: Report) => void;
  /** at the end of its line: what began the vote may have been at the beginning (SPEC SYNC-10) */
  readonly atEnd?: boolean;
  /** another way to extend it than by moving its time, and what that gives */
  readonly extending?: Extending;
}

/** How a vote is extended, and what that gives. */
export interface Extending {
  readonly onExtend: () => void;
  readonly gives: string;
}

/**
 * Closes a vote, after confirmation unless everybody present has voted. A vote never closes by itself because of that. If too
 * few have voted to decide, it asks whether to extend the vote or to decide anyway (SPEC QUORUM-2).
 */
export function CloseVote({ polls, label, onClose, atEnd = false, extending }: CloseVoteProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("activities");
  const everybody = useEverybodyVoted(polls);
  const moving = useMoving(polls);
  const report = useReport();
  // Whether enough have voted is known for certain once it is refused: the count that everybody sees lags behind.
  const [tooFew, setTooFew] = useState(false);
  const close = (anyway: boolean): void =>
    onClose(anyway, (problem, code) => {
      if (code === "belowQuorum") setTooFew(true);
      else report(problem);
    });
  const answered = (then: () => void) => () => {
    setTooFew(false);
    then();
  };
  const extend = extending ?? moving;
  if (tooFew)
    return (
      <Confirm
        question={words.vote.tooFewAsk}
        yes={words.vote.decideAnyway}
        no={words.vote.keepOpen}
        {...(extend !== null && {
          other: { label: words.vote.extend, onPress: answered(extend.onExtend), note: extend.gives },
        })}
        onYes={answered(() => close(true))}
        onNo={answered(() => undefined)}
      />
    );
  // Stays in place while others vote, so that nobody presses something that has just moved.
  return (
    <div className={mergeClasses(styles.close, atEnd && styles.atEnd)}>
      <ConfirmButton
        appearance={everybody ? "primary" : "secondary"}
        label={label ?? words.vote.close}
        asks={!everybody}
        question={questionOf(polls, everybody, words)}
        yes={words.vote.closeNow}
        no={words.vote.keepOpen}
        onYes={() => close(false)}
      />
      {everybody && <p className={text.quiet}>{words.vote.everybody}</p>}
    </div>
  );
}

/** Extends the votes of a group by their own length; null if they do not close by themselves. */
function useMoving([first]: readonly OpenPollReading[]): Extending | null {
  const words = useTexts("activities");
  const act = useAct();
  const now = useServerClock((instant) => ({ value: instant, until: null }));
  if (first === undefined || first.extendsTo === null) return null;
  const { group, extendsTo: closesAt } = first;
  return {
    onExtend: () => void act.community({ type: "movePollClosing", group, closesAt }),
    gives: words.vote.extended(closesAt, now),
  };
}

function questionOf(polls: readonly OpenPollReading[], everybody: boolean, words: ActivityTexts): string {
  if (everybody) return words.vote.closeAskEverybody;
  const [only, ...others] = polls;
  return only === undefined || others.length > 0
    ? words.vote.closeAskSeveral
    : words.vote.closeAsk(only.voted.count, only.voted.of);
}
