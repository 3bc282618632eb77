import type { Conversation } from "@guildhall/shared/ports/bindings";
import { referenceOf, referenceToJson, type ConversationReference } from "../conversation-reference.ts";
import type { BotActivity } from "./activity.ts";
import type { IncomingContext } from "./incoming-context.ts";
import type { Installation } from "./on-installation.ts";
import type { IncomingParts } from "./parts.ts";

export interface Kept extends IncomingContext {
  /** the bot was just installed and has not introduced itself */
  readonly mayWelcome: boolean;
}

/**
 * Stores with a conversation what the bot needs to post there, as of the newest activity. Teams announces an installation
 * twice, so it also stores that the bot has introduced itself, before it does so.
 */
export async function keepBinding(
  { people: { conversations, permits } }: IncomingParts,
  activity: BotActivity,
  conversation: Conversation,
  installation: Installation,
): Promise<Kept> {
  if (installation !== null) permits.forget(conversation);
  const known = installation === null ? await conversations.binding(conversation) : null;
  const knownReference = referenceOf(known);
  // A thousand people who press at once cause one read.
  if (known !== null && knownReference !== null && isAsIn(activity, knownReference))
    return { activity, conversation, binding: known, reference: knownReference, mayWelcome: false };
  const binding = await conversations.bound(conversation);
  const before = referenceOf(binding);
  const mayWelcome = installation === "added" && before?.welcomed !== true;
  const reference: ConversationReference = {
    serviceUrl: activity.serviceUrl,
    bot: activity.recipient?.id ?? before?.bot ?? "",
    welcomed: installation === "removed" ? false : mayWelcome || before?.welcomed === true,
  };
  if (before === null || !isAsIn(activity, before) || before.welcomed !== reference.welcomed)
    await conversations.keepReference(conversation, referenceToJson(reference));
  return { activity, conversation, binding, reference, mayWelcome };
}

/** Whether the bot is reached as it was. */
const isAsIn = (activity: BotActivity, { serviceUrl, bot }: ConversationReference): boolean =>
  activity.serviceUrl === serviceUrl && (activity.recipient?.id ?? bot) === bot;
