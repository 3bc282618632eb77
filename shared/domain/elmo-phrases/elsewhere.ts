import { THEM } from "./instead.ts";
import { isSaid, phrase } from "./phrase.ts";
import { SURELY_THIS, TOPIC } from "./matter.ts";

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
const TO_SOMEBODY = phrase`
  you | your | yours | you're | you've | he | she | him | her | his | they | slide | slides | screen | mute | me
  | thanks | thank | who | what | which | when | where | why | how | if
`;
/** A report, a question for facts, or what somebody is asked to do. */
const OPENS_OTHERWISE = phrase`
  (i | i'm | i've | i'll | my | is | are | was | were | do | does | did | has | have | had | will | would
  | present | share | show | read | explain | introduce | send | tell | ask | give | start | speak | hear | see
    | look
  | prepare | bring | continue | join | fyi | another | one) ...
`;

/** Whether all are asked to leave the topic, in whatever words. */
export function leadsElsewhere(clause: readonly string[]): boolean {
  const isToAll = isSaid(clause, THEM) || !isSaid(clause, TO_SOMEBODY);
  return isToAll && isSaid(clause, ELSEWHERE) && OPENS_OTHERWISE(clause, new Set([0])).size === 0;
}
