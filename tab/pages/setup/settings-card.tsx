import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import type { CommunityHeader } from "@guildhall/shared/domain/community/view";
import { elmoThreshold, type Settings } from "@guildhall/shared/domain/settings";
import { tidyLine } from "@guildhall/shared/domain/kernel/text";
import { type FormEvent, useState } from "react";
import type { CommunityReading } from "@guildhall/shared/reading/community";
import { useAnnounce } from "../../components/announcer.tsx";
import { useShares } from "../../components/activity/elmo-shares.ts";
import { SelectField } from "../../components/select-field.tsx";
import { PurposeField } from "../../components/purpose-field.tsx";
import { fits, spaceHint } from "../../components/space-hint.ts";
import { FormProblem, useFormProblem } from "../../components/form-problem.tsx";
import { useTextStyles } from "../../components/text-styles.ts";
import { useAct } from "../../live/act.ts";
import { useWritable } from "../../live/use-community.ts";
import { useMay } from "../../live/use-may.ts";
import type { SetupTexts } from "@guildhall/shared/messages/setup";
import { useTexts } from "../../texts/texts-context.ts";
import { SectionCard } from "./section-card.tsx";
import { TickBox } from "./tick-box.tsx";
import { PrimaryButton } from "../../components/primary-button/primary-button.tsx";
import { LineInput } from "../../components/typed-text.tsx";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL, maxWidth: "520px" },
  fields: { display: "flex", flexWrap: "wrap", alignItems: "flex-start", gap: tokens.spacingHorizontalM },
  share: { flexGrow: 1, flexBasis: "260px" },
  number: { width: "88px", minWidth: 0 },
  save: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalM },
});

/** Meeting sizes for the examples that explain the settings. */
const EXAMPLES = [3, 12, 30] as const;

interface Typed {
  readonly name: string;
  readonly purpose: string;
  readonly elmoShare: number;
  readonly elmoAtLeast: string;
  readonly elmoNames: boolean;
  readonly itemMinutes: string;
}

const typedFrom = ({ name, purpose, settings }: CommunityHeader): Typed => ({
  ...settings,
  ...{ name, purpose },
  elmoAtLeast: String(settings.elmoAtLeast),
  itemMinutes: String(settings.itemMinutes),
});

const settingsFrom = ({ elmoShare, elmoAtLeast, elmoNames, itemMinutes }: Typed): Settings => ({
  elmoShare,
  elmoAtLeast: Number(elmoAtLeast),
  elmoNames,
  itemMinutes: Number(itemMinutes),
});

const wholeFrom = (least: number, most: number, value: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

interface SettingsCardProps {
  readonly community: CommunityReading;
}

/** How the community's sessions run, with an explanation of each setting. */
export function SettingsCard({ community }: SettingsCardProps) {
  const words = useTexts("setup").settings;
  const may = useMay();
  const text = useTextStyles();
  const { settings } = community.header;
  return (
    <SectionCard heading={words.heading}>
      {may("changeSettings") ? (
        <SettingsForm community={community} />
      ) : (
        <>
          <p className={text.plain}>{exampleOf(settings, words)}</p>
          <p className={text.plain}>{settings.elmoNames ? words.namesOn : words.namesOff}</p>
          <p className={text.plain}>{words.summaryMinutes(settings.itemMinutes)}</p>
        </>
      )}
    </SectionCard>
  );
}

const exampleOf = (settings: Settings, words: SetupTexts["settings"]): string =>
  words.example(EXAMPLES.map((present) => ({ present, needed: elmoThreshold(settings, present) })));

function SettingsForm({ community }: { readonly community: CommunityReading }) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("setup").settings;
  const activities = useTexts("activities");
  const tab = useTexts("tab");
  const act = useAct();
  const announce = useAnnounce();
  const writable = useWritable();
  const { settings } = community.header;
  const shares = useShares(settings.elmoShare, activities.shares);
  // Unsaved changes of this person; other settings follow what others save.
  const [changes, setChanges] = useState<Partial<Typed>>({});
  const [saved, setSaved] = useState(false);
  const problem = useFormProblem();
  const typed: Typed = { ...typedFrom(community.header), ...changes };
  const wanted = settingsFrom(typed);
  const change = (next: Partial<Typed>) => {
    setSaved(false);
    setChanges((before) => ({ ...before, ...next }));
  };
  const minutesValid = wholeFrom(LIMITS.minMinutes, LIMITS.maxMinutes, wanted.itemMinutes);
  const atLeastValid = wholeFrom(1, LIMITS.headCount, wanted.elmoAtLeast);
  const valid =
    minutesValid &&
    atLeastValid &&
    fits(typed.name, LIMITS.name) &&
    tidyLine(typed.purpose).length <= LIMITS.purpose;
  const changed = Object.keys(changes).length > 0;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!valid || !writable) return;
    const { name, purpose } = typed;
    const stored = await act.community(
      { type: "changeSettings", name, purpose, settings: wanted },
      problem.report,
    );
    if (!stored) return;
    setChanges({});
    setSaved(true);
    announce(words.saved);
  }

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <Field
        label={words.name}
        {...spaceHint(typed.name, LIMITS.name, tab, {
          problem: tidyLine(typed.name) === "" ? words.nameMissing : null,
        })}
      >
        <LineInput value={typed.name} onChange={(_, { value }) => change({ name: value })} />
      </Field>
      <PurposeField
        label={words.purpose}
        hint={words.purposeHint}
        value={typed.purpose}
        onChange={(purpose) => change({ purpose })}
      />
      <div className={styles.fields}>
        <SelectField className={styles.share} label={words.share}>
          <Select
            value={String(typed.elmoShare)}
            onChange={(_, { value }) => change({ elmoShare: Number(value) })}
          >
            {shares.map(([value, label]) => (
              <option key={value} value={String(value)}>
                {label}
              </option>
            ))}
          </Select>
        </SelectField>
        <Field
          label={words.atLeast}
          hint={words.atLeastHint}
          {...(!atLeastValid && { validationMessage: activities.wholeNumber(1, LIMITS.headCount) })}
        >
          <Input
            className={styles.number}
            inputMode="numeric"
            value={typed.elmoAtLeast}
            onChange={(_, { value }) => change({ elmoAtLeast: value })}
          />
        </Field>
      </div>
      {atLeastValid && (
        <p className={text.quiet} role="status">
          {exampleOf(wanted, words)}
        </p>
      )}
      <TickBox
        label={words.names}
        hint={`${typed.elmoNames ? words.namesOn : words.namesOff} ${words.namesNote}`}
        checked={typed.elmoNames}
        onTick={(elmoNames) => change({ elmoNames })}
      />
      <Field
        label={words.itemMinutes}
        {...(!minutesValid && {
          validationMessage: tab.agenda.minutesRange(LIMITS.minMinutes, LIMITS.maxMinutes),
        })}
      >
        <Input
          className={styles.number}
          inputMode="numeric"
          value={typed.itemMinutes}
          onChange={(_, { value }) => change({ itemMinutes: value })}
        />
      </Field>
      <FormProblem problem={problem} />
      <div className={styles.save}>
        <PrimaryButton
          opened
          aria-describedby={problem.describedBy}
          type="submit"
          appearance={changed ? "primary" : "secondary"}
          disabledFocusable={!writable || !valid || !changed}
        >
          {words.save}
        </PrimaryButton>
        {(changed || saved) && <span className={text.quiet}>{changed ? words.unsaved : words.saved}</span>}
      </div>
    </form>
  );
}
