import { z } from "zod";
import type { CommunityId, MemberRef } from "../domain/kernel/ids.ts";
import type { Rejection } from "../domain/kernel/rejection.ts";
import { commandId } from "./command-id.ts";
import { refusalCode } from "./handshake.ts";
import { communityCommand, sessionCommand, sessionIdSchema } from "./commands.ts";
import { idSchema } from "./ids.ts";

const ref = idSchema<MemberRef>();
const slices = z.record(z.string(), z.unknown());
const streamKind = z.enum(["community", "session"]);
export type StreamKind = z.infer<typeof streamKind>;

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

/** tab → server, event `roster`: whom one may name, by a part of their name. Acknowledged with `RosterAnswer`. */
export const rosterRequest = z.strictObject({ query: z.string().max(200) });

/**
 * What became of a command. `done`: it is stored, and stands in every view from `version` on; `mine` is the member's
 * own part after it. `refused`: the domain said no. `failed`: it is not known to be stored; the same id may be sent again
 * when `retryable`. `defect`: Guildhall itself is wrong, and the same will fail again.
 */
export type Answer =
  | { readonly kind: "done"; readonly version: number; readonly mine: unknown }
  | { readonly kind: "refused"; readonly rejection: Rejection }
  | {
      readonly kind: "failed";
      readonly retryable: boolean;
      readonly reason: "storage" | "badRequest" | "outdatedServer" | "defect" | "tooMuch";
    };

export const answer: z.ZodType<Answer> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("done"), version: z.number(), mine: z.unknown() }),
  z.object({
    kind: z.literal("refused"),
    rejection: z.custom<Rejection>((value) => typeof value === "object" && value !== null && "code" in value),
  }),
  z.object({
    kind: z.literal("failed"),
    retryable: z.boolean(),
    reason: z.enum(["storage", "badRequest", "outdatedServer", "defect", "tooMuch"]),
  }),
]);

/** server → tab, once after connecting. Times are the server's. */
export const welcome = z.object({
  me: ref,
  community: z.string().transform((value) => value as CommunityId),
  /** Teams says that this person organises the meeting */
  meetingOrganiser: z.boolean(),
  /** signed, to be shown at the next connect; renewed by `ticket` messages while connected */
  ticket: z.string(),
});
export type Welcome = z.infer<typeof welcome>;

export const ticketMessage = z.object({ ticket: z.string() });

/**
 * server → tab. Everything of a stream as of `version`, with the member's own part. The session's snapshot comes when
 * a session begins or runs (or was the last to run) and takes the place of any other session's.
 */
export const snapshot = z.object({
  stream: streamKind,
  id: z.string(),
  version: z.number().int(),
  slices,
  mine: z.unknown(),
});
export type Snapshot = z.infer<typeof snapshot>;

/** server → tab. The slices that changed between two versions; `null` for one that is gone. A gap asks for a snapshot. */
export const patch = z.object({
  stream: streamKind,
  id: z.string(),
  from: z.number().int(),
  to: z.number().int(),
  slices,
});
export type Patch = z.infer<typeof patch>;

/** server → the member's own tabs: their own part changed by another way (a card, the chat, another device). */
export const mineMessage = z.object({
  stream: streamKind,
  id: z.string(),
  version: z.number().int(),
  mine: z.unknown(),
});

/** server → tab, at most twice a second: what changes without a commit. */
export const live = z.object({
  /** who is present, each once */
  present: z.array(ref),
  /** whether the facilitator of the running session is absent: not present for 60 s */
  facilitatorAbsent: z.boolean(),
  /** whether storage answers; while it does not, everything can be read and nothing changed */
  writable: z.boolean(),
});
export type Live = z.infer<typeof live>;

/**
 * server → the tabs of those who run the activities: the open polls in which everybody present has voted, so that closing may
 * be offered. None, until it is told.
 */
export const everybodyVoted = z.object({ polls: z.array(z.string()) });
export type EverybodyVoted = z.infer<typeof everybodyVoted>;

/** server → tab: names as Teams shows them today. All that are needed at first, then what is new. */
export const people = z.object({ names: z.record(z.string(), z.string()) });

/** server → tab: it is not wanted here any more, and why. The line ends. */
export const closed = z.object({ code: refusalCode });

export const rosterAnswer = z.object({ people: z.array(z.object({ ref, name: z.string() })) });
export type RosterAnswer = z.infer<typeof rosterAnswer>;

/**
 * Answer to the event `invited` (no argument): the people of the conversation who have not taken part in the community
 * yet, as Teams names them now. `names`: the first of them by the alphabet. null: it is not decided yet who is
 * invited, or Teams cannot be asked just now.
 */
export const invitedAnswer = z.object({ count: z.number().int(), names: z.array(z.string()) }).nullable();
export type InvitedAnswer = z.infer<typeof invitedAnswer>;

/** Answer to the event `clock` (no argument): the server's time, for the estimate of the offset. */
export const clockAnswer = z.object({ at: z.number() });

/**
 * server → tab, event `prove`: the server needs a fresh token, because the last one is almost an hour old. What comes
 * with it is not a message but how to answer: with the token.
 */
export const proveAnswer = z.string().max(20_000);

/** The events by name. tab → server: `command`, `roster`, `invited`, `clock`, `resync` (a stream's kind: send its snapshot again). */
export const SERVER_EVENTS = [
  "welcome",
  "ticket",
  "snapshot",
  "patch",
  "mine",
  "live",
  "everybodyVoted",
  "people",
  "prove",
  "closed",
] as const;
