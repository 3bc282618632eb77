import { LATER, NEXT, PLACE } from "./matter.ts";
import { phrase } from "./phrase.ts";

/** Where to go, without a verb: "next topic", "parking lot". */
export const TO_WHERE = phrase`
  [onto | on to | over to | back to | back on | to | straight to | time for | on with] ${NEXT}
  | (onwards | onward | offline | async | thread | slack | email | next | out of scope | different meeting
    | break time | coffee break | break | coffee | decision | vote | action items | time's up | time is up
     | time out | we go
      | on we go | let's go)
  | [to | into | in | for | on | one for | that's one for | this is for | that's for] (the | our) (parking lot
    | car park | backlog | retro)
  | [to] (parking lot | backlog | breakout)
  | [a | another | in a | in another | this needs a | this needs another] (separate | different | another
    | dedicated | follow up) (meeting | session | call | discussion | slot)
  | [a | one | that's a | it's a] (topic | item | discussion | question | debate) for [the] (next | another
    | other | future) ~ [~]
  | (to be continued | tbc | tbd) [~] [~] [${LATER}]
  | (any other | other) (business | topics | items | points) | aob | anything else
  | [a | an] (follow up | followup) [meeting | session | call] [${LATER}]
  | (this | that | it) (belongs in | belongs to | is for | can wait for | goes to | goes in | is one for
    | should go to) ${PLACE}
  | (this | that | it) (needs | deserves | wants) (a | another | its own) [~] (meeting | session | call
    | discussion | slot)
  | (this | that | it) can wait [until later | for later | ${LATER}]
  | ((this | that | it) (could | can | should) | (could | can | should) (this | that | it)) be (an email
    | a separate meeting | taken offline | discussed offline | its own meeting)
  | [we're | this is | that's] [getting | going | running | drifting | way] (off topic | off track | drifting)
  | back (on | to) (track | topic)
`;
