import { Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { OptionId } from "@guildhall/shared/domain/kernel/ids";
import { useState } from "react";
import { Button } from "@fluentui/react-components";
import type { PollReading } from "@guildhall/shared/reading/poll";
import type { PollResult as Result, TieReading } from "@guildhall/shared/reading/poll-result";
import type { ActivityTexts } from "@guildhall/shared/messages/activities";
import { useTexts } from "../../texts/texts-context.ts";
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
  // The tick stands beside the first line of a long text, and leaves it the whole width.
  tick: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", alignItems: "flex-start" },
});

/** Which options are ticked in the ranking, of those that may be. */
interface Ticks {
  readonly among: ReadonlySet<OptionId>;
  readonly ticked: ReadonlySet<OptionId>;
  readonly tick: (option: OptionId, on: boolean) => void;
}

interface PollResultProps {
  readonly poll: PollReading;
  readonly result: Result;
  readonly note?: (option: OptionId) => string | null;
  readonly ticks?: Ticks;
}

/** A poll's result: best first, with the ties and how each was broken. */
export function PollResult({ poll, result, note, ticks }: PollResultProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("activities");
  const tab = useTexts("tab");
  const [all, setAll] = useState(false);
  const { ranked, most, ties, turnout, tooFewFor } = result;
  const shown = all ? ranked : ranked.slice(0, SHORT_RESULT);
  return (
    <div className={styles.block}>
      <p className={text.label}>{words.vote.closed(turnout)}</p>
      {tooFewFor !== null && (
        <p className={text.plain}>{words.vote[result.undecided ? "tooFew" : "anyway"](tooFewFor)}</p>
      )}
      <ol
        className={mergeClasses(text.list, styles.rows)}
        aria-label={`${words.vote.result}: ${questionOf(poll, words)}`}
      >
        {shown.map(({ option, votes, won: first }) => {
          const said = note?.(option.id) ?? null;
          return (
            <li key={option.id}>
              <div className={styles.line}>
                {ticks?.among.has(option.id) === true ? (
                  <Checkbox
                    className={styles.tick}
                    checked={ticks.ticked.has(option.id)}
                    label={{
                      children: (
                        <span className={mergeClasses(first && styles.first)} dir="auto">
                          {optionText(option, words)}
                        </span>
                      ),
                    }}
                    onChange={(_, { checked }) => ticks.tick(option.id, checked === true)}
                  />
                ) : (
                  <span className={mergeClasses(styles.words, first && styles.first)} dir="auto">
                    {optionText(option, words)}
                  </span>
                )}
                <span className={mergeClasses(text.quiet, styles.votes)}>{words.vote.tally(votes)}</span>
              </div>
              {said !== null && <p className={text.quiet}>{said}</p>}
              <VoteBar votes={votes} most={most} first={first} />
            </li>
          );
        })}
      </ol>
      {shown.length < ranked.length && (
        <Button className={styles.all} appearance="subtle" onClick={() => setAll(true)}>
          {tab.showAll(ranked.length)}
        </Button>
      )}
      {ties.map((tie) => (
        <p className={text.quiet} key={tie.options[0]?.id ?? tie.votes}>
          {tieText(tie, words)}
        </p>
      ))}
    </div>
  );
}

const tieText = ({ options, votes, brokenBy }: TieReading, words: ActivityTexts): string =>
  options.length > FEW
    ? words.vote.manyTied(options.length, votes)
    : words.vote.tie(
        options.map((option) => optionText(option, words)),
        votes,
        brokenBy,
      );
