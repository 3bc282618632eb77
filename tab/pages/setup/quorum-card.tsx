import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { type Quorum, votersNeeded } from "@guildhall/shared/domain/community/polls/part";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import type { SetupTexts } from "@guildhall/shared/messages/setup";
import { type FormEvent, useState } from "react";
import { useView } from "../../activity/use-activities.ts";
import { useShares } from "../../components/activity/elmo-shares.ts";
import { NumberField, wholeNumber } from "../../components/activity/number-field.tsx";
import { useAnnounce } from "../../components/announcer.tsx";
import { FormProblem, useFormProblem } from "../../components/form-problem.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { useTextStyles } from "../../components/text-styles.ts";
import { useAct } from "../../live/act.ts";
import { useWritable } from "../../live/use-community.ts";
import { useMay } from "../../live/use-may.ts";
import { useTexts } from "../../texts/texts-context.ts";
import { SectionCard } from "./section-card.tsx";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    maxWidth: "520px",
  },
  fields: { display: "flex", flexWrap: "wrap", alignItems: "flex-start", gap: tokens.spacingHorizontalM },
  share: { flexGrow: 1, flexBasis: "260px" },
  save: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalM },
});

/** Sizes of communities for the example. */
const EXAMPLES = [3, 12, 30] as const;

const exampleOf = (quorum: Quorum, words: SetupTexts["quorum"]): string =>
  words.example(EXAMPLES.map((takingPart) => ({ takingPart, needed: votersNeeded(quorum, takingPart) })));

/** How many must vote before a vote decides (SPEC QUORUM-1). */
export function QuorumCard() {
  const words = useTexts("setup").quorum;
  const text = useTextStyles();
  const may = useMay();
  const { quorum } = useView().slices;
  if (quorum === undefined) return null;
  return (
    <SectionCard heading={words.heading}>
      <p className={text.plain}>{words.told}</p>
      {may("setQuorum") ? (
        <QuorumForm quorum={quorum} />
      ) : (
        <p className={text.plain}>{exampleOf(quorum, words)}</p>
      )}
    </SectionCard>
  );
}

function QuorumForm({ quorum }: { readonly quorum: Quorum }) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("setup").quorum;
  const act = useAct();
  const announce = useAnnounce();
  const writable = useWritable();
  const shares = useShares(quorum.share, words.shares);
  // What this person has changed and not saved; the rest follows what others save.
  const [changes, setChanges] = useState<{ readonly share?: number; readonly atLeast?: string }>({});
  const [saved, setSaved] = useState(false);
  const problem = useFormProblem();
  const typed = { share: quorum.share, atLeast: String(quorum.atLeast), ...changes };
  const change = (next: Partial<typeof changes>) => {
    setSaved(false);
    setChanges((before) => ({ ...before, ...next }));
  };
  const changed = Object.keys(changes).length > 0;
  const atLeast = wholeNumber(typed.atLeast, 1, LIMITS.headCount);
  const wanted = atLeast === null ? null : { share: typed.share, atLeast };
  const ready = wanted !== null && writable && changed;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!ready || wanted === null) return;
    if (!(await act.community({ type: "setQuorum", ...wanted }, problem.report))) return;
    setChanges({});
    setSaved(true);
    announce(words.saved);
  }

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <div className={styles.fields}>
        <SelectField className={styles.share} label={words.share}>
          <Select value={String(typed.share)} onChange={(_, { value }) => change({ share: Number(value) })}>
            {shares.map(([value, label]) => (
              <option key={value} value={String(value)}>
                {label}
              </option>
            ))}
          </Select>
        </SelectField>
        <NumberField
          label={words.atLeast}
          value={typed.atLeast}
          least={1}
          most={LIMITS.headCount}
          onChange={(value) => change({ atLeast: value })}
        />
      </div>
      {wanted !== null && (
        <p className={text.quiet} role="status">
          {exampleOf(wanted, words)}
        </p>
      )}
      <FormProblem problem={problem} />
      <div className={styles.save}>
        <Button aria-describedby={problem.describedBy} type="submit" disabledFocusable={!ready}>
          {words.save}
        </Button>
        {(changed || saved) && <span className={text.quiet}>{changed ? words.unsaved : words.saved}</span>}
      </div>
    </form>
  );
}
