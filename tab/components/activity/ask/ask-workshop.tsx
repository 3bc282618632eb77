import { Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { WORKSHOP_MINUTES } from "@guildhall/shared/domain/beginnings";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { DAY, MINUTE } from "@guildhall/shared/domain/kernel/time";
import type { TimedStep, WorkshopPlan } from "@guildhall/shared/domain/community/workshop/part";
import { useState } from "react";
import { useAct, type Report } from "../../../live/act.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { NumberField, wholeNumber } from "../number-field.tsx";
import { AskForm, type AskProps } from "./ask-form.tsx";
import { ruleFrom, VotingRuleFields, type TypedRule } from "./voting-rule-fields.tsx";

const STEPS: readonly TimedStep[] = ["bad", "good", "vote"];
type Typed = Readonly<Record<TimedStep, string>>;

/** Minutes if live, days in the chat. */
const unitOf = (mode: WorkshopPlan["mode"]): number => (mode === "live" ? 1 : DAY / MINUTE);

function usual(mode: WorkshopPlan["mode"]): Typed {
  const { bad, good, vote } = WORKSHOP_MINUTES[mode];
  const typed = (minutes: number) => String(minutes / unitOf(mode));
  return { bad: typed(bad), good: typed(good), vote: typed(vote) };
}

const useStyles = makeStyles({
  steps: { margin: 0, padding: 0, border: 0, minWidth: 0 },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS },
  fields: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
});

/** Starts the workshop that makes or revises the social contract. */
export function AskWorkshop({ onDone, onCancel }: AskProps) {
  const styles = useStyles();
  const words = useTexts("activities").ask;
  const activities = useTexts("activities");
  const act = useAct();
  const [mode, setMode] = useState<WorkshopPlan["mode"]>("live");
  const [lengths, setLengths] = useState<Typed>(() => usual("live"));
  const [rule, setRule] = useState<TypedRule>({ manner: "thumbs", budget: "3", cap: "1" });
  const most = mode === "live" ? LIMITS.maxMinutes : LIMITS.openDays;
  const unit = unitOf(mode);
  const [bad, good, vote] = STEPS.map((step) => wholeNumber(lengths[step], 1, most));
  const voting = ruleFrom(rule);
  const minutes = bad && good && vote ? { bad: bad * unit, good: good * unit, vote: vote * unit } : null;

  async function start(report: Report): Promise<boolean> {
    if (minutes === null || voting === null) return false;
    return act.community(
      { type: "startWorkshop", mode, minutes, vote: { ...voting, secrecy: "hidden" } },
      report,
    );
  }

  return (
    <AskForm
      label={words.contract}
      ready={minutes !== null && voting !== null}
      onStart={start}
      onDone={onDone}
      {...(onCancel && { onCancel })}
    >
      <Field label={words.where}>
        <RadioGroup
          value={mode}
          onChange={(_, { value }) => {
            const chosen = value === "chat" ? "chat" : "live";
            setMode(chosen);
            setLengths(usual(chosen));
          }}
        >
          <Radio value="live" label={words.here} />
          <Radio value="chat" label={words.inChatCards} />
        </RadioGroup>
      </Field>
      <fieldset className={styles.steps}>
        <legend className={styles.legend}>{mode === "live" ? words.minutesFor : words.daysFor}</legend>
        <div className={styles.fields}>
          {STEPS.map((step) => (
            <NumberField
              key={step}
              label={activities.workshop.steps[step]}
              value={lengths[step]}
              least={1}
              most={most}
              onChange={(value) => setLengths({ ...lengths, [step]: value })}
            />
          ))}
        </div>
      </fieldset>
      <VotingRuleFields rule={rule} manners={["thumbs", "shared"]} onChange={setRule} />
    </AskForm>
  );
}
