import { createHash } from "node:crypto";
import type { MemberRef, SessionId } from "@guildhall/shared/domain/kernel/ids";
import type { Instant } from "@guildhall/shared/domain/kernel/time";
import { makeCommandId } from "@guildhall/shared/protocol/command-id";
import type { BotActivity } from "./activity.ts";
import type { Voice } from "./say-voice.ts";

/** The id of the command that an activity causes. Derived from the activity alone, so that a second delivery is a repeat. */
export const commandIdOf = (activity: BotActivity, now: Instant): string =>
  idOf(activity, now, [activity.conversation.id, activity.id ?? "", activity.type, activity.name ?? ""]);

/** That of a press on the card of a call, which is delivered again under another id: of who says what, to which item, and when. */
export const voiceIdOf = (
  activity: BotActivity,
  { says, run, author }: Pick<Voice, "says" | "run" | "author">,
  now: Instant,
): string =>
  idOf(activity, now, [activity.conversation.id, says, run, author, activity.timestamp ?? activity.id]);

/** That of a press on *I was here*, whoever delivers it how often. */
export const hereIdOf = (
  activity: BotActivity,
  { session, ref }: { readonly session: SessionId; readonly ref: MemberRef },
  now: Instant,
): string =>
  idOf(activity, now, [activity.conversation.id, "here", session, ref, activity.timestamp ?? activity.id]);

function idOf({ timestamp }: BotActivity, now: Instant, of: readonly unknown[]): string {
  const written = timestamp === undefined ? Number.NaN : Date.parse(timestamp);
  const chance = createHash("sha256").update(JSON.stringify(of)).digest("base64url");
  return makeCommandId(Number.isNaN(written) ? now : written, chance.slice(0, 32));
}
