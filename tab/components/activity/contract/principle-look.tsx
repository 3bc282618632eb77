import { makeStyles, tokens } from "@fluentui/react-components";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import type { EntryId, PollId } from "@guildhall/shared/domain/kernel/ids";
import { isTold, lastLook, type LookedAt, readPrincipleLook } from "@guildhall/shared/reading/honest-look";
import { useRead } from "../../../activity/use-activities.ts";
import { useAct } from "../../../live/act.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { useTextStyles } from "../../text-styles.ts";
import { WritingField } from "../writing-field.tsx";

const useStyles = makeStyles({
  look: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    paddingInlineStart: tokens.spacingHorizontalXXL,
  },
});

interface PrincipleLookProps {
  readonly principle: EntryId;
}

/** What honest looks told of a principle, and its first step. Nothing if nobody has looked. */
export function PrincipleLook({ principle }: PrincipleLookProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("activities").look;
  const { last, earlier, trend, tooFew, step } = useRead(
    (reader) => readPrincipleLook(reader, principle),
    principle,
  );
  if (last === null && !tooFew) return null;
  return (
    <div className={styles.look}>
      {tooFew && <p className={text.quiet}>{words.tooFewHere}</p>}
      {last !== null && <Told last={last} />}
      {trend !== null && (
        <p className={text.quiet}>
          {words.earlier(earlier.map(({ mean }) => mean))} · {words.trend[trend]}
        </p>
      )}
      {step.is === "noted" && (
        <p className={text.plain}>{step.text === null ? words.stepDone : words.step(step.text)}</p>
      )}
      {step.is === "asked" && <StepField look={step.look} principle={principle} />}
    </div>
  );
}

function Told({ last: { at, often, mean, answers } }: { readonly last: LookedAt }) {
  const text = useTextStyles();
  const words = useTexts("activities").look;
  return <p className={text.plain}>{words.found(at, often, mean, answers)}</p>;
}

function StepField({ look, principle }: PrincipleLookProps & { readonly look: PollId }) {
  const words = useTexts("activities").look;
  const act = useAct();
  return (
    <WritingField
      aside
      draft={`step.${principle}`}
      label={words.stepAsk}
      placeholder={words.stepHint}
      button={words.stepAdd}
      most={LIMITS.takeaway}
      onSubmit={(text, report) => act.community({ type: "noteFirstStep", look, principle, text }, report)}
    />
  );
}

/** That too few answered in the last look at this contract to tell anything. */
export function LookUntold() {
  const text = useTextStyles();
  const words = useTexts("activities").look;
  const last = useRead(lastLook);
  if (last === null || isTold(last)) return null;
  return (
    <p className={text.plain}>
      {words.closed(last.turnout)} {last.turnout > 0 && words.tooFew}
    </p>
  );
}
