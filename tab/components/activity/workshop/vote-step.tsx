import type { ReactNode } from "react";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import type { WorkshopReading } from "@guildhall/shared/reading/workshop";
import { useTexts } from "../../../texts/texts-context.ts";
import { BeforeVoting, PollForm } from "../poll-activity.tsx";
import { noteOn } from "./note-on.ts";

interface VoteStepProps {
  readonly reading: WorkshopReading;
  /** the button for the next step */
  readonly children: ReactNode;
}

/** The vote on the good list. */
export function VoteStep({ reading, children }: VoteStepProps) {
  const words = useTexts("activities");
  const { poll } = reading;
  if (poll === null || !isOpen(poll)) return null;
  return (
    <>
      <BeforeVoting poll={poll} />
      <PollForm poll={poll} note={noteOn(reading, words)}>
        {children}
      </PollForm>
    </>
  );
}
