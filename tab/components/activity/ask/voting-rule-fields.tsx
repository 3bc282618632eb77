import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import type { VotingRule } from "@guildhall/shared/domain/community/polls/part";
import type { Manner } from "@guildhall/shared/reading/poll";
import { useTexts } from "../../../texts/texts-context.ts";
import { NumberField, wholeNumber } from "../number-field.tsx";

/** How people vote where somebody asks something of their own. */
type AskedManner = Exclude<Manner, "often">;

/** A voting rule as typed. */
export interface TypedRule {
  readonly manner: AskedManner;
  readonly budget: string;
  readonly cap: string;
}

/** The rule, if the input is valid. */
export function ruleFrom({ manner, budget, cap }: TypedRule): VotingRule | null {
  if (manner === "single") return { budget: 1, cap: 1 };
  if (manner === "thumbs") return { budget: null, cap: 1 };
  const votes = wholeNumber(budget, 1, LIMITS.budget);
  const most = wholeNumber(cap, 1, LIMITS.budget);
  return votes === null || most === null ? null : { budget: votes, cap: Math.min(most, votes) };
}

interface VotingRuleFieldsProps {
  readonly rule: TypedRule;
  readonly manners?: readonly AskedManner[];
  readonly onChange: (rule: TypedRule) => void;
}

/** The voting rule: a single choice, thumbs, or votes to share out. */
export function VotingRuleFields(props: VotingRuleFieldsProps) {
  const words = useTexts("activities").ask;
  const labels: Readonly<Record<AskedManner, string>> = {
    single: words.one,
    thumbs: words.thumbs,
    shared: words.several,
  };
  const { rule, manners = ["single", "thumbs", "shared"], onChange } = props;
  return (
    <>
      <Field label={words.how}>
        <RadioGroup
          value={rule.manner}
          onChange={(_, { value }) =>
            onChange({ ...rule, manner: manners.find((each) => each === value) ?? rule.manner })
          }
        >
          {manners.map((manner) => (
            <Radio key={manner} value={manner} label={labels[manner]} />
          ))}
        </RadioGroup>
      </Field>
      {rule.manner === "shared" && (
        <>
          <NumberField
            label={words.budget}
            value={rule.budget}
            least={1}
            most={LIMITS.budget}
            onChange={(budget) => onChange({ ...rule, budget })}
          />
          <NumberField
            label={words.cap}
            value={rule.cap}
            least={1}
            most={LIMITS.budget}
            onChange={(cap) => onChange({ ...rule, cap })}
          />
        </>
      )}
    </>
  );
}
