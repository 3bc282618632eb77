import type { SessionStream } from "@guildhall/shared/app/live-streams";
import { hasMovedOn } from "@guildhall/shared/domain/community/moves/part";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { Binding, Conversation } from "@guildhall/shared/ports/bindings";
import type { OutgoingMessage } from "../connector/connector.ts";
import type { ConversationReference } from "../conversation-reference.ts";
import type { BotActivity } from "./activity.ts";
import type { IncomingParts } from "./parts.ts";

/** A bot activity, with the conversation and community that it belongs to. */
export interface IncomingContext {
  readonly activity: BotActivity;
  readonly conversation: Conversation;
  readonly binding: Binding;
  readonly reference: ConversationReference;
}

/** The session that runs in the community, or null. */
export async function runningSession(
  { liveStreams }: IncomingParts,
  { binding, conversation }: IncomingContext,
): Promise<SessionStream | null> {
  const community = await liveStreams.community(binding.community);
  // Another server may have begun it, and this stream is not kept up to date while no panel is open here.
  await community.catchUp();
  const { state } = community;
  if (hasMovedOn(state, conversation)) return null;
  return state.status === "founded" && state.running !== null ? liveStreams.session(state.running.id) : null;
}

/** The members for these people of the conversation; new people are entered. */
export async function memberOf(
  { people: { members } }: IncomingParts,
  { binding, conversation: { tenant } }: IncomingContext,
  objectIds: readonly string[],
): Promise<readonly MemberRef[]> {
  return Promise.all(objectIds.map((objectId) => members.enter(binding.community, { tenant, objectId })));
}

/** Answers in the chat, unless a send limit or the author's answer limit is reached: then the answer is dropped. */
export async function answer(
  { post, answerLimits, environment }: IncomingParts,
  { activity, reference }: Pick<IncomingContext, "activity" | "reference">,
  message: OutgoingMessage,
): Promise<void> {
  if (answerLimits.take(activity, environment.now()))
    await post(reference, activity.conversation.id, message, { urgency: "awaited" });
}
