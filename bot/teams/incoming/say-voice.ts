import type { SessionStream } from "@guildhall/shared/app/live-streams";
import type { RunId } from "@guildhall/shared/domain/kernel/ids";
import { unreachable } from "@guildhall/shared/domain/kernel/never";
import type { RejectionCode } from "@guildhall/shared/domain/kernel/rejection";
import type { BotTexts } from "@guildhall/shared/messages/bot";
import { RosterError } from "@guildhall/shared/ports/roster";
import { StorageError } from "@guildhall/shared/ports/storage-error";
import { NotInConversation } from "../../people/not-in-conversation.ts";
import { runningSession, type IncomingContext } from "./incoming-context.ts";
import type { IncomingParts } from "./parts.ts";

/** What somebody says in the chat or on the card of a call: ELMO, or its counter-voice. */
export interface Voice {
  readonly says: "raiseElmo" | "keepGoing";
  /** null: whatever item is on now */
  readonly run: RunId | null;
  /** the Entra object id of whoever says it */
  readonly author: string;
  /** the id of its command */
  readonly id: string;
}

/** Why it does not count. */
export type NotCounted = keyof BotTexts["elmo"];

const REFUSALS: ReadonlyMap<RejectionCode, NotCounted> = new Map([
  ["noItemRunning", "noItem"],
  ["noCall", "noCall"],
  ["movedOn", "movedOn"],
  ["sessionOver", "noSession"],
  ["sessionNotRunning", "noSession"],
]);

/** Null if it counts (or counted before), otherwise why it does not. */
export async function sayVoice(
  parts: IncomingParts,
  incoming: IncomingContext,
  { says: type, run, author, id }: Voice,
): Promise<NotCounted | null> {
  const { community } = incoming.binding;
  const session = await runningSession(parts, incoming);
  if (session === null) return "noSession";
  // Outside a call these are words like any other, so nobody is looked up for them.
  if (type === "keepGoing" && run === null && !(await isAtCall(session))) return "noCall";
  // Taking part is not noted here, because it would reveal who said it.
  const ref = await parts.people.members.find(community, incoming.conversation, {
    tenant: incoming.conversation.tenant,
    objectId: author,
  });

  // The number of people present decides whether it makes a call, and their panels may be on other servers.
  await parts.presence.refresh(community);
  const outcome = await session.submit({
    id,
    // The role makes no difference to a voice, so Teams is not asked about it.
    actor: { kind: "member", ref, meetingOrganiser: false },
    command: type === "raiseElmo" ? { type, run } : { type, run },
  });
  switch (outcome.kind) {
    case "done":
      return null;
    case "failed":
      return outcome.reason === "defect" ? "refused" : "notStored";
    case "refused":
      return REFUSALS.get(outcome.rejection.code) ?? "refused";
    default:
      return unreachable(outcome);
  }
}

async function isAtCall(session: SessionStream): Promise<boolean> {
  // Another server may have made the call.
  await session.catchUp();
  const { state } = session;
  return state.status === "running" && (state.current?.elmos.call ?? null) !== null;
}

/** Why a person's voice was lost: because storage failed, or because Teams could not be asked who is here. */
export function whyLost(error: unknown): NotCounted {
  if (error instanceof NotInConversation) return "refused";
  if (error instanceof StorageError || error instanceof RosterError) return "notStored";
  throw error;
}
