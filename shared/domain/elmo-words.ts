import { asksForElmo } from "./elmo-phrases/asks-for-elmo.ts";
import { goesOnAboutAPerson, isMention, isOfElmo } from "./elmo-phrases/mention.ts";
import { saidAlike, wordsOf } from "./elmo-phrases/plain-words.ts";
import { ownWords } from "./own-words.ts";

/**
 * Whether a message in the chat is an ELMO. What counts is the word by itself, not every mention of it, so that chat
 * *about* Elmo does not interrupt a meeting and nobody's ELMO is missed. Examples are in `elmo-examples.ts`.
 */

/** A message as a person wrote it: quotations, code, links and mentions of people and bots taken out. */
export interface WrittenMessage {
  readonly text: string;
  /** somebody changed an earlier message into this one */
  readonly edited: boolean;
  /** the bot was mentioned, or nobody else is in the chat */
  readonly toTheBot: boolean;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ""));

/** Words that may accompany an ELMO (SPEC ELMO-10). */
const COURTESIES = words(`
  please pls plz kindly sorry folks everyone everybody all people friends guys y'all
  i maybe perhaps just so now again time here too also from for an another one big huge fat it's its
  and but or then definitely absolutely totally clearly honestly hereby officially
  ok okay um uh hmm ahem cough ugh ffs already anyone anybody seconded agree agreed 1
  bitte s'il vous plaît svp por favor per favore tack
`);

/** Further words that may accompany one said to the bot (SPEC ELMO-18). */
const ORDERS = words(
  "raise raising count add put press note register mine the a button in down can could you hi hey hello",
);

/** Words that may surround the sentence that ELMO stands for (SPEC ELMO-11). */
const AROUND_SENTENCE = words(`
  i've we've had have been heard to of on about with it this the a next item topic point one thing yes yeah right well
  really quite more than folks
`);

const ELMO = /^(e+l+m+o+)+$/;
const HAS_ELMO = /elmo/iu;
/** the end of a sentence: its mark and a space behind it, or a new line. "St. Elmo" is no end. */
const SENTENCE_ENDS =
  /(?<=[!?;…。！？]|(?<![\p{L}\p{N}])(?!(?:st|mr|mrs|ms|dr|jr|sr|vs|ca|nr)\.)\p{L}{2,}\.|[^\p{L}]\.)["'”)\]]*\s+|\n+/iu;
/** what cuts a word off at the edge of a sentence */
const CUT_BEHIND = /^\W*ELMO+(?:\s+ELMO+)*\s*(?:,|!+|…|\.{2,}|-+|–|—)(?=\s|$)(?!\s+\p{Lu}{2,}[,:])/u;
const CUT_BEFORE = /(?:,|…|(?<!\.)\.{2,}|\s-+|–|—)\s*ELMO+(?:\s+ELMO+)*\W*$/u;
const LOWER_CASE = /\p{Ll}/u;

/** Whether the message is an ELMO by SPEC ELMO-10 to ELMO-23. */
export function saysElmo(message: WrittenMessage): boolean {
  if (message.edited) return false;
  const text = ownWords(message.text);
  const sentences = text.split(SENTENCE_ENDS).filter((sentence) => wordsOf(sentence).length > 0);
  const isTalk = (sentence: string, index: number): boolean =>
    HAS_ELMO.test(sentence) && isMention(sentence, sentences[index + 1] ?? "");
  if (sentences.some(isTalk)) return false;
  if (standsAlone(text, message.toTheBot) || isTheSentence(text)) return true;

  return sentences.some((sentence, index) => {
    const atAnEdge = index === 0 || index === sentences.length - 1;
    if (!atAnEdge) return false;
    if (isTheSentence(sentence)) return true;
    if (asksForElmo(sentence)) return !goesOnAboutAPerson(sentences[index + 1] ?? "");
    const isName = !isShouted(sentence) && isOfElmo(sentences[index - 1] ?? "", sentences[index + 1] ?? "");
    if (standsAlone(sentence, message.toTheBot)) return !isName;
    return isCutOff(sentence);
  });
}

/** The word, once or more, with nothing else but courtesies. */
function standsAlone(text: string, toTheBot: boolean): boolean {
  const all = saidAlike(text);
  return (
    all.some((word) => ELMO.test(word)) &&
    all.every((word) => ELMO.test(word) || COURTESIES.has(word) || (toTheBot && ORDERS.has(word)))
  );
}

/** "Enough, let's move on", with nothing around it that makes it mean something else. */
function isTheSentence(text: string): boolean {
  const said = wordsOf(text).join(" ");
  const sentence =
    /\benough (?:(?:now|folks|of this|of that|already|everyone|all) )?(?:let's|lets|let us) (?:all |just |please )?move on\b/u;
  if (!sentence.test(said)) return false;
  return said
    .replace(sentence, " ")
    .split(" ")
    .every((word) => word === "" || ELMO.test(word) || COURTESIES.has(word) || AROUND_SENTENCE.has(word));
}

/** The word in capitals among words that are not. */
const isShouted = (sentence: string): boolean => /\bELMO+\b/u.test(sentence);

/** In capitals and cut off at the beginning or the end: "ELMO, we are over time", "this goes nowhere – ELMO". */
function isCutOff(sentence: string): boolean {
  return LOWER_CASE.test(sentence) && (CUT_BEHIND.test(sentence) || CUT_BEFORE.test(sentence));
}
