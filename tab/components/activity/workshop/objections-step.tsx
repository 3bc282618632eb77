import type { Principle } from "@guildhall/shared/domain/community/contract/part";
import type { Heard as HeardReading } from "@guildhall/shared/reading/objections";
import type { OpenPollReading } from "@guildhall/shared/reading/poll";
import { beingWorded } from "@guildhall/shared/reading/wording";
import { useView } from "../../../activity/use-activities.ts";
import { useAct } from "../../../live/act.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { useTextStyles } from "../../text-styles.ts";
import { CloseVote } from "../close-vote.tsx";
import { ConfirmButton } from "../confirm-button.tsx";
import { PrincipleList } from "../contract/principle-list.tsx";
import { PollEnding } from "../ending/ending-controls.tsx";
import { BeforeVoting, PollForm } from "../poll-activity.tsx";
import { Heard } from "../reason/heard.tsx";

interface ObjectionsStepProps {
  readonly poll: OpenPollReading;
  readonly draft: readonly Principle[];
  /** of the time before */
  readonly heard: HeardReading | null;
}

/** Everybody says whether they can live with the principles as they are worded, which nobody changes meanwhile. */
export function ObjectionsStep({ poll, draft, heard }: ObjectionsStepProps) {
  const words = useTexts("activities");
  const act = useAct();
  return (
    <>
      <PrincipleList principles={draft} />
      <BeforeVoting poll={poll} />
      <PollForm poll={poll}>
        {poll.runs && (
          <CloseVote
            polls={[poll]}
            onClose={() => void act.community({ type: "closePoll", poll: poll.id })}
          />
        )}
      </PollForm>
      {heard !== null && <Heard heard={heard} label={words.objections.before} />}
      <PollEnding poll={poll} />
    </>
  );
}

/** Asks everybody; the first time with a word on what that is. */
export function AskForObjections({ again }: { readonly again: boolean }) {
  const text = useTextStyles();
  const words = useTexts("activities").objections;
  const act = useAct();
  const unsaved = beingWorded(useView()).length > 0;
  return (
    <div>
      <ConfirmButton
        label={again ? words.askAgain : words.ask}
        question={words.askUnsaved}
        yes={words.askNow}
        no={words.keepWording}
        asks={unsaved}
        onYes={() => void act.community({ type: "askForObjections" })}
      />
      {!again && <p className={text.quiet}>{words.optional}</p>}
    </div>
  );
}
