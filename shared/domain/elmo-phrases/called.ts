import { I_WILL } from "./intent.ts";
import { SURELY_THIS, THING, THIS } from "./matter.ts";
import { oneOf, phrase } from "./phrase.ts";

/** Calling an ELMO in other words (SPEC ELMO-21). */

/** With these the word alone is a call. */
const CALL = [
  ...["call", "call for", "raise", "throw", "say", "vote", "vote for", "declare", "invoke", "pull", "press", "hit", "push", "play"],
  ...["cast", "request", "shout", "yell", "cry", "propose", "suggest", "go for", "go with", "sound"],
  ...["claim", "plead", "trigger", "smash", "vote for", "opt for", "plead for", "announce"],
];
/** These are said of a colleague called Elmo too: with "an" or "my" they mean a call. */
const TAKE = [
  ...["use", "put", "hold", "wave", "issue", "give", "make", "submit", "send", "add", "bring", "whip", "ring", "do"],
  ...["need", "want", "get", "have", "support", "back", "register", "lodge", "feel", "sense", "log", "place", "offer"],
  ...["slap", "show", "drop", "smell", "put in", "sound", "whip", "ask for", "welcome", "flag", "file", "leave", "enter", "record", "agree with", "second", "join", "spend", "appreciate"],
];
/** "call" becomes "calling", "go for" becomes "going for". */
const ing = (verb: string): string =>
  verb.replace(/^\w+/, (word) => `${word.replace(/([^aeiou][aeiou])([ptg])$/, "$1$2$2").replace(/(?<!e)e$/, "")}ing`);

const MY = phrase`(a | an | my | another | one | one more | the | our | a second | that)`;
const SIZE =
  phrase`[big | huge | loud | polite | gentle | quick | friendly | humble | official | massive | shy | little | hard | strong | respectful | big fat | small | tiny | silent | good old | clear | definite | real | solid | proper | firm]`;
const KIND =
  phrase`[card | cards | flag | vote | votes | sign | moment | time | call | button | bell | cord | lever | alarm | horn | siren | request | situation | coming | coming on | territory]`;
const OUT = phrase`[in | up | out | down | out there]`;
const ON_THIS = phrase`[(on | for | to | about | with | regarding | in | into | at) ${THIS} | on (${THING} | us | myself | me | you all)]`;
const ELMO = phrase`${SIZE} elmo ${KIND} | (red | yellow) elmo card`;

const LOOKS = phrase`(feels | sounds | looks | smells | seems | is starting to feel | is beginning to feel | starts to feel) like`;
const EARNS = phrase`(deserves | needs | calls for | gets | warrants | merits | is begging for | screams | screams for | is worth | could use | demands | is crying out for | has earned)`;
const GIVEN =
  phrase`(consider | take | count | treat | see | mark | put) (this | that | it) [as | in for | for | down for | down as | in as]`;

