import { makeStyles, tokens } from "@fluentui/react-components";
import type { OpenPollReading } from "@guildhall/shared/reading/poll";
import { useEverybodyVoted } from "../../activity/use-activities.ts";
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
  readonly polls: readonly OpenPollReading[];
  readonly label?: string;
  readonly onClose: () => void;
}

/** Closes a vote, after confirmation unless everybody present has voted. A vote never closes by itself because of that. */
export function CloseVote({ polls, label = en.activity.vote.close, onClose }: CloseVoteProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const everybody = useEverybodyVoted(polls);
  // Stays in place while others vote, so that nobody presses something that has just moved.
  return (
    <div className={styles.close}>
      <ConfirmButton
        appearance={everybody ? "primary" : "secondary"}
        label={label}
        asks={!everybody}
        question={questionOf(polls, everybody)}
        yes={en.activity.vote.closeNow}
        no={en.activity.vote.keepOpen}
        onYes={onClose}
      />
      {everybody && <p className={text.quiet}>{en.activity.vote.everybody}</p>}
    </div>
  );
}

function questionOf(polls: readonly OpenPollReading[], everybody: boolean): string {
  if (everybody) return en.activity.vote.closeAskEverybody;
  const [only, ...others] = polls;
  return only === undefined || others.length > 0
    ? en.activity.vote.closeAskSeveral
    : en.activity.vote.closeAsk(only.voted.count, only.voted.of);
}
