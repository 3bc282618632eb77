import type { IncomingContext } from "./incoming-context.ts";
import type { IncomingParts } from "./parts.ts";

/**
 * Posts the set-up card, which introduces the bot and asks for a name while there is no community. Nothing is posted if a
 * send limit or the author's answer limit is reached: they can ask for it again.
 */
export async function showSetup(
  { cards, answerLimits, environment }: IncomingParts,
  { activity, binding, reference }: IncomingContext,
): Promise<void> {
  if (!answerLimits.take(activity, environment.now())) return;
  await cards.post({ community: binding.community, binding, reference }, { kind: "setup" });
}
