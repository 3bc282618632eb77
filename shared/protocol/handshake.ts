import * as z from "zod/mini";

/** Where in Teams a tab is open. */
export const surface = z.enum(["panel", "setup", "stage"]);
export type Surface = z.infer<typeof surface>;

/** The id of a conversation in Teams: short and printable ASCII. Anything else could not be looked up anyway. */
export const conversationId = z.string().check(z.regex(/^[!-~]{1,170}$/));

/**
 * What a tab sends when its socket connects (Socket.IO's `auth`), with its Entra token the first time and a room ticket
 * afterwards. The conversation is the one from Teams' context: a hint, which is checked against the connector.
 */
export const handshake = z.strictObject({
  protocol: z.int(),
  surface,
  conversation: conversationId,
  meeting: z.nullable(z.string().check(z.maxLength(500))),
  proof: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("token"), token: z.string().check(z.maxLength(20_000)) }),
    z.strictObject({ kind: z.literal("ticket"), ticket: z.string().check(z.maxLength(5_000)) }),
  ]),
});
export type Handshake = z.infer<typeof handshake>;

/**
 * Why a socket was refused (`connect_error`, in `data.code`) or closed (`closed`).
 * `oldTab`: reload; `oldServer`: a newer server will be there soon, try again later; `ticketExpired`: connect again with a
 * token; `busy`: try again later; the others are final.
 */
export const refusalCode = z.enum([
  "badRequest",
  "oldTab",
  "oldServer",
  "unauthorised",
  "foreignTenant",
  "ticketExpired",
  "notAMember",
  "botMissing",
  "busy",
  "openElsewhere",
  "erased",
  "communityErased",
]);
export type RefusalCode = z.infer<typeof refusalCode>;
