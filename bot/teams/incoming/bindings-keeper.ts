import { communityId } from "@guildhall/shared/domain/kernel/ids";
import type { Conversation } from "@guildhall/shared/ports/bindings";
import { referenceOf, referenceToJson, type ConversationReference } from "../conversation-reference.ts";
import { botIsAmong, type BotActivity } from "./activity.ts";
import type { IncomingContext } from "./incoming-context.ts";
import type { IncomingParts } from "./parts.ts";

/** What an activity says of the bot's being there. */
type Installation = "added" | "removed" | null;

function installationIn(activity: BotActivity): Installation {
  if (activity.type === "installationUpdate") {
    if (activity.action === "add") return "added";
    return activity.action === "remove" ? "removed" : null;
  }
  if (activity.type === "conversationUpdate") {
    if (botIsAmong(activity, activity.membersAdded)) return "added";
    if (botIsAmong(activity, activity.membersRemoved)) return "removed";
  }
  return null;
}

export interface Kept extends IncomingContext {
  /** the bot was just installed and has not introduced itself */
  readonly mayWelcome: boolean;
}

/**
 * Keeps with a conversation what the bot needs to post there, as the newest activity tells it. Teams announces one
 * install twice, so that the bot was introduced is kept too, before it is.
 */
export async function keepBinding(
  { storage: { bindings }, environment }: IncomingParts,
  activity: BotActivity,
  conversation: Conversation,
): Promise<Kept> {
  const binding =
    (await bindings.byConversation(conversation)) ??
    (await bindings.bind(conversation, communityId(environment.freshId())));
  const before = referenceOf(binding);
  const installation = installationIn(activity);
  const mayWelcome = installation === "added" && before?.welcomed !== true;
  const reference: ConversationReference = {
    serviceUrl: activity.serviceUrl,
    bot: activity.recipient?.id ?? before?.bot ?? "",
    welcomed: installation === "removed" ? false : mayWelcome || before?.welcomed === true,
  };
  const changed =
    before === null ||
    before.serviceUrl !== reference.serviceUrl ||
    before.bot !== reference.bot ||
    before.welcomed !== reference.welcomed;
  if (changed) await bindings.keepReference(conversation, referenceToJson(reference));
  return { activity, conversation, binding, reference, mayWelcome };
}
