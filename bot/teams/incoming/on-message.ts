import type { BotTexts } from "@guildhall/shared/messages/bot";
import { LRUCache } from "lru-cache";
import { saysElmo } from "@guildhall/shared/domain/elmo-words";
import { unreachable } from "@guildhall/shared/domain/kernel/never";
import type { RejectionCode } from "@guildhall/shared/domain/kernel/rejection";
import { RosterError } from "@guildhall/shared/ports/roster";
import { StorageError } from "@guildhall/shared/ports/storage-error";
import { NotInConversation } from "../../people/not-in-conversation.ts";
import { helpMessage } from "../cards/guide-cards.ts";
import { textMessage } from "../cards/message.ts";
import { linked } from "../cards/page-link.ts";
import { authorOf } from "./activity.ts";
import { asksForSetup } from "./asks-for-setup.ts";
import { commandIdOf } from "./command-id.ts";
import { answer, runningSession, type IncomingContext } from "./incoming-context.ts";
import { isMarkedForBot, wordsOf } from "./message-words.ts";
import type { IncomingParts } from "./parts.ts";
import { showSetup } from "./show-setup.ts";

/** Why an ELMO does not count. */
type NotCounted = keyof BotTexts["elmo"];

/**
 * Handles a message in the chat: an ELMO, a message to the bot, or neither. A message that does not mention the bot is
 * answered only if an ELMO was lost: the chat is for people.
 */
export function createOnMessage(parts: IncomingParts): (incoming: IncomingContext) => Promise<void> {
  /**
   * ELMOs that counted. The live stream recognises a repeat too, but only until the item ends and its raisers are forgotten.
   * A word in the chat names no item, so a later repeat would count for the next one.
   */
  const counted = new LRUCache<string, true>({ max: 10_000 });

  // Everybody in the chat reads the answers.
  const texts = () => parts.speech.toAll();

  return async (incoming) => {
    const { activity } = incoming;
    const author = authorOf(activity);
    // People without an account cannot raise ELMO, so what they write is not read.
    if (author === null) {
      if (isMarkedForBot(activity))
        await answer(parts, incoming, textMessage((await texts()).cards.says.noAccount));
      return;
    }
    const { text, botMentioned } = wordsOf(activity);
    if (!saysElmo({ text, edited: false, toTheBot: botMentioned })) {
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
    const failure = await raiseElmo(parts, incoming, author, id).catch(whyLost);
    if (failure === null) counted.set(id, true);
    else if (botMentioned || failure === "notStored")
      await answer(parts, incoming, textMessage((await texts()).elmo[failure]));
  };
}

/** Why a person's ELMO was lost: because storage failed, or because Teams could not be asked who is here. */
function whyLost(error: unknown): NotCounted {
  if (error instanceof NotInConversation) return "refused";
  if (error instanceof StorageError || error instanceof RosterError) return "notStored";
  throw error;
}

const REFUSALS: ReadonlyMap<RejectionCode, NotCounted> = new Map([
  ["noItemRunning", "noItem"],
  ["sessionOver", "noSession"],
  ["sessionNotRunning", "noSession"],
]);

/** Null if it counts (or counted before), otherwise what to say. */
async function raiseElmo(
  parts: IncomingParts,
  incoming: IncomingContext,
  author: string,
  id: string,
): Promise<NotCounted | null> {
  const session = await runningSession(parts, incoming);
  if (session === null) return "noSession";
  // Taking part is not noted here, because it would reveal who raised ELMO.
  const ref = await parts.people.members.find(incoming.binding.community, incoming.conversation, {
    tenant: incoming.conversation.tenant,
    objectId: author,
  });

  // The number of people present decides whether it makes a call, and their panels may be on other servers.
  await parts.presence.refresh(incoming.binding.community);
  const outcome = await session.submit({
    id,
    // The role makes no difference to an ELMO, so Teams is not asked about it.
    actor: { kind: "member", ref, meetingOrganiser: false },
    command: { type: "raiseElmo", run: null },
  });
  switch (outcome.kind) {
    case "done":
      return null;
    case "failed":
      return outcome.reason === "defect" ? "refused" : "notStored";
    case "refused":
      return REFUSALS.get(outcome.rejection.code) ?? "refused";
    default:
      return unreachable(outcome);
  }
}
