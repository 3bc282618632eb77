import type { BotActivity } from "./activity.ts";
import type { IncomingContext } from "./incoming-context.ts";
import type { HandleActivity } from "./handled.ts";
import { type HandleInvoke, invokeOf } from "./invoke.ts";
import { cardAction, type CardActionParts } from "./on-card-action.ts";
import { openDialog, submitDialog } from "./on-dialog.ts";
import { onQuery, type QueryParts } from "./on-query.ts";
import { onMeetingEnd, onParticipants } from "./on-meeting.ts";
import type { IncomingParts } from "./parts.ts";
import { createPressDesk } from "./press-desk.ts";

/** The invokes that Guildhall knows, by their names. Teams is told that any other is not implemented. */
export function createInvokes(parts: CardActionParts) {
  const desk = createPressDesk(parts);
  return {
    "adaptiveCard/action": invokeOf(parts, cardAction(parts, desk)),
    "task/fetch": invokeOf(parts, openDialog(parts, desk)),
    "task/submit": invokeOf(parts, submitDialog(parts, desk)),
  } satisfies Readonly<Record<string, HandleInvoke>>;
}

/** The invokes that belong to no community's chat: whoever sends them may be anywhere. */
export const createQueries = (parts: QueryParts) =>
  ({
    "composeExtension/query": onQuery(parts),
  }) satisfies Readonly<Record<string, HandleActivity>>;

type HandleEvent = (parts: IncomingParts, incoming: IncomingContext) => Promise<void>;

/** The events that Guildhall knows, by their names. Any other is ignored. */
export const EVENTS = {
  "application/vnd.microsoft.meetingParticipantJoin": (parts, incoming) =>
    onParticipants(parts, incoming, "joined"),
  "application/vnd.microsoft.meetingParticipantLeave": (parts, incoming) =>
    onParticipants(parts, incoming, "left"),
  "application/vnd.microsoft.meetingEnd": onMeetingEnd,
} satisfies Readonly<Record<string, HandleEvent>>;

/** What handles an activity of this name; null if nothing does. */
export const namedEntry = <Handler>(
  table: Readonly<Record<string, Handler>>,
  { name }: BotActivity,
): Handler | null => (name !== undefined && Object.hasOwn(table, name) ? (table[name] ?? null) : null);
