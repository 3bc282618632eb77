import type { CommunityStream } from "@guildhall/shared/app/live-streams";
import { hasMovedOn } from "@guildhall/shared/domain/community/moves/part";
import type { People } from "../../people/people.ts";
import { Refusal } from "../sign-in/refusal.ts";
import type { Admission } from "./gate.ts";

/**
 * Refuses a panel of a conversation that its community has left, whatever its ticket or this server last knew: what the
 * conversation belongs to now is then looked up anew (SPEC MOVE-5).
 */
export async function refuseMoved(
  { state }: CommunityStream,
  { by, holder }: Admission,
  people: Pick<People, "happened">,
): Promise<void> {
  if (!hasMovedOn(state, holder.conversation)) return;
  people.happened("communityMoved", holder.conversation);
  throw new Refusal(by === "ticket" ? "ticketExpired" : "busy");
}
