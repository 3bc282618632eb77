import { Checkbox, makeStyles, Select, tokens } from "@fluentui/react-components";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { beingWorded } from "@guildhall/shared/reading/wording";
import { useState } from "react";
import { useView } from "../../../activity/use-activities.ts";
import { useAct } from "../../../live/act.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { FormProblem, useFormProblem } from "../../form-problem.tsx";
import { SelectField } from "../../select-field.tsx";
import { ConfirmButton } from "../confirm-button.tsx";
import { elmoShares } from "../elmo-shares.ts";
import { NumberField, wholeNumber } from "../number-field.tsx";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  select: { minWidth: 0 },
});

interface AdoptFormProps {
  /** how many could not live with the wording when they were last asked */
  readonly notYet: number;
}

/** Adopts the contract, optionally together with the ELMO settings. */
export function AdoptForm({ notYet }: AdoptFormProps) {
  const styles = useStyles();
  const words = useTexts("activities");
  const act = useAct();
  const view = useView();
  const problem = useFormProblem();
  const unsaved = beingWorded(view).length > 0;
  const settings = view.slices.community?.settings;
  const [withElmo, setWithElmo] = useState(false);
  const [share, setShare] = useState<number | null>(null);
  const [atLeast, setAtLeast] = useState<string | null>(null);
  const elmoShare = share ?? settings?.elmoShare ?? 1 / 3;
  const typed = atLeast ?? String(settings?.elmoAtLeast ?? 2);
  const elmoAtLeast = wholeNumber(typed, 1, LIMITS.headCount);
  const elmo = withElmo && elmoAtLeast !== null ? { elmoShare, elmoAtLeast } : null;
  const shares = elmoShares(words);
  const known = shares.some(([value]) => value === elmoShare);
  return (
    <div className={styles.form}>
      <Checkbox
        label={words.workshop.elmo}
        checked={withElmo}
        onChange={(_, { checked }) => setWithElmo(checked === true)}
      />
      {withElmo && (
        <>
          <SelectField label={words.workshop.elmoShare}>
            <Select
              className={styles.select}
              value={String(elmoShare)}
              onChange={(_, { value }) => setShare(Number(value))}
            >
              {shares.map(([value, label]) => (
                <option key={value} value={String(value)}>
                  {label}
                </option>
              ))}
              {!known && <option value={String(elmoShare)}>{words.workshop.elmoAsNow}</option>}
            </Select>
          </SelectField>
          <NumberField
            label={words.workshop.elmoAtLeast}
            value={typed}
            least={1}
            most={LIMITS.headCount}
            onChange={setAtLeast}
          />
        </>
      )}
      <FormProblem problem={problem} />
      <div>
        <ConfirmButton
          appearance={notYet === 0 ? "primary" : "secondary"}
          aria-describedby={problem.describedBy}
          label={words.workshop.adopt}
          asks={unsaved || notYet > 0}
          question={unsaved ? words.workshop.adoptUnsaved : words.objections.adoptAsk(notYet)}
          yes={words.workshop.adoptNow}
          no={words.workshop.keepWording}
          disabled={withElmo && elmo === null}
          onYes={() => void act.community({ type: "adoptContract", elmo }, problem.report)}
        />
      </div>
    </div>
  );
}
