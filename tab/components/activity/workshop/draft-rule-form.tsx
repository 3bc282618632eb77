import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import type { DraftRule } from "@guildhall/shared/domain/community/workshop/part";
import type { PollResult } from "@guildhall/shared/reading/poll-result";
import { draftChoice, takenBy } from "@guildhall/shared/reading/workshop";
import { useState, type FormEvent } from "react";
import { useAct } from "../../../live/act.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { useTextStyles } from "../../text-styles.ts";
import { NumberField, wholeNumber } from "../number-field.tsx";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  button: { alignSelf: "flex-start" },
});

interface DraftRuleFormProps {
  readonly result: PollResult;
  readonly onDone: () => void;
}

/** Which entries become principles: the best few, or all with a minimum of votes. */
export function DraftRuleForm({ result, onDone }: DraftRuleFormProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("activities");
  const act = useAct();
  const writable = useWritable();
  const choice = draftChoice(result);
  const [kind, setKind] = useState<DraftRule["kind"]>("top");
  const [top, setTop] = useState(String(choice?.top ?? 1));
  const [atLeast, setAtLeast] = useState(String(choice?.atLeast ?? 1));
  const count = wholeNumber(top, 1, LIMITS.principles);
  const least = wholeNumber(atLeast, 1, LIMITS.headCount);
  const value = kind === "top" ? count : least;
  const rule: DraftRule | null =
    value === null ? null : kind === "top" ? { kind, count: value } : { kind, votes: value };
  const taken = rule === null ? 0 : takenBy(rule, result);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (rule === null || !writable) return;
    if (await act.community({ type: "draftPrinciples", by: rule })) onDone();
  }

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <Field label={words.workshop.take}>
        <RadioGroup
          layout="horizontal"
          value={kind}
          onChange={(_, data) => setKind(data.value === "atLeast" ? "atLeast" : "top")}
        >
          <Radio value="top" label={words.workshop.top} />
          <Radio value="atLeast" label={words.workshop.atLeast} />
        </RadioGroup>
      </Field>
      {kind === "top" ? (
        <NumberField
          label={words.workshop.topCount}
          value={top}
          least={1}
          most={LIMITS.principles}
          onChange={setTop}
        />
      ) : (
        <NumberField
          label={words.workshop.atLeastVotes}
          value={atLeast}
          least={1}
          most={LIMITS.headCount}
          onChange={setAtLeast}
        />
      )}
      <p className={text.quiet} role="status">
        {words.workshop.taken(taken)}
      </p>
      <Button
        className={styles.button}
        type="submit"
        appearance="primary"
        disabledFocusable={!writable || taken === 0}
      >
        {words.workshop.draft}
      </Button>
    </form>
  );
}
