import type { Workshop } from "@guildhall/shared/domain/community/workshop/part";
import { outcomeIn } from "@guildhall/shared/domain/community/polls/part";
import { useState } from "react";
import { usePoll } from "../../../activity/use-activities.ts";
import { en } from "../../../messages/en.ts";
import { useTextStyles } from "../../text-styles.ts";
import { ConfirmButton } from "../confirm-button.tsx";
import { PollResult } from "../poll-result.tsx";
import { AdoptForm } from "./adopt-form.tsx";
import { DraftRuleForm } from "./draft-rule-form.tsx";
import { useOrigins } from "./origins.ts";
import { AddPrinciple, PrinciplesEditor } from "./principles-editor.tsx";

interface AdoptingProps {
  readonly workshop: Extract<Workshop, { step: "adopting" }>;
  readonly runs: boolean;
}

/** From the vote to the contract: choosing the principles, wording them, and adopting. */
export function Adopting({ workshop, runs }: AdoptingProps) {
  const text = useTextStyles();
  const poll = usePoll(workshop.poll);
  const note = useOrigins(workshop.bad, workshop.good);
  const [choosing, setChoosing] = useState(false);
  const { draft } = workshop;
  const outcome = poll === null ? null : outcomeIn(poll);
  if (draft.length === 0 || choosing)
    return (
      <>
        {poll !== null && outcome !== null && <PollResult poll={poll} outcome={outcome} note={note} />}
        {runs && outcome !== null && <DraftRuleForm outcome={outcome} onDone={() => setChoosing(false)} />}
        {runs && draft.length === 0 && <AddPrinciple />}
        {!runs && <p className={text.quiet}>{en.workshop.waiting}</p>}
      </>
    );
  return (
    <>
      <PrinciplesEditor principles={draft} runs={runs} />
      {runs && (
        <>
          <div>
            <ConfirmButton
              appearance="subtle"
              label={en.workshop.takeOthers}
              question={en.workshop.takeOthersAsk}
              yes={en.workshop.goOn}
              no={en.workshop.notYet}
              onYes={() => setChoosing(true)}
            />
          </div>
          <AdoptForm />
        </>
      )}
    </>
  );
}
