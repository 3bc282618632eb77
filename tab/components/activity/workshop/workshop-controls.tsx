import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { TimedStep, WorkshopStep } from "@guildhall/shared/domain/community/workshop/part";
import type { WorkshopReading } from "@guildhall/shared/reading/workshop";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import { MINUTE } from "@guildhall/shared/domain/kernel/time";
import { useAct } from "../../../live/act.ts";
import { useServerClock } from "../../../live/server-clock.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { CloseVote } from "../close-vote.tsx";
import { ConfirmButton } from "../confirm-button.tsx";

const MORE_MINUTES = 2;

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  small: { minWidth: 0, whiteSpace: "nowrap" },
});

interface OnwardProps {
  readonly reading: WorkshopReading;
  readonly step: TimedStep;
}

/** Moves the workshop to its next step, or gives the current one more time. */
export function Onward({ reading, step }: OnwardProps) {
  const styles = useStyles();
  const words = useTexts("activities");
  const act = useAct();
  const disabledFocusable = !useWritable();
  if (!reading.runs) return null;
  return (
    <div className={styles.row}>
      <Next reading={reading} step={step} />
      <Button
        className={styles.small}
        aria-label={words.workshop.extendLabel(MORE_MINUTES)}
        disabledFocusable={disabledFocusable}
        onClick={() => void act.community({ type: "extendStep", step, minutes: MORE_MINUTES })}
      >
        {words.workshop.extend(MORE_MINUTES)}
      </Button>
    </div>
  );
}

/** Stops the workshop without a contract. */
export function AbandonWorkshop({ step }: { readonly step: WorkshopStep }) {
  const words = useTexts("activities");
  const act = useAct();
  return (
    <div>
      <ConfirmButton
        key={step}
        appearance="subtle"
        label={words.workshop.abandon}
        question={words.workshop.abandonAsk}
        yes={words.workshop.abandonNow}
        no={words.workshop.goOnWithIt}
        onYes={() => void act.community({ type: "abandonWorkshop", from: step })}
      />
    </div>
  );
}

function Next({ reading: { workshop, poll, begun, thin }, step }: OnwardProps) {
  const words = useTexts("activities");
  const act = useAct();
  const now = useServerClock((instant) => ({ value: instant, until: null }));
  const { minutes } = workshop;
  const next = () => void act.community({ type: "nextStep", from: step });
  if (step === "vote") {
    if (poll === null || !isOpen(poll) || workshop.step !== step) return null;
    const live = workshop.mode === "live";
    const extendedTo = Math.max(workshop.stepEndsAt, now) + minutes.vote * MINUTE;
    return (
      <CloseVote
        polls={[poll]}
        label={words.workshop.next.vote}
        onClose={(anyway, report) => void act.community({ type: "nextStep", from: step, anyway }, report)}
        extending={{
          onExtend: () => void act.community({ type: "extendStep", step, minutes: minutes.vote }),
          gives: live ? words.vote.extendedBy(minutes.vote) : words.vote.extended(extendedTo, now),
        }}
      />
    );
  }
  return (
    <ConfirmButton
      key={step}
      // While the list is empty the next step is possible, but not suggested.
      appearance={begun ? "primary" : "secondary"}
      label={words.workshop.next[step]}
      question={words.workshop.nextAsk[step]}
      yes={words.workshop.goOn}
      no={words.workshop.notYet}
      asks={thin}
      onYes={next}
    />
  );
}
