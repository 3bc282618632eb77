import { NOUN, SURELY_THIS, THING, THIS, TOPIC } from "./matter.ts";
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
    | horn | siren | request | situation | hand | hat | coming | coming on | territory | energy
    | mood | feeling]
`;

export const ELMO = phrase`${SIZE} elmo ${KIND} | (red | yellow) elmo card`;
export const ON_THIS = phrase`
  [(on | for | to | about | with | regarding | in | into | at) ${THIS} | on (${THING} | us | myself | me | you all)]
`;
/** For a word that may be a name as well. */
export const SURELY_ON_THIS = phrase`[(on | for | to | about | with | regarding) ${SURELY_THIS}]`;
/** Where somebody of that name can be as well. */
const WHEREABOUTS = phrase`
  demand | request | holiday | holidays | vacation | leave | board | stage | air | tv | youtube | tape | fire
    | fridays | it | a | an
`;
/** For a word that is no name. */
export const ON_ANYTHING = phrase`(on | re | regarding) [the | this | our | that] [whole
  | entire] !${WHEREABOUTS} ${NOUN} [${NOUN}] [${NOUN}] [${NOUN}]
  | (for | to | about) [the] (${TOPIC} | number | agenda item) ~
  | (for | to) [!next ~] ${TOPIC}`;
