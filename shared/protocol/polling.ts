import * as z from "zod/mini";
import { SECOND, type Millis } from "../domain/kernel/time.ts";
import { refusalCode } from "./handshake.ts";

/** Where panels poll: `POST`, as JSON. */
export const POLLING_PATH = "/poll";

/** How long a server holds a request if there is nothing to tell: shorter than what proxies allow. */
export const POLL_HELD_FOR: Millis = 15 * SECOND;

/**
 * tab → server, where WebSockets do not get through. Without `ask` the answer is held until there is something to tell. Each
 * request says everything that a server must know, so that it does not matter which one it reaches, nor whether there are
 * cookies.
 */
export const pollRequest = z.strictObject({
  /** random, one for each wire of a tab */
  panel: z.string().check(z.regex(/^[\w-]{22}$/)),
  /** a handshake, in the tab's version of the wire */
  hello: z.unknown(),
  ask: z.optional(
    z.strictObject({ event: z.string().check(z.maxLength(20)), message: z.optional(z.unknown()) }),
  ),
});
export type PollRequest = z.infer<typeof pollRequest>;

/** server → tab. `messages`: what this server has told the panel since its last answer, in order. */
export const pollAnswer = z.object({
  messages: z.array(z.tuple([z.string(), z.unknown()])),
  answer: z.optional(z.unknown()),
  /** the panel was not let in, or not any longer */
  refused: z.optional(refusalCode),
  /** the server has closed the panel on purpose */
  over: z.optional(z.boolean()),
});
export type PollAnswer = z.infer<typeof pollAnswer>;
