import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Workshop, WorkshopStep } from "@guildhall/shared/domain/community/workshop/part";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import { useCollection, usePoll } from "../../../activity/use-activities.ts";
import { useAct } from "../../../live/act.ts";
import { useWritable } from "../../../live/use-community.ts";
import { en } from "../../../messages/en.ts";
import { CloseVote } from "../close-vote.tsx";
import { ConfirmButton } from "../confirm-button.tsx";

const MORE_MINUTES = 2;

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  small: { minWidth: 0, whiteSpace: "nowrap" },
});

type Timed = Exclude<Workshop, { step: "adopting" }>;

interface OnwardProps {
  readonly workshop: Timed;
  readonly runs: boolean;
}

/** Moves the workshop to its next step, or gives the current one more time. */
export function Onward({ workshop, runs }: OnwardProps) {
  const styles = useStyles();
  const act = useAct();
  const disabledFocusable = !useWritable();
  const { step } = workshop;
  if (!runs) return null;
  return (
    <div className={styles.row}>
      <Next workshop={workshop} />
      <Button
        className={styles.small}
        aria-label={en.workshop.extendLabel(MORE_MINUTES)}
        disabledFocusable={disabledFocusable}
        onClick={() => void act.community({ type: "extendStep", step, minutes: MORE_MINUTES })}
      >
        {en.workshop.extend(MORE_MINUTES)}
      </Button>
    </div>
  );
}

/** Stops the workshop without a contract. */
export function AbandonWorkshop({ step }: { readonly step: WorkshopStep }) {
  const act = useAct();
  return (
    <div>
      <ConfirmButton
        key={step}
        appearance="subtle"
        label={en.workshop.abandon}
        question={en.workshop.abandonAsk}
        yes={en.workshop.abandonNow}
        no={en.workshop.goOnWithIt}
        onYes={() => void act.community({ type: "abandonWorkshop", from: step })}
      />
    </div>
  );
}

function Next({ workshop }: { readonly workshop: Timed }) {
  const act = useAct();
  const { step } = workshop;
  const next = () => void act.community({ type: "nextStep", from: step });
  const list = useCollection(workshop.step === "bad" ? workshop.bad : workshop.good);
  // While the list is empty the next step is possible, but not suggested.
  const written = (list?.entries.length ?? 0) > 0;
  if (workshop.step === "vote") return <NextAfterVote workshop={workshop} onNext={next} />;
  return (
    <ConfirmButton
      key={step}
      appearance={written ? "primary" : "secondary"}
      label={en.workshop.next[workshop.step]}
      question={en.workshop.nextAsk[workshop.step]}
      yes={en.workshop.goOn}
      no={en.workshop.notYet}
      onYes={next}
    />
  );
}

interface NextAfterVoteProps {
  readonly workshop: Extract<Workshop, { step: "vote" }>;
  readonly onNext: () => void;
}

function NextAfterVote({ workshop, onNext }: NextAfterVoteProps) {
  const poll = usePoll(workshop.poll);
  if (poll === null || !isOpen(poll)) return null;
  return <CloseVote polls={[poll]} label={en.workshop.next.vote} onClose={onNext} />;
}
