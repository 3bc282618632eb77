import type { SessionStream } from "@guildhall/shared/app/live-streams";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { Binding, Conversation } from "@guildhall/shared/ports/bindings";
import type { OutgoingMessage } from "../connector/connector.ts";
import type { ConversationReference } from "../conversation-reference.ts";
import type { BotActivity } from "./activity.ts";
import type { IncomingParts } from "./parts.ts";

/** An activity, and where it leads. */
export interface IncomingContext {
  readonly activity: BotActivity;
  readonly conversation: Conversation;
  readonly binding: Binding;
  readonly reference: ConversationReference;
}

/** The session that runs in the community, or null. */
export async function runningSession(
  { liveStreams }: IncomingParts,
  { binding }: IncomingContext,
): Promise<SessionStream | null> {
  const community = await liveStreams.community(binding.community);
  // Another server may have begun it, and nobody holds this stream up to date while no panel is open here.
  await community.catchUp();
  const { state } = community;
  return state.status === "founded" && state.running !== null ? liveStreams.session(state.running.id) : null;
}

/** The member that a person of the conversation is. */
export async function memberOf(
  { storage }: IncomingParts,
  { binding, conversation }: IncomingContext,
  objectIds: readonly string[],
): Promise<readonly MemberRef[]> {
  if (objectIds.length === 0) return [];
  const people = objectIds.map((objectId) => ({ tenant: conversation.tenant, objectId }));
  return storage.directory.enter(binding.community, people);
}

/**
 * Answers in the chat. When there is no room for it just now, or whoever asks was answered often, nothing is said: it is
 * only an answer.
 */
export async function answer(
  { post, answerLimits, environment }: IncomingParts,
  { activity, reference }: Pick<IncomingContext, "activity" | "reference">,
  message: OutgoingMessage,
): Promise<void> {
  if (answerLimits.take(activity, environment.now()))
    await post(reference, activity.conversation.id, message, { urgency: "awaited" });
}
