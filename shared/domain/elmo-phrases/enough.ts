import { THIS } from "./matter.ts";
import { phrase } from "./phrase.ts";

/** The first half of the sentence that ELMO stands for (SPEC ELMO-22). */

const HAD = phrase`(i've had | we've had | that's | this is | it's | there's been | that was)`;
const SPOKEN =
  phrase`(i've | we've | i have | we have) (talked | discussed | spent | heard | said | argued | debated | had | covered | done | chewed | been)`;
const OF_IT = phrase`[(of | on | about | with | for) ${THIS}]`;

export const ENOUGH = phrase`
  [${HAD}] [more than | quite | long | good] enough [said | talk | talking | discussion | discussing | debate | chat | chit chat | chatter | time | words | arguing | details | detail] ${OF_IT}
  | [${HAD}] [more than] enough for (now | today | me | one day)
  | enough is enough
  | ${SPOKEN} [about | on] [${THIS}] [for] [more than | quite | long] enough [time | opinions | views | arguments] ${OF_IT}
  | ${THIS} (has | is) [been] [going on | gone on | taken] [for] long enough
`;
