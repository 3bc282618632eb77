import * as z from "zod/mini";
import { MINUTE, type Instant } from "../domain/kernel/time.ts";

/**
 * The id of a command: `<milliseconds in base 36>-<16 to 32 random characters>`. The time is when the command was made, by
 * the server's clock as the tab estimates it.
 */
export const commandId = z.string().check(z.regex(/^[0-9a-z]{8,9}-[A-Za-z0-9_-]{16,32}$/));

/** How long a repeated command gets its first answer again; after that its id is refused as expired. */
export const COMMAND_LIFETIME = 10 * MINUTE;

export const makeCommandId = (at: Instant, random: string): string =>
  `${Math.floor(at).toString(36)}-${random}`;

/** When a command was made. */
export const commandTime = (id: string): Instant => Number.parseInt(id.slice(0, id.indexOf("-")), 36);
