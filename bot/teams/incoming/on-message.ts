import { saysElmo } from "@guildhall/shared/domain/elmo-words";
import { en } from "../../messages/en.ts";
import { helpMessage } from "../cards/guide-cards.ts";
import { textMessage } from "../cards/message.ts";
import { authorOf } from "./activity.ts";
import { commandIdOf } from "./command-id.ts";
import { answer, memberOf, runningSession, type Heard } from "./heard.ts";
import { wordsOf } from "./message-words.ts";
import type { IncomingParts } from "./parts.ts";

/**
 * A message in the chat: an ELMO, words to the bot, or nothing that concerns it. What is not said to the bot it answers
 * only when an ELMO got lost; a chat is for people.
 */
export async function onMessage(parts: IncomingParts, heard: Heard): Promise<void> {
  const { activity } = heard;
  const { text, botMentioned } = wordsOf(activity);
  if (!saysElmo({ text, edited: false, toTheBot: botMentioned })) {
    if (botMentioned) await answer(parts, heard, helpMessage());
    return;
  }
  const wrong = await raiseElmo(parts, heard);
  if (wrong !== null && (botMentioned || wrong === en.elmo.notStored))
    await answer(parts, heard, textMessage(wrong));
}

/** Null when it counts (or counted before), else what to say. */
async function raiseElmo(parts: IncomingParts, heard: Heard): Promise<string | null> {
  const { activity } = heard;
  const author = authorOf(activity);
  if (author === null) return en.elmo.noAccount;
  const session = await runningSession(parts, heard);
  if (session === null) return en.elmo.noSession;
  const [ref] = await memberOf(parts, heard, [author]);
  if (ref === undefined) return en.elmo.refused;

  const outcome = await session.submit({
    id: commandIdOf(activity, parts.environment.now()),
    // Organising a meeting gives nobody another ELMO: it is not asked who does.
    actor: { kind: "member", ref, meetingOrganiser: false },
    command: { type: "raiseElmo", run: null },
  });
  switch (outcome.kind) {
    case "done":
      return null;
    case "failed":
      return en.elmo.notStored;
    case "refused":
      switch (outcome.rejection.code) {
        case "noItemRunning":
          return en.elmo.noItem;
        case "sessionOver":
        case "sessionNotRunning":
          return en.elmo.noSession;
        default:
          return en.elmo.refused;
      }
  }
}
