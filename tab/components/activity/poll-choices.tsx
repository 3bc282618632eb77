import { AnswerWithReason } from "./choices/answer-with-reason.tsx";
import type { PollChoicesProps } from "./choices/choices.ts";
import { HonestAnswers } from "./choices/honest-answers.tsx";
import { SharedVotes } from "./choices/shared-votes.tsx";
import { SingleChoice } from "./choices/single-choice.tsx";
import { Thumbs } from "./choices/thumbs.tsx";

/** An open poll's options, with the controls that its rule needs. */
export function PollChoices({ poll, ...rest }: PollChoicesProps) {
  // What is hidden is in no vote (SPEC COLL-5).
  const options = poll.options.filter(({ hidden }) => !hidden);
  const props = { ...rest, poll: { ...poll, options } };
  if (poll.reasonFor !== null) return <AnswerWithReason {...props} />;
  switch (props.poll.manner) {
    case "single":
      return <SingleChoice {...props} />;
    case "thumbs":
      return <Thumbs {...props} />;
    case "often":
      return <HonestAnswers {...props} />;
    case "shared":
      return <SharedVotes {...props} />;
  }
}
