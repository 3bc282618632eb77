import { LATER, NEXT, THIS } from "./matter.ts";
import { CARRY, END, GO } from "./moving.ts";
import { phrase } from "./phrase.ts";

/** What is done together, behind "let's" and the like. */

const ON = phrase`(on | along | forward | ahead | back | straight | over | past this | past that)`;
const UP = phrase`(up | there | off | short | behind | a day | out | down | here | at that | it | over)`;

export const LEAVE_IT = phrase`
  ${GO} [${ON}] (to | with | on) what (we | matters | was | is | really) ...
  | ${GO} (${ON} | to | onto | with | going | moving | cracking) ...
  | ${END} ${THIS} [${UP}] [${LATER}]
  | ${CARRY} [about | on | with | over] ${THIS} [up | back | on | out] [${LATER}] ${LATER}
`;

export const TOGETHER = phrase`
  ${LEAVE_IT}
  | (proceed | continue | skip | go | move | stop | break | vote | decide | focus | refocus | finish
    | hurry [up] | speed up | wrap up)
  | (continue | proceed | start | begin | do | open | hear | tackle | take | get) [with] ${NEXT}
  | keep (going | moving | it moving | things moving) ...
  | ${END} [${UP}] [${LATER}]
  | call it [a day]
  | (discuss | continue | finish | carry on | pick up | take) [up] ${LATER}
  | (create | open | write | file) (a | an) (ticket | issue | story | task) ...
  | add ${THIS} to ...
  | (take | have | do | run | hold) [a | the | our | another] [quick | short | coffee | five minute] (vote
    | break | decision
    | coffee | poll) ...
  | take (five | 5 | ten | 10) [minutes]
  | (make | call) (a decision | the decision | the vote | a vote) ...
  | (decide | vote) (on it | on this | on that | and move on)
  | (set up | schedule | book | arrange | organise | organize | plan | have | make (this | that | it)) (a | an
    | another) [separate | dedicated | follow up | smaller | new | own] (meeting | session | call | follow up
    | slot | workshop | topic) ...
  | (follow up | circle back | reconvene | regroup) ${LATER}
  | (follow up | circle back | regroup | follow this up | follow up on (this | that | it)) ...
  | do [a | some] (follow up | followup) ...
  | put (a pin | pins) in (it | this | that)
  | (agree to disagree | give it a rest | leave it | let it go | let it rest | come to an end
    | get this over with) ...
  | (change | switch) [the] (subject | topic | topics)
  | (hear | listen to | get to) (the | our) (next | other | others) ...
  | (get | go | stay | stick | focus) [back] (on | to | with) [the] (track | topic | agenda | point | plan
    | schedule) ...
  | talk about something else
`;
