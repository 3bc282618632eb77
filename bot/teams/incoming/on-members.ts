import { commandIdOf } from "./command-id.ts";
import type { Heard } from "./heard.ts";
import type { IncomingParts } from "./parts.ts";

/** Who has left the conversation looks after the community no more (SPEC ORG-6). */
export async function onMembersRemoved(parts: IncomingParts, heard: Heard): Promise<void> {
  const { activity, binding, conversation } = heard;
  const gone = new Set(
    activity.membersRemoved?.flatMap(({ aadObjectId }) => aadObjectId?.toLowerCase() ?? []),
  );
  if (gone.size === 0) return;
  const entries = await parts.storage.directory.all(binding.community);
  const members = entries.filter(
    ({ person }) => person.tenant === conversation.tenant && gone.has(person.objectId.toLowerCase()),
  );
  const room = await parts.rooms.community(binding.community);
  for (const { ref } of members) {
    const outcome = await room.submit({
      id: `${commandIdOf(activity, parts.environment.now())}-${ref}`,
      actor: { kind: "system" },
      command: { type: "recordMemberGone", member: ref },
    });
    if (outcome.kind === "failed") parts.log.warn({}, "that a member has left was not noted");
  }
}
