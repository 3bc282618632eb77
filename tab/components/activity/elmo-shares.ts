import type { ActivityTexts } from "@guildhall/shared/messages/activities";
import { useLocale } from "../../texts/texts-context.ts";

/** A share of the people, and how it is called. */
export type NamedShare = readonly [share: number, called: string];

/** The shares of the people here that may make a call. */
export const elmoShares = ({ shares }: ActivityTexts): readonly NamedShare[] => sharesOf(shares);

const sharesOf = (shares: ActivityTexts["shares"]): readonly NamedShare[] => [
  [1 / 4, shares.quarter],
  [1 / 3, shares.third],
  [1 / 2, shares.half],
  [2 / 3, shares.twoThirds],
  [1, shares.all],
];

/** The shares on offer; another one that was set before is kept. */
export function useShares(set: number, called: ActivityTexts["shares"]): readonly NamedShare[] {
  const locale = useLocale();
  const offered = sharesOf(called);
  return offered.some(([value]) => value === set)
    ? offered
    : [...offered, [set, called.other(locale.percent(set))]];
}
