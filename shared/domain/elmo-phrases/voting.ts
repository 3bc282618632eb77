import { ELMO, MY, ON_THIS } from "./an-elmo.ts";
import { I_WILL } from "./intent.ts";
import { phrase } from "./phrase.ts";

/** Being for it: "my vote goes to ELMO", "put me down for an ELMO", "I second the ELMO" (SPEC ELMO-21). */
export const VOTING = phrase`
  [i | i'm | i'd | i'll] (second | seconding | join | joining | support | supporting) ~ elmo
  | [${I_WILL}] (cast | give | casting | giving) my vote (for | to | on) [an] elmo
  | (anyone | anybody | who) else [is] [up | keen | in | ready | thinking | feeling | voting] [for | about
    | of] [an] elmo
  | [i'm] ~ing my (hat | name | hand | vote | voice | support | weight) [in | up | down | behind] for [an] elmo
  | elmo (is | would be) (my (vote | suggestion | proposal | call | choice | answer | preference) | what i (say
    | vote | want))
  | (an | my | another) elmo (is in order | is due | is overdue | is needed | would be (good | great | nice
    | appreciated))
  | [i'm] (on board | down | fine | happy | okay) (with | for) [an] elmo
  | [i'm] (leaning | tending | voting) (to | towards | toward | for) [an] elmo
  | (count | put) my vote (for | as | to) [an] elmo
  | [i'm] feeling [an] elmo
  | (make | makes) (it | that) (two | three | four | five) [elmos]
  | (vote | declare | invoke | propose | suggest | request) [${MY}] ${ELMO} ${ON_THIS}
  | [can you | could you] (put | mark | sign | count) me (down for | down as | in for | for | up for | in as
    | as) [${MY}] ${ELMO} ${ON_THIS}
  | my (vote | call | suggestion | answer | view | input | hand) [is | goes to | goes for | would be | is for
    | is up for | for | to] [an] ${ELMO}
  | [i'm | i'll | i] (raising | raise | putting up | put up) (my | a) hand for [${MY}] ${ELMO}
  | (hand | hands) [is | are] up for [${MY}] ${ELMO}
  | my hand is up for [${MY}] ${ELMO}
  | [it's | i'm | that's] [an | another | one | my | high | about | good | great | perfect | right] (time
    | moment | ready | up | vote | plus one
    | plus | hand | call | thumbs up | plea | request | point | cue | signal | case | strong vote) (for
    | to) [${MY}] ${ELMO} ${ON_THIS}
  | elmo (requested | called | declared | invoked | activated | triggered | initiated | thrown | played | cast
    | gets my vote | has my vote | is my vote | it's | is in order | has come
    | would be (good | great | nice | appreciated) | seconded | thirded | second | incoming | is due
    | is overdue)
  | (seconding | seconded | second | seconds for) [the | that | this | an | my] elmo
  | (agree with | i agree with | i'm with | agreed on) (the | that | this) elmo
`;
