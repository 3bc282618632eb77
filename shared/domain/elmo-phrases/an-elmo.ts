import { SURELY_THIS, THING, THIS } from "./matter.ts";
import { phrase } from "./phrase.ts";

/** The word as the name of what is raised: "a polite ELMO card on this topic". */

export const MY = phrase`(a | an | my | another | one | one more | the | our | a second | that)`;
export const SIZE = phrase`
  [big | huge | loud | polite | gentle | quick | friendly | humble | official | massive | shy | little | hard
    | strong | respectful | big fat | small | tiny | silent | good old | clear | definite | real | solid
    | proper | firm]
`;
const KIND = phrase`
  [card | cards | flag | vote | votes | sign | moment | time | call | button | bell | cord | lever | alarm
    | horn | siren | request | situation | coming | coming on | territory]
`;

export const ELMO = phrase`${SIZE} elmo ${KIND} | (red | yellow) elmo card`;
export const ON_THIS = phrase`
  [(on | for | to | about | with | regarding | in | into | at) ${THIS} | on (${THING} | us | myself | me | you all)]
`;
/** For a word that may be a name as well. */
export const SURELY_ON_THIS = phrase`[(on | for | to | about | with | regarding) ${SURELY_THIS}]`;
