import type { ChatMessage, ConversationState } from "./model.ts";
import type { World } from "./world.ts";

/** The conversation, if this person is in it. */
export function openFor(world: World, personKey: string, key: string | undefined): ConversationState {
  const conversation = world.conversation(key ?? "meeting");
  if (!conversation.memberKeys.includes(personKey)) {
    throw new Error(`${world.person(personKey).name} is not in ${conversation.name}`);
  }
  return conversation;
}

export function cardMessageIn(world: World, conversation: ConversationState, messageId: string): ChatMessage {
  const message = world.message(conversation.id, messageId);
  if (message === undefined || message.cards.length === 0 || message.deleted) {
    throw new Error(`There is no card ${messageId} in ${conversation.name}`);
  }
  return message;
}
