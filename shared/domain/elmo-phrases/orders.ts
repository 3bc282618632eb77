import { LATER, NEXT, THIS } from "./matter.ts";
import { END } from "./moving.ts";
import { phrase } from "./phrase.ts";

/** What to do, as an order. Short, so that nobody who is called Elmo is asked for anything. */

const GOING = phrase`
  (moving | going | getting | jumping | skipping | switching | heading | continuing | carrying | pushing)
`;
const ENDING = phrase`
  (wrapping | parking | skipping | tabling | dropping | closing | stopping | leaving | taking | putting | moving)
`;

export const ORDERS = phrase`
  (move | moving) on [(to | with) ...]
  | (go | move | jump | skip | switch | continue | proceed | carry on | get | get back | go on | head) [on | over
    | ahead | straight | back] (to | with) ${NEXT}
  | ${GOING} (on | along | forward | ahead | swiftly on | right along) [to ${NEXT} | with ${NEXT}]
  | ${GOING} to ${NEXT}
  | !stop ${END} (this | that | it | this one | that one | the (topic | discussion | debate | conversation
    | subject | tangent)) [up | there | off | short | behind] [${LATER} | (until | till) *]
  | ${ENDING} (this | that | it | this one | that one) [up] [${LATER}]
  | (take | bring | put | push | move | discuss | continue | leave | save | keep | finish | sort | solve
    | settle | handle | taking | moving) ${THIS} [out | up] ${LATER}
  | (stick | keep | stay | return | get | come) [back] (to | on | with) ${NEXT}
  | (discuss | continue | talk | chat) (offline | elsewhere | later | after | afterwards | in private | separately)
  | (discuss | continue | talk | chat | finish) ${LATER}
  | (change | changing | switch | drop) [the] (subject | topic)
  | keep (moving | it moving | things moving)
  | (wrapping up | winding down | closing)
  | (follow up | circle back) ${LATER}
  | (stop talking | give it a rest | let it go | leave it there)
  | agree to disagree
`;
