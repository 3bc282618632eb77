import { phrase } from "./phrase.ts";

/** Who is about to do something or asks to, alone or with the others. No report, and no request to others. */

const MODAL = phrase`
  should | shall | must | might | may | (might | may) as well | need to | have to | want to | ought to
    | might want to | better | had better
    | would like to
`;
const READY = phrase`
  going to | about to | ready to | tempted to | inclined to | happy to | minded to | keen to | eager to | prepared to
    | voting to | here to
`;
const PROPOSE = phrase`vote | motion | beg | move | propose | suggest | say | request | recommend`;

export const WE_WILL = phrase`
  [i'd say | i say] let's | let's all | we'll | we'd
  | we (can | could | ${MODAL})
  | (we'll | we'd) (need to | have to | want to | better | like to | love to)
  | [we're] (going to | ready to) [have to | need to]
  | (can | could | may | might | shall | should | must) we [have to]
  | (i | i'd | i'll | can i | may i | could i | let me) ${PROPOSE} [that] we [should]
  | (i | i'd | i'll | can i | may i | could i) ${PROPOSE} to
  | (i'd | i) (like | love | rather | prefer | want) (us to | we | that we)
  | (how about | what about | what if | why don't) we
  | (let's | can we | could we | shall we | we should) (agree | try) to
  | are we [okay | good | fine | happy | alright] to
  | would [you | it] be [fine | okay | happy | alright] if we
  | it's (best | better | time) we
  | it (might | may | would | could) be (wise | best | better | good | time | fair) to
  | [it] (sounds | looks | feels | seems) like (we (should | need to | have to | must | could) | it's time to)
  | do we (want | need | have) to
  | [(would | do | does) you | anyone | anybody | (would | does) (anyone | anybody)] (mind | object) if we
  | (is it | would it be | it's) [fine | alright | possible | fair | wise | best] if we
  | [it's | isn't it | wouldn't it be | [it] (might | may | must | could) be] [high | about | got] time (to | we
    | for us to)
  | better
  | (have | need | want | permission | motion | request | vote | best | willing | love | like) to
`;

/** An intention or a request in so many words. */
export const I_INTEND = phrase`
  ${WE_WILL}
  | i'd | i'll | let me
  | i ${MODAL}
  | i'll (need to | have to)
  | i'd (like | love | rather | prefer) [to | for us to]
  | would (like | love | prefer) [for us] to
  | i'd (better | have to | want to)
  | [i'm | we're | i'd be | we'd be] ${READY} [have to | need to]
  | (i | i'd | i'll | we | can i | may i | could i | let me) ${PROPOSE} [to | us | that]
  | (requesting | asking | wanting) [to | that we | for us to]
  | [i'm] (proposing | suggesting) [to | we | that we]
  | (can | could | may | might | shall) i [have to]
  | (how about | what about | what if | why don't) i
  | why not
  | (i'll | let me | i'd like to | i want to) be the one to
  | i'd (love | like | appreciate | prefer) it if (i | we) [can | could | would]
  | [(would | do | does) you | anyone | anybody | (would | does) (anyone | anybody)] (mind | object) if i
  | (is it | would it be | it's) [fine | alright | possible | fair | wise | best] (if i | to)
`;

export const I_WILL = phrase`i | ${I_INTEND}`;
