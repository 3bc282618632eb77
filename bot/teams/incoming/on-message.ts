import { LRUCache } from "lru-cache";
import { saysElmo } from "@guildhall/shared/domain/elmo-words";
import { saysKeepGoing } from "@guildhall/shared/domain/keep-going-words";
import { readTalk } from "@guildhall/shared/domain/talk-words";
import { textMessage } from "../cards/message.ts";
import { authorOf } from "./activity.ts";
import { answerTalk } from "./answer-talk.ts";
import { commandIdOf } from "./command-id.ts";
import { answer, type IncomingContext } from "./incoming-context.ts";
import { isMarkedForBot, wordsOf } from "./message-words.ts";
import type { IncomingParts } from "./parts.ts";
import { sayVoice, type Voice, whyLost } from "./say-voice.ts";

/**
 * Handles a message in the chat: an ELMO, *keep going* at a call, something asked of the bot, or none of these. The chat is
 * for people: a voice is answered only if it was lost, or if the bot was mentioned with it.
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
    // Teams sends it only where the app may read all messages.
    if (!botMentioned) parts.people.permits.heard(incoming.conversation);
    const talk = readTalk(text, botMentioned);
    // Whatever a topic is called, it is no voice.
    const says = talk?.asks === "addTopic" ? null : voiceIn(text, botMentioned);
    if (says === null) {
      if (talk !== null) await answerTalk(parts, incoming, talk, author);
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
