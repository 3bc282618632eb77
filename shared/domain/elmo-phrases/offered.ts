import { isSaid, isWhole, phrase } from "./phrase.ts";

/** Whatever it is like: "a virtual ELMO" */
const ADJECTIVE = phrase`!(next | last | first | new | single | second | only | good | great | funny | cute
  | on | about | of | for | with | from | in | to | it | this | that | ~er | ~s) ~`;
export const LIKE = phrase`[${ADJECTIVE} [${ADJECTIVE}]]`;

/** What makes a sentence with "an elmo" no offer of one. */
const NO_OFFER = phrase`
  was | were | had | got | did | been | has | does | do | is | are | said | saw | heard | felt | met | gave | took
  | made | came | bought | found | wrote | thought | told | threw | won | lost | left | kept | ~ed
  | someone | somebody | anyone | anybody | everyone | nobody | people | should | would | could | might | may | than
  | as | of | about | without | instead | until | till | only | even | such | almost | nearly | waiting | wait | undo
  | withdraw | retract | cancel | take | back | remove | delete | close | like | love | hate | miss | mean | explain
  | seen | i've | we've | later | soon | tomorrow | next | see | drew | what's | who's | free | against | hope
    | needs | ~n't | draw | wear | counts | costs
  | avoid | ignore | expect | another | second | last
`;
const OFFERED = phrase`[time for] ... ((a | an | my | one | 1 | big | huge) ${LIKE} | my first) elmo [card | vote] [up
  | in | out | down] [(for | on | to | from | into) ...]`;
/** Whether one is offered, in whatever words. */
export const isOffered = (words: readonly string[]): boolean =>
  isWhole(words, OFFERED) && !isSaid(words, NO_OFFER);
