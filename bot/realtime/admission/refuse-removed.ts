import type { CommunityStream } from "@guildhall/shared/app/live-streams";
import { isAppRemoved } from "@guildhall/shared/domain/community/retention/part";
import { type Millis, MINUTE } from "@guildhall/shared/domain/kernel/time";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { People } from "../../people/people.ts";
import { Refusal } from "../sign-in/refusal.ts";
import type { Admission } from "./gate.ts";

/** For so long after the app was removed what Teams last said of its members may still be believed somewhere. */
const BELIEVED_FOR: Millis = 10 * MINUTE;

/**
 * Refuses a panel of a community whose app was removed from the chat, unless Teams now says that it is back, which it may have
 * told nobody (SPEC PRIV-10, PRIV-11).
 */
export async function refuseRemoved(
  liveStream: CommunityStream,
  { by, holder }: Admission,
  { people, environment }: { readonly people: Pick<People, "roster">; readonly environment: Environment },
): Promise<void> {
  const { state } = liveStream;
  if (state.status === "unfounded" || !isAppRemoved(state)) return;
  if (by === "ticket") throw new Refusal("ticketExpired");
  const now = environment.now();
  if (now < state.retention.changedAt + BELIEVED_FOR) throw new Refusal("botMissing");
  await people.roster.checkNow(holder.conversation, holder.person);
  await liveStream.submit({
    id: environment.freshId(),
    actor: { kind: "system" },
    command: { type: "recordAppAdded", at: now },
  });
}
