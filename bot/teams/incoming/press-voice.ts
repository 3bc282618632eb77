import type { InMeeting } from "../../people/meeting-organisers.ts";
import type { VoicePress } from "../cards/voice-press.ts";
import type { IncomingContext } from "./incoming-context.ts";
import type { IncomingParts } from "./parts.ts";
import { voiceIdOf } from "./command-id.ts";
import { sayVoice } from "./say-voice.ts";

/** Somebody says ELMO or *keep going* on the card of a call. The card shows nobody's voice, so only they are answered. */
export async function pressVoice(
  parts: IncomingParts,
  incoming: IncomingContext,
  { person: { objectId: author } }: InMeeting,
  { voice: says, run }: VoicePress,
): Promise<string> {
  const { activity } = incoming;
  const id = voiceIdOf(activity, { says, run, author }, parts.environment.now());
  const [notCounted, texts] = await Promise.all([
    sayVoice(parts, incoming, { says, run, author, id }),
    parts.speech.toOne(activity),
  ]);
  return notCounted === null ? texts.cards.call.saidIt[says] : texts.elmo[notCounted];
}
