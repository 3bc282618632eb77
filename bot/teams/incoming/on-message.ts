import { LRUCache } from "lru-cache";
import { saysElmo } from "@guildhall/shared/domain/elmo-words";
import { unreachable } from "@guildhall/shared/domain/kernel/never";
import type { RejectionCode } from "@guildhall/shared/domain/kernel/rejection";
import { RosterError } from "@guildhall/shared/ports/roster";
import { StorageError } from "@guildhall/shared/ports/storage-error";
import { activities } from "../../messages/activities.ts";
import { en } from "../../messages/en.ts";
import { isNotAMember } from "../../realtime/refusal.ts";
import { helpMessage } from "../cards/guide-cards.ts";
import { textMessage } from "../cards/message.ts";
import { authorOf } from "./activity.ts";
import { asksForSetup } from "./asks-for-setup.ts";
import { commandIdOf } from "./command-id.ts";
import { answer, runningSession, type IncomingContext } from "./incoming-context.ts";
import { isMarkedForBot, wordsOf } from "./message-words.ts";
import type { IncomingParts } from "./parts.ts";
import { showSetup } from "./show-setup.ts";

/**
 * A message in the chat: an ELMO, words to the bot, or nothing that concerns it. What is not said to the bot it answers
 * only when an ELMO got lost; a chat is for people.
 */
export function createOnMessage(parts: IncomingParts): (heard: IncomingContext) => Promise<void> {
  /**
   * ELMOs that counted. The live stream knows a repeat too, but only until the item is left and who raised is forgotten; a word
   * in the chat names no item, and delivered again after that it would count for the next one.
   */
  const counted = new LRUCache<string, true>({ max: 10_000 });

  return async (heard) => {
    const { activity } = heard;
    const author = authorOf(activity);
    // Whoever walks into a meeting without an account raises nothing, whatever they write: nothing of it is read.
    if (author === null) {
      if (isMarkedForBot(activity)) await answer(parts, heard, textMessage(activities.says.noAccount));
      return;
    }
    const { text, botMentioned } = wordsOf(activity);
    if (!saysElmo({ text, edited: false, toTheBot: botMentioned })) {
      if (!botMentioned) return;
      await (asksForSetup(text) ? showSetup(parts, heard) : answer(parts, heard, helpMessage()));
      return;
    }
    const id = commandIdOf(activity, parts.environment.now());
    if (counted.has(id)) return;
    const wrong = await raiseElmo(parts, heard, author, id).catch(asNotStored);
    if (wrong === null) counted.set(id, true);
    else if (botMentioned || wrong === en.elmo.notStored) await answer(parts, heard, textMessage(wrong));
  };
}

/** Somebody whose ELMO got lost is told so, whichever part of storage it was that failed, or that Teams could not be asked who is here. */
function asNotStored(error: unknown): string {
  if (isNotAMember(error)) return en.elmo.refused;
  if (error instanceof StorageError || error instanceof RosterError) return en.elmo.notStored;
  throw error;
}

const REFUSALS: ReadonlyMap<RejectionCode, string> = new Map([
  ["noItemRunning", en.elmo.noItem],
  ["sessionOver", en.elmo.noSession],
  ["sessionNotRunning", en.elmo.noSession],
]);

/** Null when it counts (or counted before), else what to say. */
async function raiseElmo(
  parts: IncomingParts,
  heard: IncomingContext,
  author: string,
  id: string,
): Promise<string | null> {
  const session = await runningSession(parts, heard);
  if (session === null) return en.elmo.noSession;
  // That they took part would tell who did it: they are here when they come in another way.
  const ref = await parts.members.find(heard.binding.community, heard.conversation, author);

  // How many are present decides whether it makes a call, and their panels may be open at other servers.
  await parts.presence.refresh(heard.binding.community);
  const outcome = await session.submit({
    id,
    // Organising a meeting gives nobody another ELMO: it is not asked who does.
    actor: { kind: "member", ref, meetingOrganiser: false },
    command: { type: "raiseElmo", run: null },
  });
  switch (outcome.kind) {
    case "done":
      return null;
    case "failed":
      return outcome.reason === "defect" ? en.elmo.refused : en.elmo.notStored;
    case "refused":
      return REFUSALS.get(outcome.rejection.code) ?? en.elmo.refused;
    default:
      return unreachable(outcome);
  }
}
