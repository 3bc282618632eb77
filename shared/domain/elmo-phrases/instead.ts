import { WE_WILL } from "./intent.ts";
import { LATER, NEXT, PLACE, THIS } from "./matter.ts";
import { phrase } from "./phrase.ts";

/** What to do instead, behind the word (SPEC ELMO-23). Said to nobody but everybody: a person is asked with "you". */

const ON = phrase`(on | along | forward | ahead | back | straight | over | past this | past that)`;
const GO = phrase`(move | go | get | jump | skip | switch | head | push | press | carry | come | return | turn | continue | proceed | keep on | stick | hop | shift | pass)`;
const GOING = phrase`(moving | going | getting | jumping | skipping | switching | heading | continuing | carrying | pushing)`;
const END =
  phrase`(wrap | finish | stop | end | close | drop | leave | skip | park | shelve | table | pause | cut | postpone | defer | bin | kill | conclude | freeze | adjourn | bury | ditch | let go of)`;
const ENDING = phrase`(wrapping | parking | skipping | tabling | dropping | closing | stopping | leaving | taking | putting | moving)`;
const CARRY =
  phrase`(take | bring | put | push | move | discuss | continue | finish | talk | leave | keep | do | pick | save | solve | sort | settle | resolve | address | handle | revisit | chat | debate | have | make | deal with | look at | come back to | get back to | go back to | circle back to)`;
const UP = phrase`(up | there | off | short | behind | a day | out | down | here | at that | it | over)`;

/** Together: with "let's" and the like in front the rest is free. */
const LEAVE_IT = phrase`
  ${GO} (${ON} | to | onto | with | going | moving | cracking) ...
  | ${END} ${THIS} [${UP}] [${LATER}]
  | ${CARRY} [about | on | with | over] ${THIS} [up | back | on | out] [${LATER}] ${LATER}
`;
const TOGETHER = phrase`
  ${LEAVE_IT}
  | (proceed | continue | skip | go | move | stop | break | vote | decide | focus | refocus | finish | hurry [up] | speed up | wrap up)
  | (continue | proceed | start | begin | do | open | hear | tackle | take | get) [with] ${NEXT}
  | keep (going | moving | it moving | things moving) ...
  | ${END} [${UP}] [${LATER}]
  | call it [a day]
  | (discuss | continue | finish | carry on | pick up | take) [up] ${LATER}
  | (create | open | write | file) (a | an) (ticket | issue | story | task) ...
  | add ${THIS} to ...
  | (take | have) [a | the | our | another] [quick | short | coffee | five minute] (vote | break | decision | coffee | poll) ...
  | (make | call) (a decision | the decision | the vote | a vote) ...
  | (decide | vote) (on it | on this | on that | and move on)
  | (set up | schedule | book | arrange | organise | organize | plan | have | make (this | that | it)) (a | an | another) [separate | dedicated | follow up | smaller | new | own] (meeting | session | call | follow up | slot | workshop | topic) ...
  | (follow up | circle back | reconvene | regroup) ${LATER}
  | (follow up | circle back | regroup | follow this up | follow up on (this | that | it)) ...
  | do [a | some] (follow up | followup) ...
  | put (a pin | pins) in (it | this | that)
  | (agree to disagree | give it a rest | leave it | let it go | let it rest | come to an end | get this over with) ...
  | (change | switch) [the] (subject | topic | topics)
  | (hear | listen to | get to) (the | our) (next | other | others) ...
  | (get | go | stay | stick | focus) [back] (on | to | with) [the] (track | topic | agenda | point | plan | schedule) ...
  | talk about something else
`;

/** Short: as an order it stands alone, so that nobody who is called Elmo is asked for anything. */
const ORDERS = phrase`
  (move | moving) on [(to | with) ...]
  | (go | jump | skip | switch | continue | proceed | carry on | get | get back | go on | head) [on | over | ahead | straight | back] (to | with) ${NEXT}
  | ${GOING} (on | along | forward | ahead | swiftly on | right along) [to ${NEXT} | with ${NEXT}]
  | ${GOING} to ${NEXT}
  | !stop ${END} (this | that | it | this one | that one | the (topic | discussion | debate | conversation | subject | tangent)) [up | there | off | short | behind] [${LATER}]
  | ${ENDING} (this | that | it | this one | that one) [up] [${LATER}]
  | (take | bring | put | push | move | discuss | continue | leave | save | keep | finish | sort | solve | settle | handle | taking | moving) ${THIS} [out | up] ${LATER}
  | (stick | keep | stay | return | get | come) [back] (to | on | with) ${NEXT}
  | (discuss | continue | talk | chat) (offline | elsewhere | later | after | afterwards | in private | separately)
  | (change | changing | switch | drop) [the] (subject | topic)
  | (follow up | circle back) ${LATER}
  | (stop talking | give it a rest | let it go | leave it there)
  | agree to disagree
`;

export const THEM = phrase`you two | you both | the two of you | both of you`;

/** What people do with a colleague, who may be called Elmo. */
const WITH_SOMEBODY = phrase`
  wait | start | begin | hear | see | ask | talk | chat | sync | catch | meet | invite | welcome | thank | give | know
  | have | use | try | be | do
`;
/** Anything that is proposed to all. */
export const ANYTHING = phrase`${WE_WILL} !${WITH_SOMEBODY} ~ ... | (what's | who's) next ... | enough ~`;

/** Where to, without a verb. */
const TO_WHERE = phrase`
  [on | onto | on to | over to | back to | back on | to | straight to | time for | on with] ${NEXT}
  | (onwards | onward | offline | async | thread | slack | email | next | out of scope | different meeting | break time | coffee break | break | coffee | decision | vote | action items | time's up | time is up | time out | we go | on we go | let's go)
  | [to | into | in | for | on | one for | that's one for | this is for | that's for] (the | our) (parking lot | car park | backlog | retro)
  | [to] (parking lot | backlog | breakout)
  | [a | another | in a | in another | this needs a | this needs another] (separate | different | another | dedicated | follow up) (meeting | session | call | discussion | slot)
  | (follow up | followup) [meeting | session | call] [${LATER}]
  | (this | that | it) (belongs in | belongs to | is for | can wait for | goes to | goes in | is one for | should go to) ${PLACE}
  | (this | that | it) (needs | deserves | wants) (a | another | its own) [~] (meeting | session | call | discussion | slot)
  | (this | that | it) can wait [until later | for later | ${LATER}]
  | (this | that | it) (could | should) be (an email | a separate meeting | taken offline | discussed offline | its own meeting)
  | [we're | this is | that's] [getting | going | running | drifting | way] (off topic | off track | drifting)
  | (could | can | should) (this | that | it) be (an email | a separate meeting | taken offline | its own meeting)
  | back (on | to) (track | topic)
`;

export const INSTEAD = phrase`
  (${WE_WILL} | to | (can | could) (${THEM} | someone | somebody) | ${THEM} (should | can | could | might)) ${TOGETHER}
  | we ${ORDERS}
  | i'd rather ${LEAVE_IT}
  | (i'd | i) (like | want | love | need | have | prefer) to ${LEAVE_IT}
  | ${ORDERS}
  | ${TO_WHERE}
`;
