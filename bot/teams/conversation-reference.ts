import { z } from "zod";
import type { Binding } from "@guildhall/shared/ports/bindings";
import type { Json } from "@guildhall/shared/ports/event-store";

const schema = z.strictObject({
  /** the address of this conversation's connector */
  serviceUrl: z.string(),
  /** the id that Teams gives the bot, `28:<app id>` */
  bot: z.string(),
  /** whether the bot has introduced itself since it was installed */
  welcomed: z.boolean(),
});

/** What the bot needs to post in a conversation, stored with the conversation's binding. */
export type ConversationReference = z.infer<typeof schema>;

export const referenceToJson = (reference: ConversationReference): Json => ({ ...reference });

/** The reference of a binding; null if there is none yet, or none that this version understands. */
export function referenceOf(binding: Pick<Binding, "reference"> | null): ConversationReference | null {
  const parsed = schema.safeParse(binding?.reference);
  return parsed.success ? parsed.data : null;
}
