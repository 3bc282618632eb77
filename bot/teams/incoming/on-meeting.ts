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

/** Records who joined or left the meeting. People without an Entra account are not members. */
export async function onParticipants(
  parts: IncomingParts,
  incoming: IncomingContext,
  change: "joined" | "left",
): Promise<void> {
  const parsed = participants.safeParse(incoming.activity.value);
  if (!parsed.success) return;
  const objectIds = parsed.data.members.flatMap(({ user }) => user?.aadObjectId?.toLowerCase() ?? []);
  for (const ref of await memberOf(parts, incoming, objectIds)) {
    if (change === "joined") parts.presence.meetingJoined(incoming.binding.community, ref);
    else parts.presence.meetingLeft(incoming.binding.community, ref);
  }
}

/** The meeting is over: nobody is in it any more. Its session ends once nobody has a panel open either. */
export async function onMeetingEnd(parts: IncomingParts, incoming: IncomingContext): Promise<void> {
  parts.presence.meetingEnded(incoming.binding.community);
  const session = await runningSession(parts, incoming);
  const outcome = await session?.submit({
    id: commandIdOf(incoming.activity, parts.environment.now()),
    actor: { kind: "system" },
    command: { type: "noteMeetingEnd" },
  });
  if (outcome !== undefined && outcome.kind !== "done")
    parts.log.warn({ outcome: outcome.kind }, "the meeting's end was not noted");
}
