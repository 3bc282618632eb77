import { LRUCache } from "lru-cache";
import { saysElmo } from "@guildhall/shared/domain/elmo-words";
import { saysKeepGoing } from "@guildhall/shared/domain/keep-going-words";
import { helpMessage } from "../cards/guide-cards.ts";
import { textMessage } from "../cards/message.ts";
import { linked } from "../cards/page-link.ts";
import { authorOf } from "./activity.ts";
import { asksForSetup } from "./asks-for-setup.ts";
import { commandIdOf } from "./command-id.ts";
import { answer, type IncomingContext } from "./incoming-context.ts";
import { isMarkedForBot, wordsOf } from "./message-words.ts";
import type { IncomingParts } from "./parts.ts";
import { sayVoice, type Voice, whyLost } from "./say-voice.ts";
import { showSetup } from "./show-setup.ts";

/**
 * Handles a message in the chat: an ELMO, *keep going* at a call, a message to the bot, or none of these. A message that does
 * not mention the bot is answered only if what it says was lost: the chat is for people.
 */
export function createOnMessage(parts: IncomingParts): (incoming: IncomingContext) => Promise<void> {
  /**
   * Voices that counted. The live stream recognises a repeat too, but only until the item ends and whose they are is forgotten.
   * A word in the chat names no item, so a later repeat would count for the next one.
   */
  const counted = new LRUCache<string, true>({ max: 10_000 });

  // Everybody in the chat reads the answers.
  const texts = () => parts.speech.toAll();

  return async (incoming) => {
    const { activity } = incoming;
    const author = authorOf(activity);
    // People without an account have no voice, so what they write is not read.
    if (author === null) {
      if (isMarkedForBot(activity))
        await answer(parts, incoming, textMessage((await texts()).cards.says.noAccount));
      return;
    }
    const { text, botMentioned } = wordsOf(activity);
    const says = voiceIn(text, botMentioned);
    if (says === null) {
      if (!botMentioned) return;
      if (asksForSetup(text)) await showSetup(parts, incoming);
      else {
        const { cards } = await texts();
        const home = { page: "home", address: parts.pageAddress(incoming.conversation, "home") } as const;
        await answer(parts, incoming, linked(helpMessage(cards), home, cards));
      }
      return;
    }
    const id = commandIdOf(activity, parts.environment.now());
    if (counted.has(id)) return;
    const failure = await sayVoice(parts, incoming, { says, run: null, author, id }).catch(whyLost);
    if (failure === null) counted.set(id, true);
    else if (botMentioned || failure === "notStored")
      await answer(parts, incoming, textMessage((await texts()).elmo[failure]));
  };
}

function voiceIn(text: string, toTheBot: boolean): Voice["says"] | null {
  if (saysElmo({ text, edited: false, toTheBot })) return "raiseElmo";
  return saysKeepGoing(text) ? "keepGoing" : null;
}
