import type { EntryId } from "../../kernel/ids.ts";
import type { Look, LookFigure } from "./state.ts";

/** For how many principles a first step is asked (SPEC HONEST-6). */
const WORST = 2;

/** Nobody is asked to change what is hardly ever done. */
const WORSE_THAN = 1;

export const meanOf = ({ sum, answers }: LookFigure): number => sum / answers;

/** The principles that a look went worst for, worst first; of equals the one that stands first in the contract. */
export const worstOf = (
  { figures }: Pick<Look, "figures">,
  principles: readonly { readonly id: EntryId }[],
): readonly EntryId[] =>
  principles
    .flatMap(({ id }) => {
      const figure = figures[id];
      return figure === undefined || meanOf(figure) <= WORSE_THAN ? [] : [{ id, mean: meanOf(figure) }];
    })
    .toSorted((a, b) => b.mean - a.mean)
    .slice(0, WORST)
    .map(({ id }) => id);
