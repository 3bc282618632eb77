import { ELMO, MY, ON_THIS, SIZE, SURELY_ON_THIS } from "./an-elmo.ts";
import { SURELY_THIS, THIS } from "./matter.ts";
import { phrase } from "./phrase.ts";

/** Saying that this is one: "that's an ELMO from me", "this deserves an ELMO", "another ELMO" (SPEC ELMO-21). */

const LOOKS = phrase`
  (feels | sounds | looks | smells | seems | is starting to feel | is beginning to feel | starts to feel) like
`;
const EARNS = phrase`
  (deserves | needs | calls for | gets | warrants | merits | is begging for | screams | screams for | is worth
    | could use | demands | is crying out for | has earned
    | is (ripe | ready | due | overdue | perfect) for)
`;
const GIVEN = phrase`
  (consider | take | count | treat | see | mark | put) (this | that | it) [as | in for | for | down for
    | down as | in as]
`;

const SHOWS = phrase`
  was | is | means | shows | has | raises | triggers | sends | calls | does | says | makes | becomes | opens
  | explains | uses | presses | counts | works | stands
`;

export const NAMING = phrase`
  [my | an | the] elmo [card | flag] (raised | is raised | up | is up | on the table | is on the table | played
    | pulled)
  | (this is | that's | it's | now is | this would be | now would be) [a | the] [~] (time | moment | point
    | place | case | candidate | situation | chance) for [${MY}] elmo ${ON_THIS}
  | (there's | there goes | here comes | here goes | that's | and that's) [${MY}] elmo
  | (this is my | another | one more) elmo (for | on) ~ [~]
  | (an | another) elmo (coming | coming on | approaching | incoming)
  | ${SURELY_THIS} !${SHOWS} ~s [as | like | for | of | to be | out for] (an | my) elmo ${ON_THIS}
  | ${SURELY_THIS} (screams | spells | smells of | shouts) elmo
  | ${SURELY_THIS} is (screaming | begging | crying | asking | calling | shouting) [out] [for] [an] elmo
  | isn't (this | that | it) (an | a [~] [~]) elmo ${ON_THIS}
  | ${SURELY_THIS} has elmo written over it
  | [a | an] ${SIZE} elmo (call | vote | request | alert | card | plea) from [the | our] ~ [~]
  | (a | an | another | one more) ${SIZE} elmo from [the | our] ~ [~]
  | (we have | we've got | it's | this is) an elmo (situation | moment)
  | (this | that | it | ${THIS}) ${EARNS} [${MY}] ${ELMO}
  | [this | that | it | ${THIS}] ${LOOKS} (an ${ELMO} | elmo time | elmo moment | elmo o'clock
    | elmo territory) [to me]
  | [i'd say] (that's | this is | it's | this one's | that one's | this has to be | this must be | now is
    | this has become | this has turned into | isn't it time for | what we need is | i have | i've got) (a | an
    | my | another | one | one more) ${ELMO} ${ON_THIS}
  | [i'd say] (that's | this is | it's | we're in) elmo (time | o'clock | moment | territory) ${ON_THIS}
  | ${LOOKS} (it's | it is) [high] time (for [${MY}] ${ELMO} | to elmo [${THIS}])
  | ${LOOKS} we need [${MY}] ${ELMO}
  | ${GIVEN} [${MY}] ${ELMO} ${ON_THIS}
  | [i'd say | i say] (we've | i've | we have | i have) (reached | hit | got to | come to
    | arrived at) [${MY}] elmo [point
    | moment | limit | territory | time | stage | phase]
  | i'm an elmo ${ON_THIS}
  | (we're | i'm) (at | in) [${MY}] elmo [point | moment | limit | territory | time | stage | phase]
  | my ${ELMO} (is up | is in | is on ${THIS} | goes up | goes (to | for) ${THIS} | is raised | for this
    | on this | for that)
  | (here's | comes | there's | have | take | you have | you've got | you get | here goes | incoming) (a | an
    | my | another | one more | one) ${ELMO} ${ON_THIS}
  | (how | what) about (an | my | another) ${ELMO} ${ON_THIS}
  | [a | an | another | one | my | a second | a third | second | third | fourth | fifth | one more | yet another | same
    | the same] ${SIZE} elmo [vote | call | alert
    | moment | time | o'clock | request | card | flag | warning | hand | situation | alarm | siren | horn
    | x2 | energy | mood | vibes] ${SURELY_ON_THIS}
`;
