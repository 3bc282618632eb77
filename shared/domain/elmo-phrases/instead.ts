import { WE_WILL } from "./intent.ts";
import { SURELY_THIS } from "./matter.ts";
import { ORDERS } from "./orders.ts";
import { phrase } from "./phrase.ts";
import { LEAVE_IT, TOGETHER } from "./together.ts";
import { TO_WHERE } from "./where-to.ts";

/** What to do instead, behind the word (SPEC ELMO-23): asked of everybody, never of one person. */

export const THEM = phrase`you two | you both | the two of you | both of you`;

export const INSTEAD = phrase`
  (${WE_WILL} | to | (can | could) (${THEM} | someone | somebody) | ${THEM} (should | can | could
    | might)) ${TOGETHER}
  | we ${ORDERS}
  | i'd rather ${LEAVE_IT}
  | [i'm | we're] (happy | glad | free | willing) to ${TOGETHER}
  | (i'd | i) (like | want | love | need | have | prefer) to ${LEAVE_IT}
  | ${ORDERS}
  | ${TO_WHERE}
`;

/** What people do with a colleague, who may be called Elmo. */
const WITH_SOMEBODY = phrase`
  wait | start | begin | hear | see | ask | talk | chat | sync | catch | meet | invite | welcome | thank | give
    | know
  | have | use | try | be | do
`;
/** How whatever else is proposed to all begins. */
export const ANYTHING = phrase`
  ${WE_WILL} (!${WITH_SOMEBODY} ~ | (have | do | use | try) (a | an | our | some) !(chat | talk | coffee | word
    | look) ~
    | (hear | ask) (from | the | what | others | another | somebody | someone))
  | (schedule | book | arrange | plan | organise | organize | set up) (a | an | another) ~
  | (write | note | jot | put | add | log | capture | record) (it | this | that) [down | up] [on | in | to | as]
  | (go | move | jump | skip | switch | get | head | proceed | push) [on | over | back | straight] (to | with) ~
  | (take | bring | move | put) (this | that | it | [the] ~ [~]) (to | into) ~
  | [can | could | would | will] (someone | somebody | anyone) ~
  | (what's | who's | what is | who is) [up | on] next
  | let [the | our] ~ [~] (decide | sort | figure | settle | handle | discuss | continue | take | work | do | have)
  | (wrap | finish | close) up
  | (i | i'd) (propose | suggest | recommend | vote) ~
  | (what | how) about (a | an | the | our | those | other | some)
  | (demo | demos | lunch | planning | recap | summary | park | skip | defer | postpone)
  | enough ~
`;
/** The same, of what is spoken about. */
export const THIS_TOGETHER = phrase`${WE_WILL} !${WITH_SOMEBODY} ~ [~] ${SURELY_THIS} ...`;
