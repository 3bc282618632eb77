import { isSaid, opens, phrase } from "./phrase.ts";
import { SURELY_THIS, TOPIC } from "./matter.ts";
import { GOES_WRONG, I_AM_PRESSED, REASON } from "./reason.ts";
import { APPRAISED, isToAll, OPENS_TO_ONE } from "./to-somebody.ts";

/** What a clause speaks of that wants to leave the topic: another one, another place, another time. */
const ELSEWHERE = phrase`
  next (${TOPIC} | speaker | presenter) | more ${TOPIC} | ${TOPIC} left | (minutes | time) left | (other
    | another | different | new) ${TOPIC}
  | offline | async | offsite | afterwards | parking lot | backlog | parked | (park | skip | drop
    | close) ${SURELY_THIS}
  | (another | other | separate | different | next) (meeting | call | session | day | time | week | sprint)
  | (move | moving) on | (go | carry | get) on (to | with)
  | not (now | today | here | for (this | now | today | here | us)) | let's not
  | ${SURELY_THIS} [~] later | off topic | out of scope | out of time | time's up | rabbit hole
`;
const LEAVING = phrase`${ELSEWHERE} | ${REASON}`;
/** A statement on the talk that all share. */
const OPENS_FOR_ALL = phrase`
  we | we're | we've | we'll | we'd | this | that | it | it's | its | that's | there's | there | these
  | those | nobody | nothing (new | to | more) | still | our | half | most | lots | plenty
  | my (suggestion | proposal | vote | advice)
  | (sounds | looks | feels | seems) like
  | time's | time (is | has | to (move | go)) | (can | could | shall | may | should) (this | that | it | we)
`;

/** Whether it says, in whatever words, how all should leave the topic. */
export const leadsElsewhere = (clause: readonly string[]): boolean =>
  isToAll(clause) && isSaid(clause, LEAVING) && !opens(clause, OPENS_TO_ONE);

/** Whether it says something of the talk to nobody in particular. */
export const isSaidToAll = (clause: readonly string[]): boolean =>
  isToAll(clause) &&
  (opens(clause, OPENS_FOR_ALL) || opens(clause, I_AM_PRESSED)) &&
  !isSaid(clause, APPRAISED);

/** Whether it says why all should leave the topic. */
export const isReason = (clause: readonly string[]): boolean =>
  isToAll(clause) &&
  ((opens(clause, OPENS_FOR_ALL) && isSaid(clause, LEAVING) && !isSaid(clause, APPRAISED)) ||
    (isSaid(clause, GOES_WRONG) && !opens(clause, OPENS_TO_ONE)));
