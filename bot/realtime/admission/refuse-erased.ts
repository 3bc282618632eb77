import type { CommunityStream } from "@guildhall/shared/app/live-streams";
import type { People } from "../../people/people.ts";
import { Refusal } from "../sign-in/refusal.ts";
import type { Admission } from "./gate.ts";

/** Refuses a panel whose community was erased: what its conversation belongs to now is then looked up anew (SPEC PRIV-8). */
export async function refuseErased(
  { erased }: CommunityStream,
  { by, holder }: Admission,
  people: Pick<People, "happened">,
): Promise<void> {
  if (!erased) return;
  people.happened("communityMoved", holder.conversation);
  throw new Refusal(by === "ticket" ? "ticketExpired" : "busy");
}
