import { THEM } from "./instead.ts";
import { isSaid, opens, phrase } from "./phrase.ts";

/** What is said to one person, or of one, who may be called Elmo. */
const TO_SOMEBODY = phrase`
  you | your | yours | you're | you've | you'll | ur | u | he | she | him | her | his | hers | they | me | mute
  | slide | slides | screen | mic | microphone | camera | link | thanks | thank | cheers
`;
/** What somebody is told of what they said or did. */
export const APPRAISED = phrase`
  great | good | nice | lovely | love (the | this | that | it) | awesome | brilliant | cool | excellent
    | amazing | perfect | wonderful
  | welcome | congrats | congratulations | fun | funny | works | working | fixed | missed | i agree | true
    | correct | fine
`;

/** A report, a question for facts, an answer, or what somebody is asked to do. */
export const OPENS_TO_ONE = phrase`
  i | i'm | i've | i'll | my | is | are | was | were | do | does | did | has | have | had | will | would
  | who | what | which | when | where | why | how | if
  | present | share | show | read | explain | introduce | send | tell | ask | give | start | speak | hear | see
    | look
  | prepare | bring | continue | join | fyi | another | one
`;
/** The same, if it is known that the word may be somebody's name. */
const TO_ONE = phrase`
  ${OPENS_TO_ONE} | go (ahead | first | on | for it) | take | begin | repeat | help | check | come | wait | stop
  | listen | turn | open | close | add | scroll | zoom | answer | type | write | unmute | drop (the | a) | brb | bye
  | hi | hello | hey | morning | agreed | true | exactly | correct | sure | no | not !(a (topic | discussion
    | question | thing) | our | my | the | for | relevant | helpful | useful | productive) | haha | interesting
    | any | and
  | with | is | said | one moment | a moment
`;

export const isToAll = (clause: readonly string[]): boolean =>
  isSaid(clause, THEM) || !isSaid(clause, TO_SOMEBODY);

/** Whether it would be said to a person only in another way. */
export const isToNobody = (clause: readonly string[]): boolean =>
  clause.length > 1 && isToAll(clause) && !opens(clause, TO_ONE) && !isSaid(clause, APPRAISED);
