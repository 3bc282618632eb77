import { drawn } from "../../kernel/draw.ts";
import type { MemberRef } from "../../kernel/ids.ts";
import { type Said, TENURE_MARKS } from "./state.ts";

/**
 * The order by tenure, newest first (SPEC TENURE-3). Equal marks are ordered by lot, and whoever has not said gets a place by lot
 * among all the others, so that the order does not tell who they are.
 */
export function tenureOrder(
  said: readonly (readonly [MemberRef, Said])[],
  seed: string,
): readonly MemberRef[] {
  const lot = (member: MemberRef): number => drawn(seed, `lot ${member}`);
  const all = said.toSorted(([a], [b]) => lot(a) - lot(b));
  const order = TENURE_MARKS.flatMap((mark) =>
    all.filter(([, each]) => each === mark).map(([member]) => member),
  );
  for (const [member, each] of all)
    if (each === "unsaid")
      order.splice(Math.floor(drawn(seed, `place ${member}`) * (order.length + 1)), 0, member);
  return order;
}
