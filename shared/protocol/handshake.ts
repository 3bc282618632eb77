import { z } from "zod";

/** Where in Teams a tab stands. */
export const surface = z.enum(["panel", "setup", "stage"]);
export type Surface = z.infer<typeof surface>;

/** How Teams names a conversation: short and plain. Anything else could not even be looked up. */
export const conversationId = z.string().regex(/^[!-~]{1,170}$/);

/**
 * What a tab shows when its socket connects (Socket.IO's `auth`): its Entra token once, a room ticket afterwards.
 * The conversation is what Teams' context reported: a hint, checked against the connector.
 */
export const handshake = z.strictObject({
  protocol: z.number().int(),
  surface,
  conversation: conversationId,
  meeting: z.string().max(500).nullable(),
  proof: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("token"), token: z.string().max(20_000) }),
    z.strictObject({ kind: z.literal("ticket"), ticket: z.string().max(5_000) }),
  ]),
});
export type Handshake = z.infer<typeof handshake>;

/**
 * Why a socket was not let in (`connect_error`, in `data.code`), or is not wanted any more (`closed`).
 * `oldTab`: reload; `oldServer`: a newer one will be there soon, try again later; `ticketExpired`: connect again with a token; `busy`: try again later; the others are final.
 */
export const refusalCode = z.enum([
  "badRequest",
  "oldTab",
  "oldServer",
  "unauthorised",
  "ticketExpired",
  "notAMember",
  "botMissing",
  "busy",
  "openElsewhere",
]);
export type RefusalCode = z.infer<typeof refusalCode>;
