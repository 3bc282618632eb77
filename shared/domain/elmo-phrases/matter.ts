import { oneOf, phrase } from "./phrase.ts";

/** What is spoken about, what comes next and where else it can go. */

export const TOPIC = oneOf(
  `topic topics discussion discussions item items point points conversation subject debate thread thing question
  questions issue argument tangent part bit one story talk chat back-and-forth stuff monologue presentation
  detail details
  problem matter idea agenda loop circus drama bullet thought`.split(/\s+/),
);
const RABBIT_HOLE = phrase`
  (rabbit hole | back forth | side track | agenda item | agenda point | off topic discussion)
`;

export const SURELY_THIS = phrase`
  (this | that | the | our | these | those) !next [whole | entire | current | last | endless | ~] [~] (${TOPIC}
    | ${RABBIT_HOLE})
  | [all] (this | that | it)
`;
export const THIS = phrase`${SURELY_THIS} | (the | our) ~`;

/** A word for a matter, which may be one for a time or a rule as well. */
export const NOUN = phrase`!next ~ | meeting | meetings | session | sessions | time | times | rules | slide | slides
  | link`;
/** Whatever is spoken about; where less is known of the sentence, `THIS` must do. */
export const THING = phrase`
  (this | that | the | our | these | those | all this | all that) ${NOUN} [${NOUN}] [${NOUN}] [${NOUN}]
  | !(at | in) ~ [~] ${TOPIC}
`;

/** What it is about, behind it: "this discussion about tabs". */
export const ABOUT = phrase`(about | on | of | around | over | with | between | regarding)
  [who | what | how | which | whether | when | where | why] ${NOUN} [${NOUN}] [${NOUN}] [${NOUN}]`;
/** Whatever it is called: "webpack config". */
export const ANY_MATTER = phrase`!(in | at | by | to | before | after | for | with | on | of | is | less | next | it | this | that | later | together | tomorrow | only
  | people | guests | speakers | somebody | someone | each other | ourselves | myself | me | everything | anything
  | presentations | demos | breaks | twice | once | often | again | more | anonymously) ~ [${NOUN}] [${NOUN}] [${NOUN}]`;

export const NEXT = phrase`
  [the | our] next [${TOPIC} | up | agenda item | agenda point | presenter | speaker | section | step | number
    | exercise | round] [on (the | our) (agenda | list)]
  | [a | the | some] (new | different | another | other) ${TOPIC}
  | (the | our | a) [~] (agenda | programme | schedule | plan | ${TOPIC})
  | (the | our) (rest | remaining) [of (the | our) (agenda | topics | items)]
  | (the | our) (demo | demos | retro | vote | break | retrospective | summary | wrap up | recap | outcome
    | decision | goal | main thing | show)
  | (item | topic | point | number | agenda item) ~
  | (topic | track | agenda | business)
  | (something else | other things | other topics | others)
`;

export const PLACE = phrase`
  (the | a | our | some | another | an) [separate | smaller | other | different | new | own | private
    | dedicated] (chat | parking lot | car park | backlog | board | slack | teams | channel | thread
    | one to one | meeting | call | session | group | circle | follow up | hallway | corridor | email | retro
    | list)
  | (chat | slack | teams | email | mail | dms | dm | private | parking lot | offline)
  | (a | an | another) (smaller | separate | different | dedicated) ~
  | (the | our | a) ~ (channel | chat | meeting | session | group | board | call | thread | team | guild)
  | [a] (coffee | lunch | beer | drink | drinks | dinner | tea)
  | [the | our] next (meeting | session | time | week | call | retro | one | sprint)
  | (a | the | another) [~] (breakout | breakout room | huddle | ticket | working group | subgroup | workshop
    | wiki | document | doc | corridor | break)
`;
const DAY_OR_MONTH = phrase`
  monday | tuesday | wednesday | thursday | friday | january | february | march | april | june | july | august
  | september | october | november | december | spring | summer | autumn | winter
`;
export const LATER = phrase`
  (offline | off line | elsewhere | outside | aside | separately | async | later [on] | afterwards
    | another time | another day | some other time | next (time | week | month | quarter | sprint | monday
    | tuesday) | tomorrow | in a (week | month | minute | bit) | one to one)
  | for (later | today | next time | another day | another time)
  | to another (day | time)
  | with a smaller group
  | until later
  | (in | to | into | on | onto | for | by | over | via | at) ${PLACE}
  | [on | in | for | till | until | to | this | next] ${DAY_OR_MONTH}
  | after [the | this] [meeting | session | call]
`;
