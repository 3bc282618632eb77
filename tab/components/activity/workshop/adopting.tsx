import type { Principle } from "@guildhall/shared/domain/community/contract/part";
import type { WorkshopReading } from "@guildhall/shared/reading/workshop";
import { useState } from "react";
import { useTexts } from "../../../texts/texts-context.ts";
import { useTextStyles } from "../../text-styles.ts";
import { ConfirmButton } from "../confirm-button.tsx";
import { PollResult } from "../poll-result.tsx";
import { Heard } from "../reason/heard.tsx";
import { AdoptForm } from "./adopt-form.tsx";
import { noteOn } from "./note-on.ts";
import { AskForObjections, ObjectionsStep } from "./objections-step.tsx";
import { PickPrinciples } from "./pick-principles.tsx";
import { AddPrinciple, PrinciplesEditor } from "./principles-editor.tsx";

interface AdoptingProps {
  readonly reading: WorkshopReading;
  readonly draft: readonly Principle[];
}

/** From the vote to the contract: choosing the principles, wording them, asking for objections, and adopting. */
export function Adopting({ reading, draft }: AdoptingProps) {
  const text = useTextStyles();
  const words = useTexts("activities");
  const [choosing, setChoosing] = useState(false);
  const { runs, poll, result, objections } = reading;
  const { open, heard } = objections;
  if (open !== null) return <ObjectionsStep key={open.id} poll={open} draft={draft} heard={heard} />;
  if (draft.length === 0 || choosing) {
    const voted = poll === null || result === null ? null : { poll, result, note: noteOn(reading, words) };
    return (
      <>
        {voted !== null &&
          (runs ? (
            <PickPrinciples {...voted} onDone={() => setChoosing(false)} />
          ) : (
            <PollResult {...voted} />
          ))}
        {runs && draft.length === 0 && <AddPrinciple />}
        {!runs && <p className={text.quiet}>{words.workshop.waiting}</p>}
      </>
    );
  }
  return (
    <>
      {heard !== null && <Heard heard={heard} label={words.objections.before} />}
      <PrinciplesEditor principles={draft} runs={runs} />
      {runs && (
        <>
          <div>
            <ConfirmButton
              appearance="subtle"
              label={words.workshop.takeOthers}
              question={words.workshop.takeOthersAsk}
              yes={words.workshop.goOn}
              no={words.workshop.notYet}
              onYes={() => setChoosing(true)}
            />
          </div>
          <AskForObjections again={heard !== null} />
          <AdoptForm notYet={heard?.notYet ?? 0} />
        </>
      )}
    </>
  );
}
