import { makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { questionOf } from "../poll-words.ts";
import type { PollChoicesProps } from "./choices.ts";
import { OptionWords } from "./option-words.tsx";

const useStyles = makeStyles({
  choice: { width: "100%" },
  label: { flexGrow: 1, minWidth: 0 },
});

/** A single choice. */
export function SingleChoice({ poll, ballot, note }: PollChoicesProps) {
  const styles = useStyles();
  const words = useTexts("activities");
  const disabled = !useWritable() || !poll.asked;
  const chosen = poll.options.find(({ id }) => ballot.votesFor(id) > 0)?.id ?? "";
  return (
    <RadioGroup
      aria-label={words.vote.options(questionOf(poll, words))}
      value={chosen}
      onChange={(_, { value }) => {
        const option = poll.options.find(({ id }) => id === value);
        if (option !== undefined) ballot.choose(option.id);
      }}
    >
      {poll.options.map((option) => (
        <Radio
          key={option.id}
          className={styles.choice}
          value={option.id}
          disabled={disabled || option.withdrawn}
          label={{
            className: styles.label,
            children: <OptionWords poll={poll} option={option} note={note?.(option.id) ?? null} />,
          }}
        />
      ))}
    </RadioGroup>
  );
}
