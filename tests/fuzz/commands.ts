import type { MemberCommunityCommand } from "@guildhall/shared/domain/community/commands";
import { type MemberRef, sessionId, type SessionId } from "@guildhall/shared/domain/kernel/ids";
import { HOUR, MINUTE } from "@guildhall/shared/domain/kernel/time";
import type { MemberSessionCommand } from "@guildhall/shared/domain/session/commands";
import type { SyncClient } from "../../tab/sync/sync-client.ts";
import { commandOfType, isOfCommunity } from "../support/random-commands/command-of-type.ts";
import { inCommunity } from "../support/random-commands/in-community.ts";
import { inSession } from "../support/random-commands/in-session.ts";
import type { CommandStep } from "./plan.ts";

export type AddressedCommand =
  | { readonly stream: "community"; readonly command: MemberCommunityCommand }
  | { readonly stream: "session"; readonly session: SessionId; readonly command: MemberSessionCommand };

/** The command of a step, given what the person's panel shows, or null if there is no session to send it to. */
export function toCommand(
  client: SyncClient,
  { type, n, said }: Pick<CommandStep, "type" | "n" | "said">,
  people: readonly MemberRef[],
): AddressedCommand | null {
  const now = client.now();
  const draw = commandOfType(type, n);
  if (isOfCommunity(type)) {
    const values = {
      ...inCommunity(client.community.get()?.slices ?? {}, { now, about: n, people }),
      // Some end while the simulation lasts.
      closesAt: [now + 2 * MINUTE, now + 20 * MINUTE, now + HOUR],
    };
    return {
      stream: "community",
      command: { ...draw({ now, values }), ...said } as MemberCommunityCommand,
    };
  }
  const session = client.session.get();
  if (session === null) return null;
  const values = inSession(session.slices, people);
  const command = { ...draw({ now, values }), ...said } as MemberSessionCommand;
  return { stream: "session", session: sessionId(session.id), command };
}
