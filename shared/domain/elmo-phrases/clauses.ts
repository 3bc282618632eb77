import { IN_FRONT, isRequest, isTheWord } from "./request.ts";
import { isSaidToAll } from "./elsewhere.ts";
import { isWhole } from "./phrase.ts";
import { plainWords } from "./plain-words.ts";

/** The clauses of a sentence, in plain words. */

export type Words = readonly string[];

const CLAUSES =
  /=>|[,;:…/()>→|]|\.{2,}|\s[-–—]+(?=\s)|[–—]|\p{Extended_Pictographic}|(?<=\s)(?:but|so|because|b\/?c|bcs|cuz|coz|cause|cos|since|and|(?:as|before)(?=\s(?:we|it|this|there|time|the break|lunch)\b))(?=\s)/iu;
/** "Let's do it like Anna said" */
const AS_SAID = /\b(?:as|like)\s+\p{L}+\s+(?:said|says|suggested|proposed|wrote)\b/giu;
/** "elmo re: names" */
const REGARDING = /\bre:/giu;

/** The word at the beginning is a clause of its own, and said once however often it is repeated. */
export function clausesOf(sentence: string): readonly Words[] {
  const [first = [], ...rest] = sentence
    .replace(AS_SAID, " ")
    .replace(REGARDING, "re")
    .split(CLAUSES)
    .map(plainWords)
    .filter(
      (clause, place, all) => clause.length > 0 && !(isTheWord(clause) && isTheWord(all[place - 1] ?? [])),
    );
  const [word = "", ...said] = first;
  const runsOn =
    word === "elmo" &&
    said[0] !== "time" &&
    isSaidToAll(said) &&
    !isWhole(first, IN_FRONT) &&
    !isRequest(first);
  return runsOn ? [[word], said, ...rest] : [first, ...rest];
}
