import type { CommunityId } from "@guildhall/shared/domain/kernel/ids";
import { SECOND, type Instant } from "@guildhall/shared/domain/kernel/time";
import type { InvitedAnswer } from "@guildhall/shared/protocol/messages";
import type { Conversation } from "@guildhall/shared/ports/bindings";
import type { Environment } from "@guildhall/shared/ports/environment";
import { LRUCache } from "lru-cache";
import type { MemberDirectory } from "./member-directory.ts";
import type { Membership } from "./membership.ts";
import { singleFlight } from "../../concurrency/single-flight.ts";

/** Nobody reads a longer list; the number of the others is shown. */
const MOST = 100;
/** When somebody joins, all tabs of a community ask at once. */
const FRESH_FOR = 5 * SECOND;

/** The people in a conversation who have not taken part in its community (SPEC LOG-8). Rejects if Teams or storage fails. */
export type Invited = (community: CommunityId, conversation: Conversation) => Promise<InvitedAnswer>;

/** Computes the list on request: no name is stored. */
export function createInvited(
  membership: Membership,
  members: MemberDirectory,
  environment: Pick<Environment, "now">,
): Invited {
  const known = new LRUCache<CommunityId, { readonly at: Instant; readonly answer: InvitedAnswer }>({
    max: 500,
  });
  const asking = singleFlight<CommunityId, InvitedAnswer>();

  async function look(community: CommunityId, conversation: Conversation): Promise<InvitedAnswer> {
    const at = environment.now();
    // Another server, or a card in the chat, may have added somebody.
    const [people] = await Promise.all([membership.people(conversation), members.reload(community)]);
    const names = [...people.values()]
      .filter(({ person }) => !members.tookPart(community, person))
      .map(({ name }) => name)
      .sort((a, b) => a.localeCompare(b));
    const answer = { count: names.length, names: names.slice(0, MOST) };
    known.set(community, { at, answer });
    return answer;
  }

  return async (community, conversation) => {
    const last = known.get(community);
    if (last !== undefined && environment.now() - last.at < FRESH_FOR) return last.answer;
    return asking(community, () => look(community, conversation));
  };
}
