import type { IncomingContext } from "./incoming-context.ts";
import type { IncomingParts } from "./parts.ts";

/**
 * Posts the card that leads through the founding: it introduces the bot and asks for a name while there is no community.
 * When there is no room for it just now, or whoever asks was answered often, nothing is posted: it can be asked for again.
 */
export async function showSetup(
  { cards, answerLimits, environment }: IncomingParts,
  { activity, binding, reference }: IncomingContext,
): Promise<void> {
  if (!answerLimits.take(activity, environment.now())) return;
  await cards.post({ community: binding.community, binding, reference }, { kind: "setup" });
}
