import { z } from "zod";
import { conversationId } from "@guildhall/shared/protocol/handshake";
import type { Conversation } from "@guildhall/shared/ports/bindings";

/** Teams omits some fields and adds others; a field of an unexpected shape counts as omitted. */
const lenient = <Schema extends z.ZodType>(schema: Schema) =>
  schema
    .nullish()
    .transform((value) => value ?? undefined)
    .catch(undefined);

/** Teams' ids are short and plain. Any other could not be stored, and belongs to nobody. */
const teamsId = z.string().regex(/^[!-~]{1,500}$/);
export const objectId = z.string().regex(/^[\w-]{1,100}$/);
const id = z.looseObject({ id: teamsId });
const account = id.extend({ aadObjectId: lenient(objectId) });

const schema = z.looseObject({
  type: z.string(),
  id: lenient(z.string()),
  name: lenient(z.string()),
  action: lenient(z.string()),
  timestamp: lenient(z.string()),
  locale: lenient(z.string()),
  localTimezone: lenient(z.string()),
  serviceUrl: z.string(),
  from: lenient(z.looseObject({ id: teamsId, aadObjectId: lenient(objectId) })),
  recipient: lenient(z.looseObject({ id: teamsId, name: lenient(z.string()) })),
  conversation: z.looseObject({
    id: conversationId,
    tenantId: lenient(z.string()),
    conversationType: lenient(z.string()),
  }),
  text: lenient(z.string()),
  attachments: lenient(
    z.array(z.looseObject({ contentType: lenient(z.string()), content: z.unknown().optional() })),
  ),
  entities: lenient(
    z.array(z.looseObject({ type: lenient(z.string()), mentioned: lenient(id), text: lenient(z.string()) })),
  ),
  membersAdded: lenient(z.array(account)),
  membersRemoved: lenient(z.array(account)),
  channelData: lenient(z.looseObject({ tenant: lenient(id), meeting: lenient(id) })),
  value: z.unknown().optional(),
});

/** What Teams sends the bot: the fields that Guildhall reads. */
export type BotActivity = z.infer<typeof schema>;

/** What Microsoft's example of a message extension in a chat of two shows instead of its conversation: nothing. */
const anywhere = z.looseObject({
  name: z.string().startsWith("composeExtension/"),
  conversation: z.undefined().optional(),
});
const NOWHERE = { id: "nowhere", conversationType: "personal" } as const;

/** Null if it is not an activity of Teams: it has no type or, unless it is a search from anywhere, no conversation. */
export function readActivity(body: unknown): BotActivity | null {
  const search = anywhere.safeParse(body);
  const parsed = schema.safeParse(search.success ? { ...search.data, conversation: NOWHERE } : body);
  return parsed.success ? parsed.data : null;
}

/** The conversation it happened in; null if Teams does not name the tenant. */
export function conversationOf(activity: BotActivity): Conversation | null {
  const tenant = activity.conversation.tenantId ?? activity.channelData?.tenant?.id;
  if (tenant === undefined || tenant === "") return null;
  // In a channel the id of the thread is appended; a community lives in the channel.
  const [thread = ""] = activity.conversation.id.split(";messageid=", 1);
  return { tenant, id: thread };
}

export const isPersonal = (activity: BotActivity): boolean =>
  activity.conversation.conversationType === "personal";

/** The Entra object id of the person who caused it; null for anonymous participants. */
export const authorOf = (activity: BotActivity): string | null =>
  activity.from?.aadObjectId?.toLowerCase() ?? null;

/** Whether one of these accounts is the bot itself. */
export const botIsAmong = (
  activity: BotActivity,
  accounts: readonly { readonly id: string }[] | undefined,
): boolean => accounts?.some((one) => one.id === activity.recipient?.id) ?? false;
