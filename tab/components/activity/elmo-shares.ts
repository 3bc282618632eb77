import type { ActivityTexts } from "@guildhall/shared/messages/activities";

/** A share of the people here, and how it is called. */
export type NamedShare = readonly [share: number, called: string];

/** The shares of the people here that may make a call. */
export const elmoShares = ({ shares }: ActivityTexts): readonly NamedShare[] => [
  [1 / 4, shares.quarter],
  [1 / 3, shares.third],
  [1 / 2, shares.half],
  [2 / 3, shares.twoThirds],
  [1, shares.all],
];
