import { ELMO, MY, ON_THIS } from "./an-elmo.ts";
import { I_WILL } from "./intent.ts";
import { phrase } from "./phrase.ts";

/** Being for it: "my vote goes to ELMO", "put me down for an ELMO", "I second the ELMO" (SPEC ELMO-21). */
export const VOTING = phrase`
  [i | i'm | i'd | i'll] (second | seconding | join | joining | support | supporting) ~ elmo
  | [${I_WILL}] (cast | give | casting | giving) my vote (for | to | on) [an] elmo
  | (make | makes) (it | that) (two | three | four | five) [elmos]
  | (vote | declare | invoke | propose | suggest | request) [${MY}] ${ELMO} ${ON_THIS}
  | (put | mark | sign | count) me (down for | down as | in for | up for | in as | as) [${MY}] ${ELMO} ${ON_THIS}
  | my (vote | call | suggestion | answer | view | input | hand) [is | goes to | goes for | would be | is for
    | is up for | for | to] [an] ${ELMO}
  | [i'm | i'll | i] (raising | raise | putting up | put up) (my | a) hand for [${MY}] ${ELMO}
  | (hand | hands) [is | are] up for [${MY}] ${ELMO}
  | my hand is up for [${MY}] ${ELMO}
  | [it's | i'm | that's] [an | another | one | my | high | about] (time | moment | ready | up | vote | plus one
    | plus | hand | call | thumbs up | plea | request | point | cue | signal | case | strong vote) (for
    | to) [${MY}] ${ELMO} ${ON_THIS}
  | elmo (requested | called | gets my vote | has my vote | is my vote | it's | is in order | has come
    | would be (good | great | nice | appreciated) | seconded | thirded | second | incoming | is due
    | is overdue)
  | (seconding | seconded | second | seconds for) [the | that | this | an | my] elmo
  | (agree with | i agree with | i'm with | agreed on) (the | that | this) elmo
`;
