import { CALLING } from "./calling.ts";
import { leadsElsewhere } from "./elsewhere.ts";
import { ENOUGH } from "./enough.ts";
import { ANYTHING, INSTEAD } from "./instead.ts";
import { NAMING } from "./naming.ts";
import { isWhole, phrase } from "./phrase.ts";
import { plainWords } from "./plain-words.ts";
import { isTakenBack, isTalk } from "./talk.ts";
import { VERB } from "./verb.ts";
import { VOTING } from "./voting.ts";

type Words = readonly string[];

const THE_WORD = phrase`elmo`;
const IN_FRONT = phrase`elmo [time | call | vote | o'clock]`;
const BEHIND_IT = phrase`${INSTEAD} | ${ENOUGH} [${INSTEAD}]`;
/** If the word is no name, as much more is meant to lead on. */
const WIDELY_BEHIND_IT = phrase`${BEHIND_IT} | ${ANYTHING}`;
const REQUEST = phrase`${VERB} | ${CALLING} | ${VOTING} | ${NAMING} | ${IN_FRONT} ${BEHIND_IT}`;
const WIDE_REQUEST = phrase`${REQUEST} | ${IN_FRONT} ${WIDELY_BEHIND_IT}`;

/** With a single capital the word may be a colleague's name. */
const MAYBE_NAME = /\bElmo\b/u;
/** "ELMO and the parking lot are two rules." */
const PAIR = /\belmo\s+(?:and|&)\s/iu;
/** "We should elmo this, no?" */
const TAG = /[,\s]\s*(?:no|right|or|eh|agreed?|yes|shall we|don't you think|what do you think)\s*\?+\W*$/iu;
/** "Great points, but ELMO"; "everybody but Elmo" is somebody. */
const BEHIND_BUT = /^(?!.*\b(?:all|every\w*|any\w*|no|not|none|nothing|nobody|who)\b).*\bbut\b(.*)$/isu;
const CLAUSES =
  /=>|[,;:…/()>→|]|\.{2,}|\s[-–—]+(?=\s)|[–—]|(?<=\s)(?:but|so|because|cause|cos|since|and|(?:as|before)(?=\s(?:we|it|this|there|time|the break|lunch)\b))(?=\s)/iu;

const isTheWord = (clause: Words): boolean => isWhole(clause, THE_WORD);
const isRequest = (clause: Words): boolean => !isTheWord(clause) && isWhole(clause, REQUEST);

/**
 * Whether a sentence asks for ELMO (SPEC ELMO-20 to ELMO-23): as a whole, with its first or last clause beside others
 * that are not talk about it, or with the word as its first clause and what to do instead behind it.
 */
export function asksForElmo(written: string): boolean {
  const sentence = written.replace(TAG, "");
  const isNoName = !MAYBE_NAME.test(sentence);
  const all = plainWords(sentence);
  if (!isTheWord(all) && isWhole(all, isNoName ? WIDE_REQUEST : REQUEST)) return true;
  if (isTheWord(plainWords(BEHIND_BUT.exec(sentence)?.[1] ?? ""))) return true;

  const [first = [], ...rest] = sentence
    .split(CLAUSES)
    .map(plainWords)
    .filter((clause) => clause.length > 0);
  const [second, last] = [rest[0], rest.at(-1)];
  if (second === undefined || last === undefined) return false;
  const leadsOn = isNoName
    ? isWhole(second, WIDELY_BEHIND_IT) || (!PAIR.test(sentence) && leadsElsewhere(second))
    : isWhole(second, BEHIND_IT);
  if (isWhole(first, IN_FRONT) && (leadsOn || isWhole(last, INSTEAD))) return !rest.some(isTalk);
  if (isRequest(first)) return !rest.some((clause) => isTalk(clause) || isTakenBack(clause));
  return isRequest(last) && ![first, ...rest.slice(0, -1)].some(isTalk);
}
