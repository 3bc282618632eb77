import type { ReactNode } from "react";
import type { Workshop } from "@guildhall/shared/domain/community/workshop/part";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import { usePoll } from "../../../activity/use-activities.ts";
import { BeforeVoting, PollForm } from "../poll-activity.tsx";
import { useOrigins } from "./origins.ts";

interface VoteStepProps {
  readonly workshop: Extract<Workshop, { step: "vote" }>;
  /** the button for the next step */
  readonly children: ReactNode;
}

/** The vote on the good list. */
export function VoteStep({ workshop, children }: VoteStepProps) {
  const poll = usePoll(workshop.poll);
  const note = useOrigins(workshop.bad, workshop.good);
  if (poll === null || !isOpen(poll)) return null;
  return (
    <>
      <BeforeVoting poll={poll} />
      <PollForm poll={poll} note={note}>
        {children}
      </PollForm>
    </>
  );
}
