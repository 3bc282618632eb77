import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { type Quorum, votersNeeded } from "@guildhall/shared/domain/community/polls/part";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import type { SetupTexts } from "@guildhall/shared/messages/setup";
import { type FormEvent, useState } from "react";
import { useView } from "../../activity/use-activities.ts";
import { useShares } from "../../components/activity/elmo-shares.ts";
import { NumberField, wholeNumber } from "../../components/activity/number-field.tsx";
import { useAnnounce } from "../../components/announcer.tsx";
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
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalM,
  },
  fields: { display: "flex", flexWrap: "wrap", alignItems: "flex-start", gap: tokens.spacingHorizontalM },
  // The list may be narrower than its longest choice.
  share: { flexGrow: 1, flexBasis: "260px", minWidth: 0, gridTemplateColumns: "minmax(0, 1fr)" },
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
  const typed = { share: quorum.share, atLeast: String(quorum.atLeast), ...changes };
  const atLeast = wholeNumber(typed.atLeast, 1, LIMITS.headCount);
  const wanted = atLeast === null ? null : { share: typed.share, atLeast };
  const ready = wanted !== null && writable && Object.keys(changes).length > 0;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!ready || wanted === null) return;
    if (!(await act.community({ type: "setQuorum", ...wanted }))) return;
    setChanges({});
    announce(words.saved);
  }

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <div className={styles.fields}>
        <Field className={styles.share} label={words.share}>
          <Select
            value={String(typed.share)}
            onChange={(_, { value }) => setChanges((before) => ({ ...before, share: Number(value) }))}
          >
            {shares.map(([value, label]) => (
              <option key={value} value={String(value)}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <NumberField
          label={words.atLeast}
          value={typed.atLeast}
          least={1}
          most={LIMITS.headCount}
          onChange={(value) => setChanges((before) => ({ ...before, atLeast: value }))}
        />
      </div>
      {wanted !== null && (
        <p className={text.quiet} role="status">
          {exampleOf(wanted, words)}
        </p>
      )}
      <Button type="submit" disabledFocusable={!ready}>
        {words.save}
      </Button>
    </form>
  );
}
