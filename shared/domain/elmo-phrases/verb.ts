import { I_WILL } from "./intent.ts";
import { ABOUT, ANY_MATTER, SURELY_THIS, THING, THIS } from "./matter.ts";
import { phrase } from "./phrase.ts";

/** The word as a verb, with or without what is meant (SPEC ELMO-20). */
export const VERB = phrase`
  ${I_WILL} elmo [${THIS} | ${THING}] [${ABOUT}] [((until | till) ~ | if we (want | are | ever) | if (nobody | no one) (objects | disagrees) | for | as
    | since | because) *]
  | (let's | i vote we | i vote to | we should | i'm going to | going to | time to | i'll
    | we need to) elmo ${ANY_MATTER}
  | (can | could | would) (someone | somebody | anyone | anybody | the facilitator) elmo ${SURELY_THIS} [${ABOUT}]
  | ${I_WILL} elmo (you [two | both | all | three] | us | this lot)
  | [i | i'd | we | i'm | would you] (second | mind | support | consider | fancy | recommend | prefer | back
    | thinking of
    | considering | supporting | seconding | go for | going for | in for) elmoing ${SURELY_THIS}
  | [is] (anyone | anybody | who's | who is | someone) [else] (against | for | up for | in favour of
    | in favor of) elmoing
    [${SURELY_THIS}]
  | [someone | somebody] elmo ${SURELY_THIS}
  | [i'm | we're] elmoing (${THING} | before *)
  | (this | here) is (where | when) (i | we) elmo [${THIS}]
  | [i'm | we're | i'd be] [start | vote for | up for | all for | in favour of | in favor of | to | for | (i
    | i'd) (suggest | propose | recommend | favour | vote for) | how about | what about
    | let's start] elmoing [${THIS} | you | you all] [(in | for | so | as | because | since | to | before) *]
  | we elmo ${SURELY_THIS}
  | ${THIS} (needs to | should | has to | must | ought to) be elmoed
  | (consider | let's get | can we get | could we get | i want | let's have | let's consider | i'd like
    | i want to see | can we have) ${THIS} elmoed
`;
