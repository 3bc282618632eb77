import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import type { PollOutcome } from "@guildhall/shared/domain/community/polls/part";
import type { DraftRule } from "@guildhall/shared/domain/community/workshop/part";
import { useState, type FormEvent } from "react";
import { useAct } from "../../../live/act.ts";
import { useWritable } from "../../../live/use-community.ts";
import { en } from "../../../messages/en.ts";
import { useTextStyles } from "../../text-styles.ts";
import { NumberField, wholeNumber } from "../number-field.tsx";

/** A contract that people remember has about this many principles. */
const GOOD_SIZE = 5;

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  button: { alignSelf: "flex-start" },
});

interface DraftRuleFormProps {
  readonly outcome: PollOutcome;
  readonly onDone: () => void;
}

/** Which entries become principles: the best few, or all with a minimum of votes. */
export function DraftRuleForm({ outcome, onDone }: DraftRuleFormProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const act = useAct();
  const writable = useWritable();
  const votes = outcome.ranking.map((option) => outcome.tally[option] ?? 0).filter((each) => each > 0);
  const [kind, setKind] = useState<DraftRule["kind"]>("top");
  const [top, setTop] = useState(String(Math.max(1, Math.min(GOOD_SIZE, votes.length))));
  const [atLeast, setAtLeast] = useState(String(Math.max(1, Math.ceil((votes[0] ?? 1) / 2))));
  const count = wholeNumber(top, 1, LIMITS.principles);
  const least = wholeNumber(atLeast, 1, LIMITS.headCount);
  const value = kind === "top" ? count : least;
  const taken = Math.min(
    LIMITS.principles,
    kind === "top" ? Math.min(votes.length, count ?? 0) : votes.filter((each) => each >= (least ?? 1)).length,
  );

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (value === null || !writable) return;
    const by: DraftRule = kind === "top" ? { kind, count: value } : { kind, votes: value };
    if (await act.community({ type: "draftPrinciples", by })) onDone();
  }

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <Field label={en.workshop.take}>
        <RadioGroup
          layout="horizontal"
          value={kind}
          onChange={(_, data) => setKind(data.value === "atLeast" ? "atLeast" : "top")}
        >
          <Radio value="top" label={en.workshop.top} />
          <Radio value="atLeast" label={en.workshop.atLeast} />
        </RadioGroup>
      </Field>
      {kind === "top" ? (
        <NumberField
          label={en.workshop.topCount}
          value={top}
          least={1}
          most={LIMITS.principles}
          onChange={setTop}
        />
      ) : (
        <NumberField
          label={en.workshop.atLeastVotes}
          value={atLeast}
          least={1}
          most={LIMITS.headCount}
          onChange={setAtLeast}
        />
      )}
      <p className={text.quiet} role="status">
        {en.workshop.taken(taken)}
      </p>
      <Button
        className={styles.button}
        type="submit"
        appearance="primary"
        disabledFocusable={!writable || value === null || taken === 0}
      >
        {en.workshop.draft}
      </Button>
    </form>
  );
}
