import { z } from "zod";
import { ITEM_KINDS, type ItemDraft } from "../domain/agenda.ts";
import type { MemberCommunityCommand } from "../domain/community/commands.ts";
import {
  isId,
  type ItemId,
  type MemberRef,
  type RunId,
  type SessionId,
  type TakeawayId,
} from "../domain/ids.ts";
import type { MemberSessionCommand } from "../domain/session/commands.ts";
import type { Settings } from "../domain/settings.ts";

// Generous: the deciders hold the product's limits and say what is wrong in words; this one keeps floods out.
const text = z.string().max(5_000);
const id = <T extends string>() =>
  z
    .string()
    .refine(isId)
    .transform((value) => value as T);
const member = id<MemberRef>();
const item = id<ItemId>();
const run = id<RunId>();
export const sessionIdSchema = id<SessionId>();
const minutes = z.number().finite();
const position = z.number().int().min(0).max(10_000);

const draft = z.strictObject({
  title: text,
  kind: z.enum(ITEM_KINDS),
  presenter: member.nullable(),
  minutes,
}) satisfies z.ZodType<ItemDraft>;

const draftChanges = z.strictObject({
  title: text.exactOptional(),
  kind: z.enum(ITEM_KINDS).exactOptional(),
  presenter: member.nullable().exactOptional(),
  minutes: minutes.exactOptional(),
}) satisfies z.ZodType<Partial<ItemDraft>>;

const settingsChanges = z.strictObject({
  elmoShare: z.number().finite().exactOptional(),
  elmoAtLeast: z.number().finite().exactOptional(),
  elmoNames: z.boolean().exactOptional(),
  itemMinutes: minutes.exactOptional(),
}) satisfies z.ZodType<Partial<Settings>>;

const type = <T extends string>(name: T) => z.literal(name);

/** What a person may ask of a community, as it comes over the wire. */
export const communityCommand: z.ZodType<MemberCommunityCommand> = z.discriminatedUnion("type", [
  z.strictObject({ type: type("found"), name: text }),
  z.strictObject({
    type: type("changeSettings"),
    name: text.exactOptional(),
    settings: settingsChanges.exactOptional(),
  }),
  z.strictObject({ type: type("planItem"), item: draft }),
  z.strictObject({ type: type("editPlannedItem"), item, changes: draftChanges }),
  z.strictObject({ type: type("removePlannedItem"), item }),
  z.strictObject({ type: type("movePlannedItem"), item, to: position }),
  z.strictObject({ type: type("reuseLastAgenda") }),
  z.strictObject({ type: type("planParked"), item }),
  z.strictObject({ type: type("withdrawParked"), item }),
  z.strictObject({ type: type("begin") }),
  z.strictObject({ type: type("reopenSession") }),
  z.strictObject({ type: type("nameOrganiser"), member }),
  z.strictObject({ type: type("stepDownAsOrganiser") }),
  z.strictObject({ type: type("claimOrganiser") }),
  z.strictObject({ type: type("resendMessage"), id: z.string().max(200) }),
  z.strictObject({ type: type("dismissMessage"), id: z.string().max(200) }),
]);

const answer = z.discriminatedUnion("kind", [
  z.strictObject({ kind: type("moveOn") }),
  z.strictObject({ kind: type("park") }),
  z.strictObject({ kind: type("continue"), minutes }),
]);

/** What a person may ask of a session, as it comes over the wire. */
export const sessionCommand: z.ZodType<MemberSessionCommand> = z.discriminatedUnion("type", [
  z.strictObject({ type: type("pause"), run }),
  z.strictObject({ type: type("resume"), run }),
  z.strictObject({ type: type("adjustMinutes"), item, by: minutes }),
  z.strictObject({ type: type("next"), run: run.nullable() }),
  z.strictObject({ type: type("previous"), run: run.nullable() }),
  z.strictObject({ type: type("moveItem"), item, to: position }),
  z.strictObject({ type: type("addItem"), item: draft }),
  z.strictObject({ type: type("removeItem"), item }),
  z.strictObject({ type: type("finish") }),
  z.strictObject({ type: type("raiseElmo"), run: run.nullable() }),
  z.strictObject({ type: type("takeBackElmo"), run }),
  z.strictObject({ type: type("answerCall"), run, answer }),
  z.strictObject({
    type: type("addTakeaway"),
    text,
    kind: z.enum(["learned", "action"]),
    owner: member.nullable(),
  }),
  z.strictObject({ type: type("removeTakeaway"), takeaway: id<TakeawayId>() }),
  z.strictObject({ type: type("takeOver") }),
  z.strictObject({ type: type("handOver"), to: member }),
  z.strictObject({ type: type("correctHeadCount"), count: z.number().finite().nullable() }),
]);
