import type { DraftPlan } from "@guildhall/shared/domain/community/planner/part";
import type { EntryId } from "@guildhall/shared/domain/kernel/ids";

/** How many topics that did not fit are shown: nobody reads a longer list in a chat. */
const MOST_LEFT = 10;

/** The topics that did not fit, as many as are shown. */
export const leftIn = ({ left }: DraftPlan): DraftPlan["left"] => left.slice(0, MOST_LEFT);

/** The numbers under which the topics of a plan are shown. */
export const numbersIn = (plan: DraftPlan): ReadonlyMap<EntryId, number> =>
  new Map(
    [...plan.sessions.flatMap(({ topics }) => topics), ...leftIn(plan).map(({ topic }) => topic)].map(
      (topic, index) => [topic, index + 1] as const,
    ),
  );
