import { makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import type { OptionId } from "@guildhall/shared/domain/kernel/ids";
import { useState } from "react";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { questionOf } from "../poll-words.ts";
import { OwnReason } from "../reason/own-reason.tsx";
import { ReasonForm } from "../reason/reason-form.tsx";
import type { PollChoicesProps } from "./choices.ts";
import { OptionWords } from "./option-words.tsx";

const useStyles = makeStyles({
  choice: { width: "100%" },
  label: { flexGrow: 1, minWidth: 0 },
});

/** A single choice with an answer that counts only with a reason: it is chosen when the reason is sent (SPEC OBJECT-2). */
export function AnswerWithReason({ poll, ballot }: PollChoicesProps) {
  const styles = useStyles();
  const words = useTexts("activities");
  const disabled = !useWritable() || !poll.asked;
  const [picked, setPicked] = useState<OptionId | null>(null);
  const why = poll.options.find(({ asksWhy }) => asksWhy);
  const counts = poll.options.find(({ id }) => ballot.votesFor(id) > 0)?.id ?? null;
  const chosen = picked ?? counts;
  return (
    <>
      <RadioGroup
        aria-label={words.vote.options(questionOf(poll, words))}
        value={chosen ?? ""}
        onChange={(_, { value }) => {
          const option = poll.options.find(({ id }) => id === value);
          if (option === undefined) return;
          setPicked(option.asksWhy ? option.id : null);
          if (!option.asksWhy) ballot.choose(option.id);
        }}
      >
        {poll.options.map((option) => (
          <Radio
            key={option.id}
            className={styles.choice}
            value={option.id}
            disabled={disabled}
            label={{
              className: styles.label,
              children: <OptionWords poll={poll} option={option} note={null} />,
            }}
          />
        ))}
      </RadioGroup>
      {why !== undefined &&
        (poll.reason !== null && counts === why.id ? (
          <OwnReason poll={poll} option={why.id} reason={poll.reason} />
        ) : (
          <ReasonForm poll={poll} option={why.id} picked={chosen === why.id} onSent={() => setPicked(null)} />
        ))}
    </>
  );
}
