import { SURELY_THIS, THING, THIS } from "./matter.ts";
import { phrase } from "./phrase.ts";

/** The first half of the sentence that ELMO stands for (SPEC ELMO-22). */

const HAD = phrase`
  (i've had | we've had | i have | we have | we've got | we got | that's | this is | it's | there's been | that was)
`;
const SPOKEN = phrase`
  (i've | we've | i have | we have) (talked | spoken | discussed | spent | heard | said | argued | debated | had
    | covered | done | chewed | been)
`;
const OF_IT = phrase`[(of | on | about | for) ${THIS} | with ${SURELY_THIS} | (of | on | about) ([~] ~ | ${THING})]`;

export const ENOUGH = phrase`
  [i'd say | i say] [${HAD}] [more than | quite | long | good] enough [said | opinions | ideas | examples
    | theory | input | details | complaining | bashing | philosophy | talk | talking | discussion
    | discussing | debate | chat | chit chat | chatter | time | words | arguing | back forth] ${OF_IT}
  | [${HAD}] [more than] enough for (now | today | me | one day)
  | enough ~ for (one day | one meeting | one session)
  | enough enough [enough]
  | enough is enough
  | that'll do [for (now | today) | ${OF_IT}]
  | (that's | this is) plenty ${OF_IT}
  | ${SPOKEN} [about | on] [${THIS}] [for] [more than | quite | long] enough [time | opinions | views
    | arguments] ${OF_IT}
  | ${THIS} (has | is) [been] [going on | gone on | taken] [for] long enough
`;
