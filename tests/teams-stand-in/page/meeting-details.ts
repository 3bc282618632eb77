import type { ConversationState, StandInState } from "../model.ts";

/** What Teams tells an app about its meeting; nothing outside one. */
export function meetingDetails(
  conversation: ConversationState,
  state: StandInState,
): Record<string, unknown> | undefined {
  if (conversation.meeting === undefined) return undefined;
  const organizer = state.people.find(
    (person) => person.role === "Organizer" && conversation.memberKeys.includes(person.key),
  );
  const startsAt = conversation.meeting.startedAt ?? Date.now();
  return {
    details: {
      scheduledStartTime: new Date(startsAt).toISOString(),
      scheduledEndTime: new Date(startsAt + 3_600_000).toISOString(),
      joinUrl: `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(conversation.id)}/0`,
      title: conversation.name,
      type: "Recurring",
    },
    conversation: { id: conversation.id },
    organizer: { id: organizer?.aadObjectId, tenantId: organizer?.tenantId },
  };
}
