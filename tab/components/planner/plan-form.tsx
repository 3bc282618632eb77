import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { nextDates } from "@guildhall/shared/domain/kernel/calendar/next-dates";
import { datesToPlan, suggestedFirst } from "@guildhall/shared/reading/plan";
import { frequencyOf, readDates } from "@guildhall/shared/reading/upcoming";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { useState } from "react";
import { useView } from "../../activity/use-activities.ts";
import { NumberField, wholeNumber } from "../activity/number-field.tsx";
import { useTextStyles } from "../text-styles.ts";
import { useAct } from "../../live/act.ts";
import { useSync } from "../../live/sync-context.ts";
import { useWritable } from "../../live/use-community.ts";
import { useTexts } from "../../texts/texts-context.ts";
import { fromField, ownTimeZone, toField } from "../wall-input.ts";
import { FormProblem, useFormProblem } from "../form-problem.tsx";
import { Stack } from "../stack.tsx";
import { Foot } from "../activity/activity-frame.tsx";
import { FrameFields } from "./frame-fields.tsx";
import { frameFrom, typedFrames } from "./frames.ts";
import { PrimaryButton } from "../primary-button/primary-button.tsx";
import { singleTap } from "../single-tap.ts";

const useStyles = makeStyles({
  fields: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
  input: { minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface PlanFormProps {
  readonly button: string;
  readonly onDone: () => void;
  /** called when the plan was accepted at once; without it that is not offered */
  readonly onAccepted?: () => void;
}

/** Plans sessions: how many, on which dates, and how they open and close. */
export function PlanForm({ button, onDone, onAccepted }: PlanFormProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("activities").planner;
  const tab = useTexts("tab");
  const act = useAct();
  const sync = useSync();
  const writable = useWritable();
  const reader = useView();
  const { rhythm, plan = null } = reader.slices;
  const [sessions, setSessions] = useState("2");
  const [frames, setFrames] = useState(() => typedFrames(plan, tab));
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const frequency = frequencyOf(reader);
  // The first suggestion stays while the form is open, whatever the clock says.
  const [kept, keep] = useState<string | null>(null);
  const suggestion = kept === null ? suggestedFirst(reader, sync.now(), ownTimeZone()) : null;
  if (suggestion !== null) keep(toField(suggestion, ownTimeZone()));
  const suggested = kept ?? "";
  const problem = useFormProblem();
  if (rhythm === undefined) return null;
  const now = sync.now();
  const count = wholeNumber(sessions, 1, LIMITS.planned);
  const openingFrame = frameFrom(frames, "opening", tab);
  const closingFrame = frameFrom(frames, "closing", tab);
  const known = count === null ? [] : readDates(reader, count, now);
  const { toName } = datesToPlan(reader, count ?? 0, now);
  const missing = Array.from({ length: toName }, (_, index) => known.length + index);
  // Until a date has been set, nobody has chosen a time zone either.
  const timeZone = rhythm.anchor === null && known.length === 0 ? ownTimeZone() : rhythm.timeZone;
  const isSuggested =
    rhythm.anchor === null && known.length === 0 && typed[0] === undefined && suggested !== "";
  const entered = (place: number) => typed[place] ?? (isSuggested && place === 0 ? suggested : "");
  const named = missing.map((place) => fromField(entered(place), timeZone));
  const dates = [...known, ...named.filter((at) => at !== null && at > now).map(Number)];
  const [first] = dates;
  const follows = count !== null && toName > 0 && known.length + toName < count;
  const following =
    follows && first !== undefined && frequency !== null
      ? nextDates(frequency, first, first, timeZone, count - 1)
      : [];
  const ready =
    count !== null &&
    dates.length === (follows ? known.length + toName : count) &&
    openingFrame !== undefined &&
    closingFrame !== undefined;

  async function propose(): Promise<boolean> {
    if (!ready || !writable) return false;
    // The others follow from the first one and from the decided frequency, now and for later plans.
    if (follows && first !== undefined) {
      const rhythmSet = { type: "setRhythm", timeZone, at: first } as const;
      if (!(await act.community(rhythmSet, problem.report))) return false;
    }
    return act.community(
      {
        type: "proposePlan",
        sessions: count,
        dates: missing.length === 0 || follows ? null : dates,
        opening: openingFrame,
        closing: closingFrame,
      },
      problem.report,
    );
  }

  /** Nobody has to accept what they have just proposed: the agendas can still be changed (SPEC PLAN-11). */
  async function planAtOnce(done: () => void): Promise<void> {
    if ((await propose()) && (await act.community({ type: "acceptPlan" }, problem.report))) done();
  }

  return (
    <form
      aria-label={words.heading}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void propose().then((proposed) => proposed && onDone());
      }}
    >
      <Stack>
        <div className={styles.fields}>
          <NumberField
            label={words.sessions}
            value={sessions}
            least={1}
            most={LIMITS.planned}
            onChange={setSessions}
          />
        </div>
        <FrameFields frames={frames} onChange={setFrames} />
        {known.length > 0 && (
          <div>
            <p className={text.label}>{words.dates}</p>
            <ol className={text.list} aria-label={words.dates}>
              {known.map((at) => (
                <li key={at}>{words.session(at)}</li>
              ))}
            </ol>
          </div>
        )}
        {missing.length > 0 && (
          <div className={styles.fields}>
            {missing.map((place, index) => (
              <Field
                key={place}
                label={words.dateOf(place + 1)}
                {...((named[index] ?? 0) <= now
                  ? { hint: words.dateMissing }
                  : isSuggested && place === 0 && { hint: words.dateSuggested })}
              >
                <Input
                  className={styles.input}
                  type="datetime-local"
                  value={entered(place)}
                  onChange={(_, { value }) => setTyped({ ...typed, [place]: value })}
                />
              </Field>
            ))}
          </div>
        )}
        {following.length > 0 && (
          <div>
            <p className={text.quiet}>{words.following}</p>
            <ol className={text.list} aria-label={words.following}>
              {following.map((at) => (
                <li key={at}>{words.session(at)}</li>
              ))}
            </ol>
          </div>
        )}
        <FormProblem problem={problem} />
        <Foot>
          <div className={styles.buttons}>
            <PrimaryButton
              type="submit"
              aria-describedby={problem.describedBy}
              disabledFocusable={!writable || !ready}
            >
              {button}
            </PrimaryButton>
            {onAccepted !== undefined && (
              <Button
                disabledFocusable={!writable || !ready}
                onClick={singleTap(() => void planAtOnce(onAccepted))}
              >
                {words.atOnce}
              </Button>
            )}
          </div>
        </Foot>
      </Stack>
    </form>
  );
}
