import { z } from "zod";
import type { Binding } from "@guildhall/shared/ports/bindings";
import type { Json } from "@guildhall/shared/ports/event-store";

const schema = z.strictObject({
  /** where the connector of this conversation is */
  serviceUrl: z.string(),
  /** the id that Teams gives the bot, `28:<app id>` */
  bot: z.string(),
  /** whether the bot introduced itself since it was installed */
  welcomed: z.boolean(),
});

/** What the bot needs to post in a conversation, as it is kept with the conversation's binding. */
export type ConversationReference = z.infer<typeof schema>;

export const referenceToJson = (reference: ConversationReference): Json => ({ ...reference });

/** The reference of a binding; null when there is none yet, or none that this version understands. */
export function referenceOf(binding: Pick<Binding, "reference"> | null): ConversationReference | null {
  const parsed = schema.safeParse(binding?.reference);
  return parsed.success ? parsed.data : null;
}
