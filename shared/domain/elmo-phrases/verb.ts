import { I_INTEND, I_WILL } from "./intent.ts";
import { ABOUT, ANY_MATTER, SURELY_THIS, THING, THIS } from "./matter.ts";
import { phrase } from "./phrase.ts";

/** The word as a verb, with or without what is meant (SPEC ELMO-20). */

/** Why, or until when, behind it: "let's elmo this until legal joins" */
const WHY = phrase`
  ((until | till) ~ | if we (want | are | ever) | if (nobody | no one) (objects | disagrees) | in | for | so | as
    | since | because | to | before (it | we | this | that | they | my | the (whole
    | time))) *
`;
const BACKING = phrase`
  [i | i'd | we | i'm | would you] (second | mind | support | consider | fancy | recommend | prefer | back
    | thinking of | considering | supporting | seconding | go for | going for | in for)
  | [is] (anyone | anybody | who's | who is | someone) [else] (against | for | up for | in favour of
    | in favor of)
  | [i'm | we're | i'd be] [start | vote for | up for | all for | in favour of | in favor of | to | for]
  | (i | i'd) (suggest | propose | recommend | favour | vote for)
  | how about | what about | let's start
`;
const SOMEBODY = phrase`(someone | somebody | anyone | anybody | the facilitator)`;

export const VERB = phrase`
  ${I_WILL} elmo [${THIS} | ${THING}] [${ABOUT}] [!(in | to) ${WHY}]
  | ${I_INTEND} elmo ${ANY_MATTER} [!(in | to) ${WHY}]
  | ${I_WILL} elmo (you [two | both | all | three] | us | this lot)
  | (can | could | would) ${SOMEBODY} elmo ${SURELY_THIS} [${ABOUT}]
  | [${SOMEBODY} | we] elmo ${SURELY_THIS}
  | ${BACKING} elmoing [${THIS} | you | you all] [${WHY} | before *]
  | [i'm | we're] elmoing ${THING}
  | (i'm | we're) elmoing ${ANY_MATTER}
  | (this | here) is (where | when) (i | we) elmo [${THIS}]
  | ${THIS} (needs to | should | has to | must | ought to) be elmoed
  | (consider | let's get | can we get | could we get | i want | let's have | let's consider | i'd like
    | i want to see | can we have) ${THIS} elmoed
`;
