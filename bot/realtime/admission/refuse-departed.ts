import type { CommunityStream } from "@guildhall/shared/app/live-streams";
import { hasLeft, wasErased } from "@guildhall/shared/domain/community/membership/part";
import type { People } from "../../people/people.ts";
import { Refusal } from "../sign-in/refusal.ts";
import type { Admission } from "./gate.ts";

/**
 * Refuses a member who is recorded as having left, unless Teams now says that they are back. A ticket is not enough, because
 * it was issued before.
 */
export async function refuseDeparted(
  liveStream: CommunityStream,
  { by, holder }: Admission,
  people: Pick<People, "cameBack" | "members">,
): Promise<void> {
  if (!hasLeft(liveStream.state, holder.ref)) return;
  // Another server may have recorded their return.
  await liveStream.catchUp();
  if (!hasLeft(liveStream.state, holder.ref)) return;
  if (by === "ticket") throw new Refusal("ticketExpired");
  // Read anew, the directory does not know them, so that when they try again they are somebody new (SPEC PRIV-2).
  if (wasErased(liveStream.state, holder.ref)) await people.members.entriesNow(holder.community);
  if (!(await people.cameBack(liveStream, holder))) throw new Refusal("busy");
}
