import * as z from "zod/mini";

/**
 * tab → server, event `calendar`, about one's own address: whether there is one, a new one in place of any other, or none
 * any more. Acknowledged with a `CalendarAnswer`.
 */
export const calendarRequest = z.strictObject({ do: z.enum(["look", "renew", "revoke"]) });
export type CalendarRequest = z.infer<typeof calendarRequest>;

/** `since`: when it was made; null: there is none. `address`: only in the answer that made it, and never again. */
export const calendarAnswer = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("address"), since: z.nullable(z.number()), address: z.nullable(z.string()) }),
  z.object({ kind: z.literal("failed") }),
]);
export type CalendarAnswer = z.infer<typeof calendarAnswer>;
