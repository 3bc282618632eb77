import type { ActivityMaker } from "./activity-maker.ts";
import { asksForDialog } from "./asks-for-dialog.ts";
import { cardMessageIn, openFor } from "./card-in-chat.ts";
import type { Delivered, Delivery } from "./delivery.ts";
import type { AdaptiveCardJson, ChatMessage, ConversationState } from "./model.ts";
import type { World } from "./world.ts";

/** What a person pressed on a card. Inputs are merged into `data`, as in Teams. */
export interface CardPress {
  readonly type?: "Action.Execute" | "Action.Submit";
  readonly verb?: string;
  readonly id?: string;
  readonly title?: string;
  readonly data?: unknown;
}

export interface Pressed {
  readonly delivered: Delivered;
  /** The card that only the person who pressed sees from then on, if the bot answered with one. */
  readonly card: AdaptiveCardJson | undefined;
  /** What Teams shows under the card: the bot's text, or that it could not be reached. */
  readonly says: string | undefined;
}

export interface CardActions {
  press(personKey: string, messageId: string, press: CardPress, conversation?: string): Promise<Pressed>;
  /**
   * Runs a card's `refresh` action, as Teams does when the card comes into a person's view.
   * Undefined if Teams would not refresh it for them.
   */
  refresh(personKey: string, messageId: string, conversation?: string): Promise<Pressed | undefined>;
}

/** The most people for whom Teams refreshes a card automatically. */
const refreshLimit = 60;

interface Parts {
  readonly world: World;
  readonly activities: ActivityMaker;
  readonly delivery: Delivery;
}

/** What people do with Adaptive Cards. */
export function createCardActions({ activities, delivery, world }: Parts): CardActions {
  const invoke = async (
    personKey: string,
    conversation: ConversationState,
    message: ChatMessage,
    press: CardPress,
    trigger: "manual" | "automatic",
  ): Promise<Pressed> => {
    const activity = activities.cardAction(
      conversation,
      world.person(personKey),
      message.id,
      {
        verb: press.verb ?? "",
        data: press.data ?? {},
        ...(press.id === undefined ? {} : { id: press.id }),
        ...(press.title === undefined ? {} : { title: press.title }),
      },
      trigger,
    );
    const delivered = await delivery.send(activity);
    const answer = readAnswer(delivered);
    if (answer.card !== undefined) {
      const latest = world.message(conversation.id, message.id) ?? message;
      world.putMessage({ ...latest, views: { ...latest.views, [personKey]: answer.card } });
    }
    return { delivered, ...answer };
  };

  return {
    async press(personKey, messageId, press, key) {
      const conversation = openFor(world, personKey, key);
      const message = cardMessageIn(world, conversation, messageId);
      if (asksForDialog(press.data)) throw new Error("A dialog is opened with openDialog");
      if (press.type === "Action.Submit") {
        const from = world.person(personKey);
        const activity = activities.submit(conversation, from, messageId, press.data);
        return { delivered: await delivery.send(activity), card: undefined, says: undefined };
      }
      return invoke(personKey, conversation, message, press, "manual");
    },
    async refresh(personKey, messageId, key) {
      const conversation = openFor(world, personKey, key);
      const message = cardMessageIn(world, conversation, messageId);
      const action = refreshActionFor(message, world.person(personKey).teamsId, conversation);
      return action === undefined ? undefined : invoke(personKey, conversation, message, action, "automatic");
    },
  };
}

/** The refresh action that Teams would run by itself for this person. */
function refreshActionFor(
  message: ChatMessage,
  teamsId: string,
  conversation: ConversationState,
): CardPress | undefined {
  const refresh = asRecord(message.cards[0]?.["refresh"]);
  const action = asRecord(refresh?.["action"]);
  if (refresh === undefined || action === undefined) return undefined;
  const userIds = refresh["userIds"];
  const refreshed = Array.isArray(userIds)
    ? userIds.length <= refreshLimit && userIds.includes(teamsId)
    : conversation.memberKeys.length <= refreshLimit;
  if (!refreshed) return undefined;
  return { verb: typeof action["verb"] === "string" ? action["verb"] : "", data: action["data"] ?? {} };
}

const unreachable = "Something went wrong. Please try again.";

function readAnswer({ body, status }: Delivered): Pick<Pressed, "card" | "says"> {
  const answer = asRecord(body);
  if (status !== 200 || answer === undefined) return { card: undefined, says: unreachable };
  const value = answer["value"];
  switch (answer["type"]) {
    case "application/vnd.microsoft.card.adaptive":
      return { card: asRecord(value), says: undefined };
    case "application/vnd.microsoft.activity.message":
      return { card: undefined, says: typeof value === "string" ? value : undefined };
    case "application/vnd.microsoft.error": {
      const message = asRecord(value)?.["message"];
      return { card: undefined, says: typeof message === "string" ? message : unreachable };
    }
    default:
      return { card: undefined, says: unreachable };
  }
}

function asRecord(value: unknown): AdaptiveCardJson | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as AdaptiveCardJson)
    : undefined;
}
