import { makeStyles, tokens } from "@fluentui/react-components";
import type { OpenPollViewModel } from "../../activity/view-models.ts";
import { useEverybodyVoted, usePeopleHere } from "../../activity/use-activities.ts";
import { en } from "../../messages/en.ts";
import { useTextStyles } from "../text-styles.ts";
import { ConfirmButton } from "./confirm-button.tsx";

const useStyles = makeStyles({
  close: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalXS,
  },
});

interface CloseVoteProps {
  readonly polls: readonly OpenPollViewModel[];
  readonly label?: string;
  readonly onClose: () => void;
}

/** Closes a vote, after confirmation unless everybody present has voted. A vote never closes by itself because of that. */
export function CloseVote({ polls, label = en.activity.vote.close, onClose }: CloseVoteProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const here = usePeopleHere();
  const everybody = useEverybodyVoted(polls);
  const turnout = Math.min(...polls.map(({ progress }) => progress.turnout));
  // Stays in place while others vote, so that nobody presses something that has just moved.
  return (
    <div className={styles.close}>
      <ConfirmButton
        appearance={everybody ? "primary" : "secondary"}
        label={label}
        asks={!everybody}
        question={questionOf(polls, turnout, Math.max(here, turnout), everybody)}
        yes={en.activity.vote.closeNow}
        no={en.activity.vote.keepOpen}
        onYes={onClose}
      />
      {everybody && <p className={text.quiet}>{en.activity.vote.everybody}</p>}
    </div>
  );
}

function questionOf(
  polls: readonly OpenPollViewModel[],
  turnout: number,
  here: number,
  everybody: boolean,
): string {
  if (everybody) return en.activity.vote.closeAskEverybody;
  return polls.length > 1 ? en.activity.vote.closeAskSeveral : en.activity.vote.closeAsk(turnout, here);
}
