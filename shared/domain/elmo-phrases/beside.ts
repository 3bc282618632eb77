import type { Words } from "./clauses.ts";
import { isReason, isSaidToAll, leadsElsewhere } from "./elsewhere.ts";
import { ENOUGH } from "./enough.ts";
import { ANYTHING, INSTEAD, THIS_TOGETHER } from "./instead.ts";
import { isWhole, opens, phrase } from "./phrase.ts";
import { I_AM_PRESSED } from "./reason.ts";
import { BEHIND_IT } from "./request.ts";
import { isToAll, isToNobody } from "./to-somebody.ts";

/** What stands beside the word in a clause of its own: why, or what to do instead (SPEC ELMO-22, ELMO-23). */

/** With a single capital the word may be a colleague's name. */
export const MAYBE_NAME = /\bElmo\b/u;
/** No comma, as behind a name */
const DASHED = /\bElmo\s*(?:…|\.{2,}|[-–—]+\s)/u;
const SET_APART = /\bElmo\s*(?::|…|\.{2,}|[-–—]+\s)/u;
/** No comma, as before a name */
const AT_THE_END = /(?:…|\.{2,}|\s[-–—]+)\s*Elmo\W*$/u;
/** "I'm pulling the plug: ELMO" */
const SAID_OUT = /(?::|…|\.{2,}|\s[-–—]+)\s*elmo\W*$/iu;
/** "Next topic: ELMO" */
const LABELLED =
  /\b(?:next|notes?|examples?|topics?|items?|agenda|speakers?|facilitator|words?|features?|bugs?|tests?|tips?|names?|fyi|cc|e\.?g|todo|like|guess|request|definition|reminder)\b[^:]*:\s*elmo\W*$/iu;
/** "ELMO please, Anna is waiting" */
const ASKED_FOR =
  /^\W*elmo(?:\s+(?:now|please|pls|plz|folks|everyone|everybody|all|guys|team|people))+\s*[,–—-]/iu;
const A_STATEMENT = phrase`~ [~] [~] (is | are | has | have | will | needs | want | wants | can | still
  | must) ~ ...`;
/** "ELMO and the parking lot are two rules." */
const PAIR = /\belmo\s+(?:and|&)\s/iu;
const GROUND = phrase`${INSTEAD} | ${ENOUGH} | stop | ${I_AM_PRESSED} *`;

/** Whether the clauses behind the word lead on from it. */
export function leadsOn(behind: readonly Words[], sentence: string): boolean {
  const [next = [], last = next] = [behind[0], behind.at(-1)];
  if (isWhole(next, BEHIND_IT) || isWhole(last, INSTEAD)) return true;
  const isNamed = MAYBE_NAME.test(sentence);
  if (isNamed && SET_APART.test(sentence) && isWhole(next, THIS_TOGETHER)) return true;
  if (isNamed && !DASHED.test(sentence))
    return isReason(next) || (ASKED_FOR.test(sentence) && isSaidToAll(next));
  if (opens(next, ANYTHING) && isToAll(next)) return true;
  if (ASKED_FOR.test(sentence) && isToAll(next) && opens(next, A_STATEMENT)) return true;
  return (
    !PAIR.test(sentence) &&
    behind.every(isToAll) &&
    (isToNobody(next) || isSaidToAll(next) || behind.some(leadsElsewhere))
  );
}

/** Whether the clauses before the word lead up to it. */
export function ledUpTo(before: readonly Words[], sentence: string): boolean {
  if (MAYBE_NAME.test(sentence)) return AT_THE_END.test(sentence) && before.every(isReason);
  if (LABELLED.test(sentence)) return false;
  return before.every(isGroundForIt) || (SAID_OUT.test(sentence) && before.every(isToAll));
}

const isGroundForIt = (clause: Words): boolean =>
  isReason(clause) ||
  isSaidToAll(clause) ||
  isWhole(clause, GROUND) ||
  (clause.length > 3 && isToNobody(clause));
