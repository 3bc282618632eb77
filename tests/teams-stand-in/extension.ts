import { manifest } from "../../appPackage/manifest.ts";
import { packageSettings } from "../../appPackage/settings.ts";
import type { ActivityMaker } from "./activity-maker.ts";
import { openFor } from "./card-in-chat.ts";
import type { Delivered, Delivery } from "./delivery.ts";
import { asksTheBot, type ExtensionAnswer, readExtensionAnswer } from "./extension-answer.ts";
import { teamsText } from "./message-html.ts";
import type { AdaptiveCardJson, ChatMessage } from "./model.ts";
import type { World } from "./world.ts";

export interface SearchOptions {
  /**
   * Key or id of the chat in which they write; the meeting chat by default. null: a chat of two people, of which Teams tells
   * nothing, as Microsoft's own example of it has no conversation.
   */
  readonly in?: string | null;
  /** how many results are passed over */
  readonly skip?: number;
}

export interface Searched {
  readonly delivered: Delivered;
  readonly answer: ExtensionAnswer;
}

export interface ExtensionActions {
  /** Searches in the app from the box in which they write; without words as Teams does when the search is opened. */
  search(personKey: string, words?: string, options?: SearchOptions): Promise<Searched>;
  /** Sends a message with a card that they chose from the results, and with words of their own. */
  sendCard(
    personKey: string,
    card: AdaptiveCardJson,
    options?: { readonly in?: string; readonly html?: string },
  ): Promise<ChatMessage>;
}

interface Parts {
  readonly world: World;
  readonly activities: ActivityMaker;
  readonly delivery: Delivery;
  readonly now: () => number;
}

/** As many results as Teams asks for at a time. */
const COUNT = 25;

/** The search command of the app, by its own manifest. */
function commandOf(botId: string) {
  const app = manifest(packageSettings({ url: "https://guildhall.example.org", botId }));
  const [command] = app.composeExtensions?.[0]?.commands ?? [];
  const [parameter] = command?.parameters ?? [];
  if (command === undefined || parameter === undefined) throw new Error("The app has no search");
  return { id: command.id, parameter: parameter.name, initialRun: command.initialRun === true };
}

/**
 * The app's message extension. Teams offers it wherever a person writes; the app may not be in that chat. What is chosen is
 * the person's own message, of which the bot knows nothing unless it is in the chat.
 */
export function createExtensionActions({ activities, delivery, now, world }: Parts): ExtensionActions {
  return {
    async search(personKey, words, options = {}) {
      const command = commandOf(world.botId);
      if (words === undefined && !command.initialRun)
        throw new Error("Teams asks only once something is typed");
      const conversation = options.in === null ? null : openFor(world, personKey, options.in);
      const delivered = await delivery.send(
        activities.query(conversation, world.person(personKey), {
          commandId: command.id,
          parameters: [
            words === undefined
              ? { name: "initialRun", value: "true" }
              : { name: command.parameter, value: words },
          ],
          queryOptions: { skip: options.skip ?? 0, count: COUNT },
        }),
      );
      return { delivered, answer: readExtensionAnswer(delivered, COUNT) };
    },

    async sendCard(personKey, card, options = {}) {
      const conversation = openFor(world, personKey, options.in);
      if (!conversation.botInstalled && asksTheBot(card))
        throw new Error(`The app would have to be added to ${conversation.name} first`);
      const { html, text } = teamsText(options.html ?? "", []);
      const message: ChatMessage = {
        ...{ id: world.nextId(), conversationId: conversation.id, from: personKey, html, text },
        ...{ cards: [card], sentAt: now(), editedAt: undefined, deleted: false, edits: 0 },
        ...{ replyTo: undefined, views: {}, alertInMeeting: false },
      };
      world.putMessage(message);
      const activity = activities.message(conversation, message, world.person(personKey), [], "sent");
      if (conversation.botInstalled && conversation.chatPermission) await delivery.send(activity);
      return message;
    },
  };
}
