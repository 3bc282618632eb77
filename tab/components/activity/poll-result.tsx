import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { PollOutcome, Tie } from "@guildhall/shared/domain/community/polls/part";
import type { OptionId } from "@guildhall/shared/domain/kernel/ids";
import { useState } from "react";
import { Button } from "@fluentui/react-components";
import type { PollViewModel } from "../../activity/view-models.ts";
import { en } from "../../messages/en.ts";
import { useTextStyles } from "../text-styles.ts";
import { optionText, questionOf } from "./poll-words.ts";
import { VoteBar } from "./vote-bar.tsx";

/** How many ranks of a result are shown at first. */
const SHORT_RESULT = 10;
/** Ties of more options than this are reported by their number only. */
const FEW = 3;

const useStyles = makeStyles({
  block: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  rows: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  line: {
    display: "flex",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalXXS,
  },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  first: { fontWeight: tokens.fontWeightSemibold },
  votes: { flexShrink: 0, whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  all: { alignSelf: "flex-start" },
});

interface PollResultProps {
  readonly poll: PollViewModel;
  readonly outcome: PollOutcome;
  readonly note?: (option: OptionId) => string | null;
}

/** A poll's result: best first, with the ties and how each was broken. */
export function PollResult({ poll, outcome, note }: PollResultProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const [all, setAll] = useState(false);
  const { ranking, tally, ties, turnout } = outcome;
  const textOf = (id: OptionId) => {
    const option = poll.options.find((each) => each.id === id);
    return option === undefined ? "" : optionText(option);
  };
  const most = Math.max(0, ...Object.values<number>(tally));
  // On the logistics, only the winner matters; ties below it are not reported.
  const shownTies = poll.subject.kind === "logistics" ? ties.filter(({ votes }) => votes === most) : ties;
  const shown = all ? ranking : ranking.slice(0, SHORT_RESULT);
  return (
    <div className={styles.block}>
      <p className={text.label}>{en.activity.vote.closed(turnout)}</p>
      <ol
        className={mergeClasses(text.list, styles.rows)}
        aria-label={`${en.activity.vote.result}: ${questionOf(poll)}`}
      >
        {shown.map((id) => {
          const votes = tally[id] ?? 0;
          const first = id === ranking[0] && votes > 0;
          const said = note?.(id) ?? null;
          return (
            <li key={id}>
              <div className={styles.line}>
                <span className={mergeClasses(styles.words, first && styles.first)} dir="auto">
                  {textOf(id)}
                </span>
                <span className={mergeClasses(text.quiet, styles.votes)}>
                  {en.activity.vote.tally(votes)}
                </span>
              </div>
              {said !== null && <p className={text.quiet}>{said}</p>}
              <VoteBar votes={votes} most={most} first={first} />
            </li>
          );
        })}
      </ol>
      {shown.length < ranking.length && (
        <Button className={styles.all} appearance="subtle" onClick={() => setAll(true)}>
          {en.activity.showAll(ranking.length)}
        </Button>
      )}
      {shownTies.map((tie) => (
        <p className={text.quiet} key={tie.options[0] ?? tie.votes}>
          {tieText(tie, textOf)}
        </p>
      ))}
    </div>
  );
}

function tieText({ options, votes, brokenBy }: Tie, textOf: (id: OptionId) => string): string {
  return options.length > FEW
    ? en.activity.vote.manyTied(options.length, votes)
    : en.activity.vote.tie(options.map(textOf), votes, brokenBy);
}
