import type { PollChoicesProps } from "./choices/choices.ts";
import { SharedVotes } from "./choices/shared-votes.tsx";
import { SingleChoice } from "./choices/single-choice.tsx";
import { Thumbs } from "./choices/thumbs.tsx";
import { mannerOf } from "./poll-words.ts";

/** An open poll's options, with the controls that its rule needs. */
export function PollChoices(props: PollChoicesProps) {
  switch (mannerOf(props.poll)) {
    case "single":
      return <SingleChoice {...props} />;
    case "thumbs":
      return <Thumbs {...props} />;
    case "shared":
      return <SharedVotes {...props} />;
  }
}
