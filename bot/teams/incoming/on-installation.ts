import { hasMovedOn } from "@guildhall/shared/domain/community/moves/part";
import { isAppRemoved } from "@guildhall/shared/domain/community/retention/part";
import type { Instant } from "@guildhall/shared/domain/kernel/time";
import { StorageError } from "@guildhall/shared/ports/storage-error";
import { botIsAmong, type BotActivity } from "./activity.ts";
import { commandIdOf } from "./command-id.ts";
import type { IncomingContext } from "./incoming-context.ts";
import type { IncomingParts } from "./parts.ts";

/** Whether an activity says that the bot was installed or removed. */
export type Installation = "added" | "removed" | null;

export function installationIn(activity: BotActivity): Installation {
  if (activity.type === "installationUpdate") {
    if (activity.action === "add") return "added";
    return activity.action === "remove" ? "removed" : null;
  }
  if (activity.type === "conversationUpdate") {
    if (botIsAmong(activity, activity.membersAdded)) return "added";
    if (botIsAmong(activity, activity.membersRemoved)) return "removed";
  }
  return null;
}

/**
 * The app was removed from the chat: its community is marked for erasure, and all servers close its rooms. One that was never
 * founded has nothing to come back to, and is erased (SPEC PRIV-10). Or the app was added again: the mark is removed
 * (SPEC PRIV-11). Rejects with `StorageError` if that could not be stored: then Teams tells it again.
 */
export async function onInstallation(
  { liveStreams, people, keep, erase, environment }: IncomingParts,
  { activity, binding: { community }, conversation }: IncomingContext,
  installation: "added" | "removed",
): Promise<void> {
  const liveStream = await liveStreams.community(community);
  await liveStream.catchUp();
  const { state } = liveStream;
  // What becomes of a chat that the community has left is no matter of its.
  if (liveStream.erased || hasMovedOn(state, conversation)) return;
  if (state.status === "unfounded") {
    if (installation === "added") return;
    await erase(community);
    people.happened("communityMoved", conversation);
    return;
  }
  if (isAppRemoved(state) === (installation === "removed")) return;
  const at = timeOf(activity, environment.now());
  const outcome = await liveStream.submit({
    id: `${commandIdOf(activity, environment.now())}-${installation}`,
    actor: { kind: "system" },
    command:
      installation === "removed"
        ? { type: "recordAppRemoved", at, keepFor: keep.removedFor }
        : { type: "recordAppAdded", at },
  });
  if (outcome.kind === "failed")
    throw new StorageError("It could not be stored that the app was added or removed", true);
}

/** When it happened: what Teams tells may arrive late, and in another order. */
function timeOf({ timestamp }: BotActivity, now: Instant): Instant {
  const at = Date.parse(timestamp ?? "");
  return Number.isNaN(at) ? now : Math.min(at, now);
}
