import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Option } from "@guildhall/shared/domain/community/polls/part";
import type { OpenPollReading } from "@guildhall/shared/reading/poll";
import { useNamed } from "../../../live/people.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { useTextStyles } from "../../text-styles.ts";
import { optionText } from "../poll-words.ts";
import { VoteBar } from "../vote-bar.tsx";

const useStyles = makeStyles({
  block: { display: "block", overflowWrap: "anywhere" },
  // Fills the width, so that the bars of all options have the same length.
  whole: { flexGrow: 1, minWidth: 0 },
  // Options that are not chosen must be as readable as those that are.
  option: { color: tokens.colorNeutralForeground1 },
  gone: { textDecorationLine: "line-through" },
});

interface OptionWordsProps {
  readonly poll: OpenPollReading;
  readonly option: Option;
  readonly note: string | null;
}

/** An option's text and facts, with its votes where they are shown. */
export function OptionWords({ poll, option, note }: OptionWordsProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("activities");
  const named = useNamed();
  const { current } = poll;
  const { tally } = poll.progress;
  const votes = tally?.[option.id] ?? 0;
  const most = tally === null ? 0 : Math.max(0, ...Object.values<number>(tally));
  const facts = [
    option.id === current ? words.vote.current : null,
    note,
    option.by === null ? null : words.vote.addedBy(named(option.by)),
    option.withdrawn && option.text !== "" ? words.vote.withdrawn : null,
    tally === null || option.withdrawn ? null : words.vote.tally(votes),
  ].filter((fact) => fact !== null);
  return (
    <span className={mergeClasses(styles.block, styles.whole)}>
      <span className={mergeClasses(styles.block, option.withdrawn ? styles.gone : styles.option)} dir="auto">
        {optionText(option, words)}
      </span>
      {facts.length > 0 && (
        <span className={mergeClasses(text.quiet, styles.block)}>{facts.join(" · ")}</span>
      )}
      {tally !== null && <VoteBar votes={votes} most={most} />}
    </span>
  );
}
