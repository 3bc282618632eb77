import { conversationKey } from "@guildhall/shared/ports/bindings";
import { textMessage } from "../cards/message.ts";
import { conversationOf, isPersonal, type BotActivity } from "./activity.ts";
import { keepBinding } from "./bindings-keeper.ts";
import { answer, type IncomingContext } from "./incoming-context.ts";
import { showSetup } from "./show-setup.ts";
import { installationIn, onInstallation } from "./on-installation.ts";
import { inTurn } from "../../concurrency/in-turn.ts";
import type { HandleActivity } from "./handled.ts";
import { createInvokes, createQueries, EVENTS, namedEntry } from "./named-activities.ts";
import { onMembersChanged } from "./on-members.ts";
import { createOnMessage } from "./on-message.ts";
import type { CardActionParts } from "./on-card-action.ts";
import type { QueryParts } from "./on-query.ts";
import type { IncomingParts } from "./parts.ts";

export function createHandleActivity(parts: CardActionParts & QueryParts): HandleActivity {
  const perConversation = inTurn();
  const queries = createQueries(parts);
  const invokes = createInvokes(parts);
  const onMessage = createOnMessage(parts);
  return async (activity) => {
    const query = activity.type === "invoke" ? namedEntry(queries, activity) : null;
    if (query !== null) return query(activity);
    const conversation = conversationOf(activity);
    if (conversation === null) return null;
    if (conversation.tenant.toLowerCase() !== parts.tenant) {
      parts.log.warn({ activity: activity.type }, "an activity of another tenant was ignored");
      return null;
    }
    if (isPersonal(activity)) {
      if (activity.type === "message") await answerPersonally(parts, activity);
      return null;
    }
    const onInvoke = activity.type === "invoke" ? namedEntry(invokes, activity) : null;
    const installation = installationIn(activity);
    const incoming = await perConversation(conversationKey(conversation), async () => {
      // A chat that belongs to no community has nothing to lose.
      if (installation === "removed" && (await parts.people.conversations.binding(conversation)) === null)
        return null;
      const kept = await keepBinding(parts, activity, conversation, installation);
      if (installation !== null) await onInstallation(parts, kept, installation);
      return kept;
    });
    if (incoming === null || installation === "removed") return null;
    parts.people.meetings.named(conversation, activity.channelData?.meeting?.id ?? null);
    if (onInvoke !== null) return onInvoke(incoming);
    if (incoming.mayWelcome) await showSetup(parts, incoming);
    await handle(parts, onMessage, incoming);
    return null;
  };
}

async function handle(
  parts: IncomingParts,
  onMessage: (incoming: IncomingContext) => Promise<void>,
  incoming: IncomingContext,
): Promise<void> {
  const { activity } = incoming;
  if (activity.type === "message") {
    // A press on a card of the older kind arrives as a message without text.
    if (activity.text !== undefined || (activity.attachments?.length ?? 0) > 0) await onMessage(incoming);
    return;
  }
  // An edited message is a `messageUpdate`. It never raises ELMO (SPEC ELMO-17), so it is ignored.
  if (activity.type === "conversationUpdate") {
    return onMembersChanged(parts, incoming);
  }
  if (activity.type === "event") await namedEntry(EVENTS, activity)?.(parts, incoming);
}

/** A one-to-one chat has no community, so the bot only explains where it works. */
async function answerPersonally(parts: IncomingParts, activity: BotActivity): Promise<void> {
  const { personalHelp } = await parts.speech.toOne(activity);
  const reference = {
    serviceUrl: activity.serviceUrl,
    bot: activity.recipient?.id ?? "",
    welcomed: true,
  };
  await answer(parts, { activity, reference }, textMessage(personalHelp));
}
