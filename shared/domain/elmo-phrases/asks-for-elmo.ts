import { leadsOn, ledUpTo, MAYBE_NAME } from "./beside.ts";
import { clausesOf, type Words } from "./clauses.ts";
import { asksWhether } from "./mention.ts";
import { isOffered } from "./offered.ts";
import { isWhole } from "./phrase.ts";
import { plainWords } from "./plain-words.ts";
import { FROM_OR_FOR, IN_FRONT, isRequest, isTheWord, ON_IT, REQUEST, WIDE_REQUEST } from "./request.ts";
import { isDoubted, isTakenBack, isTalk } from "./talk.ts";

/** "We should elmo this, no?" */
const TAG =
  /[,\s]\s*(?:(?:isn't it|innit)\W*$|(?:no|right|or|eh|agreed?|yes|shall we|don't you think|what do you think)\s*\?+\W*$)/iu;
/** "ELMO, sorry Anna" */
const APOLOGY =
  /[,.…–—-]\s*(?:so |very )?(?:sorry|apologies)\s+\p{L}+\W*$|^\W*(?:so |very )?(?:sorry|apologies)\s+\p{L}+\s*[,.…–—-]/iu;
/** "ELMO, thank you" */
const THANKS = /(?<=\belmo+\W+(?:please\W+|pls\W+)?)(?:thanks?|thank you|thx|ty|danke|merci|cheers)\W*$/iu;
/** A greeting, or an answer to somebody of that name. */
const GREETS =
  /\b(?:lol|haha)\b|^\W*(?:h(?:ey|i|ello)|dear|oh|well|yes|yeah|yep|no|lol|haha|really|seriously|good|nice|thanks?)\W*\s*elmo/iu;
/** "Great points, but ELMO"; "everybody but Elmo" is somebody. */
const BEHIND_BUT = /^(?!.*\b(?:all|every\w*|any\w*|no|not|none|nothing|nobody|who)\b).*\bbut\b(.*)$/isu;
/** "ELMO because lunch is waiting" */
const WITH_ITS_REASON =
  /^(?!.*\b(?:you|your|you're|if)\b)\W*(?:please\s+)?elmo\W+(?:(?:please|pls|now|here)\s+)?(?:because|b\/?cs?|cuz|coz|cause|cos|since|otherwise|before\s+(?:we|this|it|i|they)|as\s+(?:we|it|this|there|i)|so\s+(?:that|we|i|others|the))\b/isu;
const HAS_THE_WORD = /e+l+m+o/iu;
const IN_CAPITALS = /\bELMO\b/u;

/**
 * Whether a sentence asks for ELMO (SPEC ELMO-20 to ELMO-23): as a whole, with its first or last clause beside others
 * that are not talk about it, or with the word as a clause that leads on to the next or up to which the others lead.
 */
export function asksForElmo(written: string): boolean {
  if (!HAS_THE_WORD.test(written) || asksWhether(written)) return false;
  const sentence = written.replace(TAG, "");
  const all = plainWords(sentence);
  if (!isTheWord(all) && isWhole(all, REQUEST)) return true;
  if (isTheWord(plainWords(BEHIND_BUT.exec(sentence)?.[1] ?? ""))) return true;
  return (!MAYBE_NAME.test(sentence) && asksWidely(all, written, sentence)) || asksInAClause(sentence);
}

/** What asks for it if the word is no name. */
function asksWidely(all: Words, written: string, sentence: string): boolean {
  if (!isTheWord(all) && isWhole(all, WIDE_REQUEST)) return true;
  if (isOffered(all) || WITH_ITS_REASON.test(sentence)) return true;
  const polite = written.replace(APOLOGY, " ").replace(THANKS, " ");
  if (!GREETS.test(sentence) && isTheWord(plainWords(polite))) return true;
  const [only = [], ...others] = clausesOf(sentence);
  return (
    others.length === 0 &&
    (isWhole(only, ON_IT) || (IN_CAPITALS.test(sentence) && isWhole(only, FROM_OR_FOR)))
  );
}

function asksInAClause(sentence: string): boolean {
  const clauses = clausesOf(sentence);
  const [first, last] = [clauses[0], clauses.at(-1)];
  if (first === undefined || last === undefined || clauses.length === 1) return false;
  const [behind, before] = [clauses.slice(1), clauses.slice(0, -1)];
  if (isWhole(first, IN_FRONT) && leadsOn(behind, sentence)) return !behind.some(isTalk);
  if (isRequest(first)) return !behind.some((clause) => isDoubted(clause) || isTakenBack(clause));
  return !before.some(isTalk) && (isTheWord(last) ? ledUpTo(before, sentence) : isRequest(last));
}
