import { I_WILL } from "./intent.ts";
import { SURELY_THIS, THING, THIS } from "./matter.ts";
import { phrase } from "./phrase.ts";

/** The word as a verb, with or without what is meant (SPEC ELMO-20). */
export const VERB = phrase`
  ${I_WILL} elmo [${THIS} | ${THING}]
  | ${I_WILL} elmo (you | you all | us | this lot)
  | [someone | somebody] elmo ${SURELY_THIS}
  | [i'm | we're] [start | vote for | up for | all for | in favour of | in favor of | to | for | (i
    | i'd) (suggest | propose | recommend | favour | vote for) | how about | what about
    | let's start] elmoing [${THIS} | you | you all]
  | ${THIS} (needs to | should | has to | must | ought to) be elmoed
  | (consider | let's get | can we get | could we get | i want | let's have | let's consider | i'd like
    | i want to see | can we have) ${THIS} elmoed
`;
