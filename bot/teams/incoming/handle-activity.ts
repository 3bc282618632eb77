import { conversationKey } from "@guildhall/shared/ports/bindings";
import { en } from "../../messages/en.ts";
import { textMessage } from "../cards/message.ts";
import { conversationOf, isPersonal, type BotActivity } from "./activity.ts";
import { keepBinding } from "./bindings-keeper.ts";
import { answer, type IncomingContext } from "./incoming-context.ts";
import { showSetup } from "./show-setup.ts";
import { inTurn } from "../in-turn.ts";
import { onMeetingEnd, onParticipants } from "./on-meeting.ts";
import { onMembersChanged } from "./on-members.ts";
import { createOnMessage } from "./on-message.ts";
import { createOnCardAction, type CardActionParts } from "./on-card-action.ts";
import type { InvokeAnswer } from "./invoke-answer.ts";
import { createKnownBindings } from "./known-bindings.ts";
import type { IncomingParts } from "./parts.ts";

const CARD_ACTION = "adaptiveCard/action";
const MEETING = "application/vnd.microsoft.meeting";

/** Deals with one activity that the guard let pass. Rejects when storage fails. */
export type HandleActivity = (activity: BotActivity) => Promise<InvokeAnswer>;

export function createHandleActivity(parts: CardActionParts): HandleActivity {
  const perConversation = inTurn();
  const known = createKnownBindings();
  const onCardAction = createOnCardAction(parts);
  const onMessage = createOnMessage(parts);
  return async (activity) => {
    const conversation = conversationOf(activity);
    if (conversation === null) return null;
    if (conversation.tenant.toLowerCase() !== parts.tenant) {
      parts.log.warn({ activity: activity.type }, "an activity of another tenant was left alone");
      return null;
    }
    if (isPersonal(activity)) {
      if (activity.type === "message") await answerPersonally(parts, activity);
      return null;
    }
    const isPress = activity.type === "invoke" && activity.name === CARD_ACTION;
    const now = parts.environment.now();
    const led = isPress ? known.find(activity, conversation, now) : null;
    if (led !== null) return onCardAction(led);
    const heard = await perConversation(conversationKey(conversation), () =>
      keepBinding(parts, activity, conversation),
    );
    known.keep(heard, now);
    if (isPress) return onCardAction(heard);
    if (heard.mayWelcome) await showSetup(parts, heard);
    await deal(parts, onMessage, heard);
    return null;
  };
}

async function deal(
  parts: IncomingParts,
  onMessage: (heard: IncomingContext) => Promise<void>,
  heard: IncomingContext,
): Promise<void> {
  const { activity } = heard;
  if (activity.type === "message") {
    // A press on a card of the older kind comes as a message without words.
    if (activity.text !== undefined || (activity.attachments?.length ?? 0) > 0) await onMessage(heard);
    return;
  }
  // A changed message is a `messageUpdate`: it never raises (SPEC ELMO-17), and there is nothing else to do about it.
  if (activity.type === "conversationUpdate") {
    parts.membersChanged(heard.conversation);
    return onMembersChanged(parts, heard);
  }
  if (activity.type !== "event") return;
  if (activity.name === `${MEETING}ParticipantJoin`) await onParticipants(parts, heard, "joined");
  else if (activity.name === `${MEETING}ParticipantLeave`) await onParticipants(parts, heard, "left");
  else if (activity.name === `${MEETING}End`) await onMeetingEnd(parts, heard);
}

/** A chat with one person has no community; all there is to say is where the bot is at home. */
async function answerPersonally(parts: IncomingParts, activity: BotActivity): Promise<void> {
  const reference = {
    serviceUrl: activity.serviceUrl,
    bot: activity.recipient?.id ?? "",
    welcomed: true,
  };
  await answer(parts, { activity, reference }, textMessage(en.personalHelp));
}
