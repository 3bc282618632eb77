import { Button, Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { AddRegular, SubtractRegular } from "@fluentui/react-icons";
import type { Option } from "@guildhall/shared/domain/community/polls/part";
import type { ReactElement } from "react";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { useTextStyles } from "../../text-styles.ts";
import { optionText, questionOf } from "../poll-words.ts";
import type { MyBallot } from "../use-ballot.ts";
import type { PollChoicesProps } from "./choices.ts";
import { OptionWords } from "./option-words.tsx";

const useStyles = makeStyles({
  options: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  row: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  words: { flexGrow: 1, minWidth: 0 },
  stepper: { flexShrink: 0, display: "flex", alignItems: "center" },
  step: { minWidth: "32px", width: "32px", paddingInline: 0 },
  votes: {
    minWidth: tokens.spacingHorizontalXXL,
    textAlign: "center",
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  choice: { width: "100%" },
  label: { flexGrow: 1, minWidth: 0 },
});

/** Votes to share out among the options. */
export function SharedVotes({ poll, ballot, note }: PollChoicesProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("activities");
  return (
    <ul
      className={mergeClasses(text.list, styles.options)}
      aria-label={words.vote.options(questionOf(poll, words))}
    >
      {poll.options.map((option) => {
        const shown = <OptionWords poll={poll} option={option} note={note?.(option.id) ?? null} />;
        return (
          <li key={option.id}>
            {poll.cap === 1 ? (
              <OneVote asked={poll.asked} option={option} ballot={ballot}>
                {shown}
              </OneVote>
            ) : (
              <Stepper asked={poll.asked} option={option} ballot={ballot} cap={poll.cap}>
                {shown}
              </Stepper>
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface ShareProps {
  readonly asked: boolean;
  readonly option: Option;
  readonly ballot: MyBallot;
  readonly children: ReactElement;
}

/** If an option can take only one vote, a toggle instead of a counter. */
function OneVote({ asked, option, ballot, children }: ShareProps) {
  const styles = useStyles();
  const writable = useWritable();
  const given = ballot.votesFor(option.id) > 0;
  return (
    <Checkbox
      className={styles.choice}
      checked={given}
      disabled={!asked || !writable || option.withdrawn || (!given && ballot.left === 0)}
      label={{ className: styles.label, children }}
      onChange={() => ballot.give(option.id, given ? 0 : 1)}
    />
  );
}

function Stepper({ asked, option, ballot, cap, children }: ShareProps & { readonly cap: number }) {
  const styles = useStyles();
  const words = useTexts("activities");
  const off = !useWritable() || !asked || option.withdrawn;
  const given = ballot.votesFor(option.id);
  const name = optionText(option, words);
  return (
    <div className={styles.row}>
      <div className={styles.words}>{children}</div>
      <div className={styles.stepper}>
        <Button
          className={styles.step}
          appearance="subtle"
          icon={<SubtractRegular />}
          aria-label={words.vote.minus(name)}
          disabledFocusable={off || given === 0}
          onClick={() => ballot.give(option.id, given - 1)}
        />
        <span className={styles.votes} aria-live="polite">
          {words.vote.given(given)}
        </span>
        <Button
          className={styles.step}
          appearance="subtle"
          icon={<AddRegular />}
          aria-label={words.vote.plus(name)}
          disabledFocusable={off || given >= cap || ballot.left === 0}
          onClick={() => ballot.give(option.id, given + 1)}
        />
      </div>
    </div>
  );
}
