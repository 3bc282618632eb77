/** Whether the app acts by itself or on behalf of the signed-in person. */
export type PermissionType = "Application" | "Delegated";

export interface ResourceSpecificPermission {
  readonly name: string;
  readonly type: PermissionType;
}

/**
 * The resource-specific permissions that Guildhall may ever ask of a chat, as Teams spells them. The manifest's schema
 * accepts any string, and Teams ignores what it does not know, so a typo would only show as a silent bot.
 */
const known: ReadonlyMap<string, PermissionType> = new Map([
  ["ChatMessage.Read.Chat", "Application"],
  ["ChatMember.Read.Chat", "Application"],
  ["OnlineMeeting.ReadBasic.Chat", "Application"],
  ["OnlineMeetingNotification.Send.Chat", "Application"],
  ["OnlineMeetingParticipant.Read.Chat", "Application"],
  ["MeetingStage.Write.Chat", "Delegated"],
]);

/** The permissions that the app asks for, and why. */
export const permissions: readonly ResourceSpecificPermission[] = [
  // ELMO by a word in the chat, without a mention of the bot.
  { name: "ChatMessage.Read.Chat", type: "Application" },
  // When the meeting begins and ends, and its name.
  { name: "OnlineMeeting.ReadBasic.Chat", type: "Application" },
  // Who is in the meeting, and who organises it.
  { name: "OnlineMeetingParticipant.Read.Chat", type: "Application" },
];

/** A sentence for each permission that Teams does not have, or that has the other type. */
export function permissionProblems(asked: readonly ResourceSpecificPermission[]): string[] {
  return asked.flatMap(({ name, type }) => {
    const expected = known.get(name);
    if (expected === undefined) return [`${name} is no resource-specific permission that Guildhall knows`];
    return expected === type ? [] : [`${name} is of type ${expected}, not ${type}`];
  });
}
