import { z } from "zod";
import { commandId } from "./command-id.ts";
import { communityCommand, sessionCommand, sessionIdSchema } from "./commands.ts";

/** tab → server, event `command`, with an acknowledgement (`Answer`). */
export const commandMessage = z.discriminatedUnion("stream", [
  z.strictObject({ id: commandId, stream: z.literal("community"), command: communityCommand }),
  z.strictObject({
    id: commandId,
    stream: z.literal("session"),
    session: sessionIdSchema,
    command: sessionCommand,
  }),
]);
export type CommandMessage = z.infer<typeof commandMessage>;

/** tab → server, event `roster`: people who can be named, by a part of their name. Acknowledged with `RosterAnswer`. */
export const rosterRequest = z.strictObject({ query: z.string().max(200) });
