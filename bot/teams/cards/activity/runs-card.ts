import type { CardSubject } from "@guildhall/shared/domain/community/cards/card-subject";
import { standingOf } from "@guildhall/shared/domain/community/decider";
import { RULES } from "@guildhall/shared/domain/community/rights";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import type { Member } from "@guildhall/shared/domain/kernel/feature";
import { unreachable } from "@guildhall/shared/domain/kernel/never";
import type { Opened } from "@guildhall/shared/domain/kernel/opened";

/** Whether somebody may do what a card offers only to whoever runs it (SPEC ACT-1, CARD-9). */
export function runsCard(activity: CardSubject, state: FoundedCommunity, member: Member): boolean {
  const standing = standingOf(state, member);
  const runs = (opened: Opened | null | undefined) =>
    opened !== null && opened !== undefined && RULES.runsActivity(standing, { opened });
  switch (activity.kind) {
    case "poll":
      return runs(state.polls.find(({ group }) => group === activity.poll));
    case "collection":
      return runs(state.collections.find(({ id }) => id === activity.collection));
    case "wording":
      return runs(state.workshop);
    case "plan":
      return runs(state.plan);
    case "topics":
      return runs(state.backlog.asking);
    case "setup":
    case "contract":
    case "review":
      return RULES.opensActivities(standing);
    default:
      return unreachable(activity);
  }
}
