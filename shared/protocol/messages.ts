import * as z from "zod/mini";
import type { CommunityId } from "../domain/kernel/ids.ts";
import type { Rejection } from "../domain/kernel/rejection.ts";
import { refusalCode } from "./handshake.ts";
import { memberRefSchema as ref } from "./member-refs.ts";

const slices = z.record(z.string(), z.unknown());
const streamKind = z.enum(["community", "session"]);
export type StreamKind = z.infer<typeof streamKind>;

/**
 * What became of a command. `done`: it is stored, and is in every view from `version` on; `mine` is the member's own part
 * after it. `refused`: by the domain. `failed`: it may not be stored; if `retryable` it can be sent again with the same id.
 * Reason `defect`: a bug in Guildhall, so the same command would fail again.
 */
export type Answer =
  | { readonly kind: "done"; readonly version: number; readonly mine: unknown }
  | { readonly kind: "refused"; readonly rejection: Rejection }
  | {
      readonly kind: "failed";
      readonly retryable: boolean;
      readonly reason: "storage" | "badRequest" | "outdatedServer" | "defect" | "tooMuch";
    };

export const answer: z.ZodMiniType<Answer> = z.discriminatedUnion("kind", [
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
  community: z.pipe(
    z.string(),
    z.transform((value) => value as CommunityId),
  ),
  /** Teams says that this person organises the meeting */
  meetingOrganiser: z.boolean(),
  /** the community that was in this chat and has moved to another, and the link that opens it there; null if none has */
  left: z.nullable(z.object({ name: z.string(), address: z.string() })),
  /** the signed room ticket for the next connect; renewed by `ticket` messages while connected */
  ticket: z.string(),
});
export type Welcome = z.infer<typeof welcome>;

export const ticketMessage = z.object({ ticket: z.string() });

/**
 * server → tab. All slices of a stream as of `version`, with the member's own part. A session's snapshot is sent when it
 * begins, and on connecting if it runs or was the last to run. It replaces any other session's.
 */
export const snapshot = z.object({
  stream: streamKind,
  id: z.string(),
  version: z.int(),
  slices,
  mine: z.unknown(),
});
export type Snapshot = z.infer<typeof snapshot>;

/** server → tab. The slices that changed between two versions; `null` for one that is gone. After a gap, ask for a snapshot. */
export const patch = z.object({
  stream: streamKind,
  id: z.string(),
  from: z.int(),
  to: z.int(),
  slices,
});
export type Patch = z.infer<typeof patch>;

/** server → the member's own tabs: their own part was changed elsewhere (by a card, the chat, another device). */
export const mineMessage = z.object({
  stream: streamKind,
  id: z.string(),
  version: z.int(),
  mine: z.unknown(),
});

/** server → tab, at most twice a second: what changes without a commit. */
export const live = z.object({
  /** who is present, each once */
  present: z.array(ref),
  /** whether the facilitator of the running session is absent: not present for 60 s */
  facilitatorAbsent: z.boolean(),
  /** whether storage answers; while it does not, everything can be read but nothing changed */
  writable: z.boolean(),
  /** null until the server has read who is in the conversation */
  people: z.nullable(z.object({ takingPart: z.int(), inChat: z.int(), signersGone: z.int() })),
});
export type Live = z.infer<typeof live>;

/**
 * server → the tabs of those who run the activities: the open polls in which everybody present has voted, so that closing
 * can be offered. None until the first such message.
 */
export const everybodyVoted = z.object({ polls: z.array(z.string()) });
export type EverybodyVoted = z.infer<typeof everybodyVoted>;

/**
 * server → tab: current names from Teams. At first all that are needed, then those that are new or changed. null: the member has
 * no name any more, because they have left the conversation or were erased.
 */
export const people = z.object({ names: z.record(z.string(), z.nullable(z.string())) });

/** server → tab: why the server closes the connection. */
export const closed = z.object({ code: refusalCode });

export const rosterAnswer = z.object({ people: z.array(z.object({ ref, name: z.string() })) });
export type RosterAnswer = z.infer<typeof rosterAnswer>;

/**
 * Answer to the event `invited` (no argument): the people of the conversation who have not taken part in the community
 * yet, as Teams reports now. `names`: the first of them in alphabetical order. null: it is not decided yet who is invited,
 * or Teams cannot be asked at the moment.
 */
export const invitedAnswer = z.nullable(z.object({ count: z.int(), names: z.array(z.string()) }));
export type InvitedAnswer = z.infer<typeof invitedAnswer>;

/** Answer to the event `clock` (no argument): the server's time, from which the tab estimates its offset. */
export const clockAnswer = z.object({ at: z.number() });

/**
 * server → tab, event `prove`: the server needs a fresh token, because the last one is almost an hour old. The event has no
 * message; the tab acknowledges it with the token.
 */
export const proveAnswer = z.string().check(z.maxLength(20_000));

/** The events by name. tab → server: `command`, `roster`, `invited`, `rows` (see `rows.ts`), `search` (see `search.ts`), `calendar` (see `calendar.ts`), `export` (see `export.ts`), `move` (see `moves.ts`), `held` (see `held.ts`), `clock`, `resync` (a stream's kind: send its snapshot again). */
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
