import { plainWords } from "./elmo-phrases/plain-words.ts";
import { ownWords } from "./own-words.ts";

const SAID = new RegExp(
  [
    /^(?:no )?(?:(?:let's|can we|could we|we should|i'd like to|i want to|i'd say) )?/,
    /keep (?:it |this |on )?going/,
    /(?: (?:with|on) (?:this|it|this one|this topic))?/,
    /(?: a (?:bit|little)(?: (?:longer|more))?| for a (?:bit|while|minute|moment|few minutes|few more minutes))?$/,
  ]
    .map(({ source }) => source)
    .join(""),
  "u",
);
/** A question that asks for it; any other asks what the others think. */
const REQUEST = /^\P{L}*(?:can|could) we /iu;

/**
 * Whether a message in the chat says *keep going*, the counter-voice at a call: by itself, or with polite words (SPEC
 * ELMO-27).
 */
export function saysKeepGoing(message: string): boolean {
  const text = ownWords(message);
  if (!SAID.test(plainWords(text).join(" "))) return false;
  return !text.trimEnd().endsWith("?") || REQUEST.test(text);
}
