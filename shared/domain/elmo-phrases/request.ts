import { ON_ANYTHING } from "./an-elmo.ts";
import { CALLING } from "./calling.ts";
import { ENOUGH } from "./enough.ts";
import { ANYTHING, INSTEAD } from "./instead.ts";
import { NAMING } from "./naming.ts";
import { isWhole, phrase } from "./phrase.ts";
import { VERB } from "./verb.ts";
import { VOTING } from "./voting.ts";

/** All that asks for ELMO within a clause (SPEC ELMO-20 to ELMO-23). */

export const IN_FRONT = phrase`elmo [time | call | vote | o'clock]`;
export const BEHIND_IT = phrase`${INSTEAD} | ${ENOUGH} [${INSTEAD}]`;
export const REQUEST = phrase`${VERB} | ${CALLING} | ${VOTING} | ${NAMING} | ${IN_FRONT} ${BEHIND_IT}`;
/** If the word is no name, as much more is meant to. */
export const WIDE_REQUEST = phrase`${REQUEST} | ${IN_FRONT} ${ANYTHING} ... | how about elmo | we need elmo | i'm with elmo | i (second | support) elmo`;
/** The same, if nothing else is said. */
export const ON_IT = phrase`elmo [call | vote] ${ON_ANYTHING}`;
/** The same, in capitals. */
export const FROM_OR_FOR = phrase`elmo from [the | our | both | those] ~ [~] [~] [~] | elmo (to | for) ~ [~]`;

const THE_WORD = phrase`elmo`;

export const isTheWord = (clause: readonly string[]): boolean => isWhole(clause, THE_WORD);
export const isRequest = (clause: readonly string[]): boolean =>
  !isTheWord(clause) && isWhole(clause, REQUEST);
