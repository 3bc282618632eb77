import { isSaid, isWhole, phrase } from "./phrase.ts";

/** What makes the rest of a sentence talk about ELMO: a condition, a report, a custom, a person. */
const TALK = phrase`
  if | unless | until | whenever | in case | as soon as | provided | assuming
  | said | says | say | saying | asked | told | wrote | writes | typed | type | heard | shouted | quote | quoted
  | means | meant | stands | called | rule | rules | word | acronym | button | example | imagine | suppose
    | remember
  | [~] more (minute | minutes | second | seconds) | in ~ minutes | ask | asks
  | joke | joking | kidding
  | used to | usually | sometimes | always | often | normally | typically | (would | should | could) have
  | (old | previous | former | last) (team | company | job | guild)
  | he | she | he's | she's | he'll | she'll | him | her | his | hers
`;
const OPENS_TALK = phrase`
  (when | once | after | before | how do | how does | whose | what does | which | did | does | was | were
    | later) ...
`;
/** "let's elmo this, or not" */
const TAKEN_BACK = phrase`(not | no | nope | nah | never | don't | wait | i don't) [yet | really | now | ~]`;
/** "What, an ELMO already?" */
const SURPRISED =
  /^\W*(?:what|really|seriously|wait|huh|oh)\s*[,!?…][^?]*\?|\b(?:already|really|seriously|elmo next)\s*\?/iu;
/** "Elmo and I will take this offline." */
const WITH_OTHERS = /\belmo (?:and|&|or) (?:i|me|you|we|\p{L}+ and i)\b/iu;
/** "I would call ELMO, but it is interesting." */
const UNREAL = /\bi(?:'d| would| could| should| might)\b.*\belmo\b.*\bbut\b/isu;
/** "ELMO? What's that?" */
const ASKS_WHAT =
  /(?:^|\belmo\b)\W*(?:what|who)(?:'s| is| does)? (?:that|this|it|elmo|he|she)\b\W*(?:(?:mean|stand|again|for)\b.*)?$/isu;
/** "Elmo, please …", "Elmo: I …", "sorry, Elmo" */
const NAMED =
  /\bElmo(?:\W+(?:please|pls|kindly)\W+(?!\W|let|can we|could we|next|enough)|\s*\(\p{L}+\)|:\s+I\b|\W+sorry (?:for|to)\b)|^\W*(?:[Ss]orry|[Pp]lease|[Ii]t's(?: me)?)\W+Elmo\b(?! (?:this|that|it|the)\b)/u;
/** "If it were up to me, ELMO" */
const CONDITION = /^\W*(?:if|unless|once|when)\b(?!\s+(?:i may|that's|it's|nobody|no one|you don't))/isu;
const YOU = /\b(?:you|your|you're|you've)\b/iu;
const A_PERSON = /^\W*(?:he|she)(?:'\p{L}+)?\s/iu;

export const isTalk = (clause: readonly string[]): boolean =>
  isSaid(clause, TALK) || OPENS_TALK(clause, new Set([0])).size > 0;

export const isTakenBack = (clause: readonly string[]): boolean => isWhole(clause, TAKEN_BACK);

/** Whether a sentence does not ask for ELMO, although the word may stand apart in it. */
export const isMention = (sentence: string, behind: string): boolean =>
  [SURPRISED, WITH_OTHERS, UNREAL, ASKS_WHAT, CONDITION, NAMED].some((talk) => talk.test(sentence)) ||
  ASKS_WHAT.test(behind);

/** Whether the sentence behind goes on about a person: "Can we call Elmo? He knows." */
export const goesOnAboutAPerson = (behind: string): boolean => A_PERSON.test(behind);

/** Whether the word between these is a name: "Who is your favourite? Elmo!", "Elmo? Are you there?" */
export const isOfElmo = (before: string, behind: string): boolean =>
  before.trimEnd().endsWith("?") || YOU.test(behind) || A_PERSON.test(behind);
