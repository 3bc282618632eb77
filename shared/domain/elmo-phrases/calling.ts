import { ELMO, MY, ON_THIS } from "./an-elmo.ts";
import { I_INTEND, I_WILL } from "./intent.ts";
import { SURELY_THIS, THING, THIS } from "./matter.ts";
import { LIKE } from "./offered.ts";
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
const OUT = phrase`[in | up | out | down | out there | coming]`;

/** With "an" or "my" and an intention, so is whatever else is done with it, except these. */
const NO_CALL = phrase`
  take back | withdraw | withdrawing | retract | retracting | undo | undoing | cancel | cancelling | revoke
  | remove | removing | delete | deleting | change | changing | reset | count | counting | see | seeing | check
  | find | keep | keeping | buy | buying | draw | drawing | wear | wearing | print | avoid | avoiding | ignore
  | ignoring | skip | stop | stopping | wait | waiting | expect | expecting | explain | explaining | miss
  | missing | regret | regretting | hate | hating | mean | meaning | remember | forget | await | watch | watching
  | talking | reading | asking | looking | thinking | working | designing | fixing | hoping | getting rid
    | discuss | discussing | show | showing | test | testing | try | trying | practise | practice
`;
const AN = phrase`(a | an | my | another | one | one more)`;
const OPENLY = phrase`${OUT} ${AN} ${LIKE} elmo [card | vote | flag | call] ${OUT} ${ON_THIS}`;

/** What somebody acts: "*raises ELMO card*" */
const CALLS = phrase`
  (raises | calls | throws | presses | hits | pulls | plays | slams | smashes | waves | holds [up] | pushes
    | shouts | yells | whispers | mumbles | coughs | drops)
`;

export const CALLING = phrase`
  ${I_WILL} ${TO_CALL} ${OUT} [${MY}] ${ELMO} ${OUT} ${ON_THIS} [than *]
  | ${I_WILL} ${TO_TAKE} ${OUT} ${MY} ${ELMO} ${OUT} ${ON_THIS}
  | ${I_INTEND} !${NO_CALL} ~ [on | for] ${OPENLY}
  | [i'm | we're] !${NO_CALL} ~ing [!(close | closer | near) ~ [~]] (${OPENLY} | (my | the
    | our) ${LIKE} elmo (card | flag | button | bell | cord | horn) (${ON_THIS} | (on | for) ~ [~]))
  | (let's | can we | could we | shall we) do [an] elmo ${ON_THIS}
  | ${I_WILL} (use | put | set | make | wave | play | do | drop | file) ${ELMO} (on | for) ${SURELY_THIS}
  | ([i'm | we're] ${CALLING_IT} | ${I_WILL} ${TO_CALL}) [an | my] elmo (on | for
    | about) !(people | guests | somebody | someone) (${THING} | ~ [~] [~])
  | ${CALLS} [${MY}] ${ELMO} ${ON_THIS}
  | [i'm | we're | this is me] ${CALLING_IT} ${OUT} [${MY}] ${ELMO} ${OUT} ${ON_THIS}
  | [i'm | we're] ${TAKING_IT} ${OUT} ${MY} ${ELMO} ${OUT} ${ON_THIS}
  | need (a | an | another | my) ${ELMO} ${ON_THIS}
  | [i'm | we're] going [full | all] elmo [on ${THIS}]
  | (i | we) (need | want | could use | could do with) ${MY} ${ELMO} ${ON_THIS}
  | [${I_WILL} | i'm] (call | calling | declare | declaring | make | making) (it | this | that) (an | my) elmo
  | [i | we | this | that] could (use | do with) ${MY} ${ELMO} ${ON_THIS}
  | (i | i can) (feel | sense | see | hear | smell) (an | another) elmo coming
  | i'm the one calling [an] ${ELMO}
  | [${I_WILL} | i'm] (invoke | invoking | apply | applying) (the | our) elmo (rule | card | principle | clause)
  | [i'm] (dropping | putting | throwing | adding | posting | tossing) elmo (in | into | on) (the | this | our) ~
  | (add | register | note | accept | log | put | count) (an | my | one | another) ${ELMO} ${ON_THIS}
  | [i'm | we're] (for | in favour of | in favor of | up for | ready for | in for | at) [${MY}] ${ELMO} [on ${THIS}]
  | [${I_WILL} | i'm | we're] (give | giving | award | awarding) ${THIS} ${MY} ${ELMO}
  | (consider | see) ${MY} elmo (raised | called | cast)
  | (calling | i'm calling) (it | this | that) [an] elmo
`;
