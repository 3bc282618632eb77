import { lengthAt, phrase } from "./phrase.ts";

/**
 * A clause in plain words: lower case, the word always spelt alike and said once, one form of what may be written in several ways, and
 * without what is only polite. Each word is followed by a space.
 */

/** Words that change nothing, wherever they are. */
const PADDING = new Set(
  `please pls plz plss kindly sorry apologies folks everyone everybody team people friends guys gals y'all ya'll mates
  all just now here again ok okay kk um uh hmm ahem cough haha lol really already maybe perhaps probably possibly too
  also then there yes yeah yep yup yay oh well hey honestly seriously right quickly definitely actually officially hereby
  formally gently simply finally absolutely totally clearly and but so or n 1 ffs omg tbh imo imho anyway btw dear`.split(
    /\s+/,
  ),
);

const POLITE = phrase`
  sorry (to | for) (interrupt | interrupting | butt in | butting in | cut in | cut this short | cut you off
    | cut you short | cutting in | jump in | jumping in | be rude)
  | sorry (to be | for being | to be the) (that person | that guy | that one | one)
  | (not | don't mean | don't want | hate | i hate | hate to say | i don't want | i don't mean) to (be rude
    | interrupt | be that person | be that guy | say this | say it | do this | do it)
  | (not wanting | no wish) to (be rude | interrupt)
  | with [all] [due] respect
  | no (offence | offense)
  | if (i | we) may
  | if (that's | it's) (ok | okay | alright | all right | fine) [with (you | everyone | everybody | people | all)]
  | if (you | nobody | no one | you all) [don't] (mind | minds)
  | in the (interest | interests) of time
  | for the sake of time
  | [i] (think | guess | feel | feel like | believe | reckon | suppose | fear) [that]
  | (i'm | we're) (afraid | sorry) [that | but]
  | (to be honest | to be fair | at this point | at this stage | on this note | in my opinion | in my view)
  | (from | for) (me | us | my side | our side | my end | over here | my part | the two of us | both of us
    | all of us | some of us | ~ and me)
  | as far as i'm concerned
  | right about now
  | in my (book | eyes | mind | humble opinion)
  | from [my | this | our | the] (corner | desk | seat | team | side | end)
  | (somebody | someone) ((has to | had to) [say it | do it] | (should | must | needs to) say it)
  | (i'll | let me | i) say it
  | (dare i say | if i may say | i dare say) [it | so]
  | so sorry
  | (plus one | plus 1) [to | for | on] [that | this]
  | (me too | same here | same from me | for now | hands up | for today | over here)
`;

/** What is said alike. */
const SAME: readonly (readonly [string, string])[] = [
  ["i am", "i'm"],
  ["im", "i'm"],
  ["i'ma", "i'm going to"],
  ["imma", "i'm going to"],
  ["am gonna", "i'm going to"],
  ["gonna", "going to"],
  ["wanna", "want to"],
  ["gotta", "have to"],
  ["got to", "have to"],
  ["i've have to", "i have to"],
  ["we've have to", "we have to"],
  ["we are", "we're"],
  ["i will", "i'll"],
  ["we will", "we'll"],
  ["i would", "i'd"],
  ["we would", "we'd"],
  ["i have had", "i've had"],
  ["we have had", "we've had"],
  ["lets", "let's"],
  ["let us", "let's"],
  ["that is", "that's"],
  ["thats", "that's"],
  ["it is", "it's"],
  ["here is", "here's"],
  ["can't we", "can we"],
  ["cant we", "can we"],
  ["couldn't we", "could we"],
  ["shouldn't we", "should we"],
  ["elmo ing", "elmoing"],
  ["elmo'ing", "elmoing"],
  ["elmo'd", "elmoed"],
  ["elmo ed", "elmoed"],
  ["elmo'ed", "elmoed"],
  ["elmod", "elmoed"],
  ["nxt", "next"],
  ["cause", "because"],
  ["dis", "this"],
  ["cos", "because"],
];

const WORDS = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:'[\p{L}\p{M}]+)*/gu;
const STRETCHED = /^(?:e+l+m+o+)+$/;

/** The words in lower case; the signs that people write for words count as such. */
export const wordsOf = (text: string): readonly string[] =>
  text.toLowerCase().replaceAll("=", " is ").replaceAll("+1", " plus one ").match(WORDS) ?? [];

export function plainWords(text: string): readonly string[] {
  const spelt = wordsOf(text)
    .map((word) => (STRETCHED.test(word) ? "elmo" : word))
    .join(" ");
  const alike = SAME.reduce((said, [one, other]) => said.replaceAll(` ${one} `, ` ${other} `), ` ${spelt} `);
  const told = withoutPoliteness(alike.trim().split(" ")).filter((word) => word !== "" && !PADDING.has(word));
  return told.filter((word, place) => word !== "elmo" || told[place - 1] !== "elmo");
}

export function withoutPoliteness(words: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (let place = 0; place < words.length;) {
    const polite = lengthAt(words, place, POLITE);
    if (polite === 0) kept.push(words[place] ?? "");
    place += polite === 0 ? 1 : polite;
  }
  return kept;
}
