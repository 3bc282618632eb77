import { isSaid, isWhole, opens, phrase } from "./phrase.ts";

/** What makes a request none: a joke, or the words of another. */
const JOKE = phrase`joke | joking | kidding | quote | quoted | suppose | imagine`;
const REPORT = phrase`said | says | wrote | told`;
/** "Let's elmo this, said Tom", but not "let's elmo this and see what the survey says" */
const MOST_IN_ATTRIBUTION = 3;
const CONDITIONAL = phrase`if | unless | until | whenever | in case | as soon as | provided | assuming`;
/** What makes the rest of a sentence talk about ELMO: a condition, a report, a custom, a person. */
const TALK = phrase`
  ${JOKE} | ${REPORT} | ${CONDITIONAL} | say | saying | asked
  | write (it | this | that | elmo) | writes | typed | type | i heard | shouted
  | means | meant | stands | called | rule | rules | word | acronym | button | example | remember | asks | test
    | anonymous | (use | press | raise) it
  | used to | usually | sometimes | always | often | normally | typically
  | (would | should | could) have (~ed | elmoed | been | said | done | gone)
  | (old | previous | former | last) (team | company | job | guild)
  | he | she | he's | she's | he'll | she'll | him | her | his | hers
`;
const OPENS_TALK = phrase`
  (when | once | after | before | how do | how does | whose | what does | which | did | does | was | were
    | later | in ~ (minute | minutes | mins))
`;
const OF_A_PERSON = phrase`(he | she | he's | she's | he'll | she'll | he'd | she'd)`;
/** "Two more minutes, then I call ELMO", but not "we have two more minutes" */
const MORE_TIME = phrase`more (minute | minutes | mins | min | second | seconds | sec)`;
const HAVE_TIME = phrase`(have | we've | got | with | are) [~] [~] [~] [~] more`;
/** "One more and I call ELMO" */
const ONE_MORE = phrase`(one | once | two) more [~]`;
/** "let's elmo this, or not" */
const TAKEN_BACK = phrase`(not | no | nope | nah | never | don't | wait | i don't) [yet | really | now | ~]`;

const isMoreTime = (clause: readonly string[]): boolean =>
  isSaid(clause, MORE_TIME) && !isSaid(clause, HAVE_TIME);

export const isTalk = (clause: readonly string[]): boolean =>
  isSaid(clause, TALK) || isWhole(clause, ONE_MORE) || isMoreTime(clause) || opens(clause, OPENS_TALK);

/** Whether what stands behind a request makes it none. */
export const isDoubted = (clause: readonly string[]): boolean =>
  isSaid(clause, JOKE) ||
  (isSaid(clause, REPORT) && clause.length <= MOST_IN_ATTRIBUTION) ||
  opens(clause, CONDITIONAL) ||
  isMoreTime(clause) ||
  opens(clause, OPENS_TALK) ||
  opens(clause, OF_A_PERSON);

export const isTakenBack = (clause: readonly string[]): boolean => isWhole(clause, TAKEN_BACK);
