import { z } from "zod";
import { MINUTE, type Instant } from "../domain/kernel/time.ts";

/**
 * The id of a command: when it was made, by the server's clock as the tab estimates it, and chance.
 * `<milliseconds in base 36>-<16 to 32 random characters>`.
 */
export const commandId = z.string().regex(/^[0-9a-z]{8,9}-[A-Za-z0-9_-]{16,32}$/);

/** How long a command's first answer is given again to a repeat; an older id is refused as expired. */
export const COMMAND_LIFETIME = 10 * MINUTE;

export const makeCommandId = (at: Instant, random: string): string =>
  `${Math.floor(at).toString(36)}-${random}`;

/** When a command was made. */
export const commandTime = (id: string): Instant => Number.parseInt(id.slice(0, id.indexOf("-")), 36);
