import { lengthAt, phrase } from "./phrase.ts";

/**
 * A clause in plain words: in lower case, the word spelt alike and said once, one form of what may be written in
 * several ways, and without what is only polite.
 */

/** Words that change nothing, wherever they are. */
const PADDING = new Set(
  `please pls plz plss kindly sorry apologies folks everyone everybody team people friends guys gals y'all ya'll mates
  all just now here again ok okay kk um uh hmm ahem cough haha lol really already maybe perhaps probably possibly too
  also then there yes yeah yep yup yay oh well hey honestly seriously right hereby politely respectfully humbly
  regretfully quickly definitely actually officially
  formally gently simply finally absolutely totally clearly frantically badly loudly quietly softly firmly strongly and
  but so or n 1 ffs omg tbh imo imho anyway btw dear though xx srsly alright ever ngl af rn fr ding dong beep
  wow whoa phew oof argh yikes jeez dude gosh`.split(/\s+/),
);

const POLITE = phrase`
  sorry (to | for) (interrupt | interrupting | butt in | butting in | cut in | cut this short | cut you off
    | cut you short | cutting in | jump in | jumping in | be rude)
  | sorry (to be | for being | to be the) ([a | the | that] (person | guy | one) | a [~] ~ | ~)
  | (not | don't mean | don't want | hate | i hate | hate to say | i don't want | i don't mean) to (be rude
    | interrupt | be that person | be that guy | be (a | an | the) [~] ~ | be ~ | say this | say it | do this | do it)
  | (not wanting | no wish) to (be rude | be (a | the) [~] ~ | be ~ | interrupt)
  | with [all] [due] respect
  | no (offence | offense)
  | if (i | we) may
  | if (that's | it's) (ok | okay | alright | all right | fine) [with (you | everyone | everybody | people | all)]
  | if (you | nobody | no one | you all) [don't] (mind | minds)
  | in the (interest | interests) of time
  | for the sake of ((our | the) ~ | ~)
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
  | let me be (!the ~ | the bad ~)
  | pretty [pretty] please
  | (i'm going to | i'll | i have to | let me | someone has to) [have to] (be the one to say (it | this)
    | say (it | this))
  | from (the | our | my) [~] (row | side | end | corner | seat | seats | rows | gallery | audience | crowd)
  | me thinks | methinks | count me in | as well | before (lunch | the break | the end | time runs out)
  | from the [~] people | for the (second | third | fourth | fifth | last) time
  | on behalf of (~ | (the | our | all) ~ [~])
  | if (possible | (we | i) (can | may) | it's possible | that works)
  | for time | from the back [of the ~] | very much | is it [just | only] me or
  | (raise | raises | raising | put up | puts up | putting up) [my | a] hand
  | who's with me
  | c'mon | come on | for the love of ~ | oh my god | for (god's | gods | heaven's | pete's) sake
  | so sorry
  | (plus one | plus 1 | yes | thumbs up) (to | for | on) [that | this | the]
  | (plus one | plus 1)
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
  ["there is", "there's"],
  ["there are", "there's"],
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
  ["been said", "been spoken"],
  ["we said", "we agreed"],
  ["has said", "has spoken"],
  ["have said", "have spoken"],
  ["we've said", "we've spoken"],
  ["for you guys", "for us"],
  ["for you all", "for us"],
  ["you guys", "you both"],
  ["you folks", "you both"],
  ["you lot", "you both"],
  ["nxt", "next"],
  ["2nd", "second"],
  ["3rd", "third"],
  ["cause", "because"],
  ["dis", "this"],
  ["cos", "because"],
  ["bc", "because"],
  ["b c", "because"],
  ["bcs", "because"],
  ["cuz", "because"],
  ["coz", "because"],
  ["4 me", "for me"],
  ["me 2", "me too"],
];

const WORDS = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:'[\p{L}\p{M}]+)*/gu;
/** "pleaseee" */
const DRAWN_OUT = /(\p{L})\1{2,}/gu;
const STRETCHED = /^(?:e+l+m+o+)+$/;

/** The words in lower case; the signs that people write for words count as such. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replace(DRAWN_OUT, "$1")
    .replaceAll("=", " is ")
    .replaceAll("+1", " plus one ")
    .match(WORDS) ?? [];

/** Without what is only polite, and alike what may be spelt in several ways. */
export function saidAlike(text: string): readonly string[] {
  const spelt = wordsOf(text)
    .map((word) => (STRETCHED.test(word) ? "elmo" : word))
    .join(" ");
  const alike = SAME.reduce((said, [one, other]) => said.replaceAll(` ${one} `, ` ${other} `), ` ${spelt} `);
  return withoutPoliteness(alike.trim().split(" "));
}

export function plainWords(text: string): readonly string[] {
  const told = saidAlike(text).filter((word) => word !== "" && !PADDING.has(word));
  return told.filter((word, place) => word !== "elmo" || told[place - 1] !== "elmo");
}

function withoutPoliteness(words: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (let place = 0; place < words.length;) {
    const polite = lengthAt(words, place, POLITE);
    if (polite === 0) kept.push(words[place] ?? "");
    place += polite === 0 ? 1 : polite;
  }
  return kept;
}
