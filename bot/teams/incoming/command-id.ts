import { createHash } from "node:crypto";
import type { Instant } from "@guildhall/shared/domain/kernel/time";
import { makeCommandId } from "@guildhall/shared/protocol/command-id";
import type { BotActivity } from "./activity.ts";

/** The id of the command that an activity causes. Derived from the activity alone, so that a second delivery is a repeat. */
export function commandIdOf(activity: BotActivity, now: Instant): string {
  const { id, timestamp, conversation } = activity;
  const written = timestamp === undefined ? Number.NaN : Date.parse(timestamp);
  const chance = createHash("sha256")
    .update(JSON.stringify([conversation.id, id ?? "", activity.type, activity.name ?? ""]))
    .digest("base64url");
  return makeCommandId(Number.isNaN(written) ? now : written, chance.slice(0, 32));
}
