import { communityId } from "@guildhall/shared/domain/kernel/ids";
import type { Conversation } from "@guildhall/shared/ports/bindings";
import { referenceOf, referenceToJson, type ConversationReference } from "../conversation-reference.ts";
import { botIsAmong, type BotActivity } from "./activity.ts";
import type { IncomingContext } from "./incoming-context.ts";
import type { IncomingParts } from "./parts.ts";

/** Whether an activity says that the bot was installed or removed. */
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
 * Stores with a conversation what the bot needs to post there, as of the newest activity. Teams announces an installation
 * twice, so it also stores that the bot has introduced itself, before it does so.
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
