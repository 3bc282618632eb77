import { WE_WILL } from "./intent.ts";
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
/** Whatever else is proposed to all. */
export const ANYTHING = phrase`${WE_WILL} !${WITH_SOMEBODY} ~ ... | (what's | who's) next ... | enough ~`;
