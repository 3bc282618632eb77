import { makeStyles, tokens } from "@fluentui/react-components";
import type { OpenPollReading } from "@guildhall/shared/reading/poll";
import { useEverybodyVoted } from "../../activity/use-activities.ts";
import type { ActivityTexts } from "@guildhall/shared/messages/activities";
import { useTexts } from "../../texts/texts-context.ts";
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
export function CloseVote({ polls, label, onClose }: CloseVoteProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("activities");
  const everybody = useEverybodyVoted(polls);
  // Stays in place while others vote, so that nobody presses something that has just moved.
  return (
    <div className={styles.close}>
      <ConfirmButton
        appearance={everybody ? "primary" : "secondary"}
        label={label ?? words.vote.close}
        asks={!everybody}
        question={questionOf(polls, everybody, words)}
        yes={words.vote.closeNow}
        no={words.vote.keepOpen}
        onYes={onClose}
      />
      {everybody && <p className={text.quiet}>{words.vote.everybody}</p>}
    </div>
  );
}

function questionOf(polls: readonly OpenPollReading[], everybody: boolean, words: ActivityTexts): string {
  if (everybody) return words.vote.closeAskEverybody;
  const [only, ...others] = polls;
  return only === undefined || others.length > 0
    ? words.vote.closeAskSeveral
    : words.vote.closeAsk(only.voted.count, only.voted.of);
}
