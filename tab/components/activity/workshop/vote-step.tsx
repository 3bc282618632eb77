import type { Workshop } from "@guildhall/shared/domain/workshop/state";
import { usePoll } from "../../../activity/use-activities.ts";
import { en } from "../../../messages/en.ts";
import { Secrecy } from "../activity-frame.tsx";
import { PollForm } from "../poll-activity.tsx";
import { mannerTold } from "../poll-words.ts";
import { useOrigins } from "./origins.ts";

interface VoteStepProps {
  readonly workshop: Extract<Workshop, { step: "vote" }>;
}

/** Everybody votes on the good list. */
export function VoteStep({ workshop }: VoteStepProps) {
  const poll = usePoll(workshop.poll);
  const note = useOrigins(workshop.bad, workshop.good);
  if (poll === null) return null;
  return (
    <>
      <Secrecy secret>
        {mannerTold(poll)} {en.activity.vote[poll.secrecy]}
      </Secrecy>
      <PollForm poll={poll} note={note} />
    </>
  );
}