export const CALLED = phrase`
  ${I_WILL} ${oneOf(CALL)} ${OUT} [${MY}] ${ELMO} ${OUT} ${ON_THIS}
  | ${I_WILL} ${oneOf(TAKE)} ${OUT} ${MY} ${ELMO} ${OUT} ${ON_THIS}
  | [i'm | we're] ${oneOf(CALL.map(ing))} ${OUT} [${MY}] ${ELMO} ${OUT} ${ON_THIS}
  | [i'm | we're] ${oneOf(TAKE.map(ing))} ${OUT} ${MY} ${ELMO} ${OUT} ${ON_THIS}
  | (i | we) (need | want | could use | could do with) ${MY} ${ELMO} ${ON_THIS}
  | [${I_WILL} | i'm] (call | calling | declare | declaring | make | making) (it | this | that) (an | my) elmo
  | [my | an | the] elmo [card | flag] (raised | is raised | up | is up | on the table | is on the table | played | pulled)
  | [i | i'm | i'd | i'll] (second | seconding | join | joining | support | supporting) ~ elmo
  | [i | we | this | that] could (use | do with) ${MY} ${ELMO} ${ON_THIS}
  | [${I_WILL}] (cast | give | casting | giving) my vote (for | to | on) [an] elmo
  | we have an elmo (situation | moment)
  | i'm the one calling [an] ${ELMO}
  | (make | makes) (it | that) (two | three | four | five) [elmos]
  | [${I_WILL} | i'm] (invoke | invoking | apply | applying) (the | our) elmo (rule | card | principle | clause)
  | (vote | declare | invoke | propose | suggest | request) [${MY}] ${ELMO} ${ON_THIS}
  | (add | register | note | accept | log) (an | my | one | another) ${ELMO} ${ON_THIS}
  | [i'm | we're] (for | in favour of | in favor of | up for | ready for | in for | at) [${MY}] ${ELMO} [on ${THIS}]
  | [${I_WILL} | i'm | we're] (give | giving | award | awarding) ${THIS} ${MY} ${ELMO}
  | (this | that | it | ${THIS}) ${EARNS} [${MY}] ${ELMO}
  | [this | that | it | ${THIS}] ${LOOKS} (an ${ELMO} | elmo time | elmo moment | elmo o'clock | elmo territory) [to me]
  | [i'd say] (that's | this is | it's | this has to be | this must be | now is | this has become | this has turned into | isn't it time for | what we need is | i have | i've got) (a | an | my | another | one | one more) ${ELMO} ${ON_THIS}
  | [i'd say] (that's | this is | it's | we're in) elmo (time | o'clock | moment | territory) ${ON_THIS}
  | ${LOOKS} (it's | it is) [high] time (for [${MY}] ${ELMO} | to elmo [${THIS}])
  | ${LOOKS} we need [${MY}] ${ELMO}
  | ${GIVEN} [${MY}] ${ELMO} ${ON_THIS}
  | (put | mark | sign | count) me (down for | down as | in for | up for | in as | as) [${MY}] ${ELMO} ${ON_THIS}
  | my (vote | call | suggestion | answer | view | input | hand) [is | goes to | goes for | would be | is for | is up for | for | to] [an] ${ELMO}
  | (we've | i've | we have | i have) (reached | hit | got to | come to | arrived at) [${MY}] elmo [point | moment | limit | territory | time]
  | (we're | i'm) (at | in) [${MY}] elmo [point | moment | limit | territory | time]
  | [i'm | i'll | i] (raising | raise | putting up | put up) (my | a) hand for [${MY}] ${ELMO}
  | (hand | hands) [is | are] up for [${MY}] ${ELMO}
  | my hand is up for [${MY}] ${ELMO}
  | (consider | see) ${MY} elmo (raised | called | cast)
  | (calling | i'm calling) (it | this | that) [an] elmo
  | my ${ELMO} (is up | is in | is on ${THIS} | goes up | is raised | for this | on this | for that)
  | (here's | comes | there's | have | take | you have | you've got | you get | here goes | incoming) (a | an | my | another | one more | one) ${ELMO} ${ON_THIS}
  | (how | what) about (an | my | another) ${ELMO} ${ON_THIS}
  | [it's | i'm | that's] [an | another | one | my | high | about] (time | moment | ready | up | vote | plus one | plus | hand | call | thumbs up | plea | request | point | cue | signal | case | strong vote) (for | to) [${MY}] ${ELMO} ${ON_THIS}
  | [a | an | another | one | my | one more | yet another | same | the same] ${SIZE} elmo [vote | call | alert | moment | time | o'clock | request | card | flag | warning | hand | situation | alarm | siren | horn | x2] [(on | for | to | about | with | regarding) ${SURELY_THIS}]
  | elmo (requested | called | gets my vote | has my vote | is my vote | it's | is in order | has come | would be (good | great | nice | appreciated) | seconded | thirded | second | incoming | is due | is overdue)
  | (seconding | seconded | second | seconds for) [the | that | this | an | my] elmo
  | (agree with | i agree with | i'm with | agreed on) (the | that | this) elmo
`;
