import { ELMO, MY, ON_THIS } from "./an-elmo.ts";
import { I_WILL } from "./intent.ts";
import { THIS } from "./matter.ts";
import { oneOf, phrase } from "./phrase.ts";

/** Calling an ELMO, in whatever words: "I'm raising an ELMO on this" (SPEC ELMO-21). */

/** With these the word alone is a call. */
const CALL = `
  call | call for | raise | throw | say | vote | vote for | declare | invoke | pull | press | hit | push | play |
  cast | request | shout | yell | cry | propose | suggest | go for | go with | sound | claim | plead | trigger |
  smash | opt for | plead for | announce
`;
/** These are said of a colleague called Elmo too: with "an" or "my" they mean a call. */
const TAKE = `
  use | put | hold | wave | issue | give | make | submit | send | add | bring | whip | ring | do | need | want |
  get | have | support | back | register | lodge | feel | sense | log | place | offer | slap | show | drop | smell
  | put in | sound | ask for | welcome | flag | file | leave | enter | record | agree with | second | join | spend
  | appreciate
`;
const waysOf = (verbs: string): readonly string[] => verbs.split("|").map((verb) => verb.trim());
/** "call" becomes "calling", "go for" becomes "going for". */
const ing = (verb: string): string =>
  verb.replace(
    /^\w+/,
    (word) => `${word.replace(/([^aeiou][aeiou])([ptg])$/, "$1$2$2").replace(/(?<!e)e$/, "")}ing`,
  );

const TO_CALL = oneOf(waysOf(CALL));
const TO_TAKE = oneOf(waysOf(TAKE));
const CALLING_IT = oneOf(waysOf(CALL).map(ing));
const TAKING_IT = oneOf(waysOf(TAKE).map(ing));
const OUT = phrase`[in | up | out | down | out there]`;

export const CALLING = phrase`
  ${I_WILL} ${TO_CALL} ${OUT} [${MY}] ${ELMO} ${OUT} ${ON_THIS}
  | ${I_WILL} ${TO_TAKE} ${OUT} ${MY} ${ELMO} ${OUT} ${ON_THIS}
  | [i'm | we're] ${CALLING_IT} ${OUT} [${MY}] ${ELMO} ${OUT} ${ON_THIS}
  | [i'm | we're] ${TAKING_IT} ${OUT} ${MY} ${ELMO} ${OUT} ${ON_THIS}
  | (i | we) (need | want | could use | could do with) ${MY} ${ELMO} ${ON_THIS}
  | [${I_WILL} | i'm] (call | calling | declare | declaring | make | making) (it | this | that) (an | my) elmo
  | [i | we | this | that] could (use | do with) ${MY} ${ELMO} ${ON_THIS}
  | i'm the one calling [an] ${ELMO}
  | [${I_WILL} | i'm] (invoke | invoking | apply | applying) (the | our) elmo (rule | card | principle | clause)
  | (add | register | note | accept | log) (an | my | one | another) ${ELMO} ${ON_THIS}
  | [i'm | we're] (for | in favour of | in favor of | up for | ready for | in for | at) [${MY}] ${ELMO} [on ${THIS}]
  | [${I_WILL} | i'm | we're] (give | giving | award | awarding) ${THIS} ${MY} ${ELMO}
  | (consider | see) ${MY} elmo (raised | called | cast)
  | (calling | i'm calling) (it | this | that) [an] elmo
`;
