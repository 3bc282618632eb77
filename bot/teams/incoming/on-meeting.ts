import { z } from "zod";
import { objectId } from "./activity.ts";
import { commandIdOf } from "./command-id.ts";
import { memberOf, runningSession, type IncomingContext } from "./incoming-context.ts";
import type { IncomingParts } from "./parts.ts";

const participants = z.looseObject({
  members: z.array(
    z.looseObject({ user: z.looseObject({ aadObjectId: objectId.nullish() }).nullish() }).catch({}),
  ),
});

/** Who joined or left the meeting. Those without an account in Entra are not members. */
export async function onParticipants(
  parts: IncomingParts,
  heard: IncomingContext,
  change: "joined" | "left",
): Promise<void> {
  const parsed = participants.safeParse(heard.activity.value);
  if (!parsed.success) return;
  const objectIds = parsed.data.members.flatMap(({ user }) => user?.aadObjectId?.toLowerCase() ?? []);
  for (const ref of await memberOf(parts, heard, objectIds)) {
    if (change === "joined") parts.presence.meetingJoined(heard.binding.community, ref);
    else parts.presence.meetingLeft(heard.binding.community, ref);
  }
}

/** The meeting is over: nobody is in it any more, and its session ends when nobody has a panel open either. */
export async function onMeetingEnd(parts: IncomingParts, heard: IncomingContext): Promise<void> {
  parts.presence.meetingEnded(heard.binding.community);
  const session = await runningSession(parts, heard);
  const outcome = await session?.submit({
    id: commandIdOf(heard.activity, parts.environment.now()),
    actor: { kind: "system" },
    command: { type: "noteMeetingEnd" },
  });
  if (outcome !== undefined && outcome.kind !== "done")
    parts.log.warn({ outcome: outcome.kind }, "the meeting's end was not noted");
}
