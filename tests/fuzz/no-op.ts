import { communityDecider } from "@guildhall/shared/domain/community/decider";
import type { CommunityState } from "@guildhall/shared/domain/community/state";
import type { Effect } from "@guildhall/shared/domain/effect";
import type { Decider } from "@guildhall/shared/domain/kernel/decider";
import type { CommunityId, MemberRef, SessionId } from "@guildhall/shared/domain/kernel/ids";
import { sessionDecider } from "@guildhall/shared/domain/session/decider";
import type { SessionState } from "@guildhall/shared/domain/session/state";
import type { AddressedCommand } from "./commands.ts";
import type { Folded } from "./folded-log.ts";

/** The streams of a simulation, folded. */
export interface FoldedLogs {
  readonly id: CommunityId;
  readonly community: readonly Folded<CommunityState>[];
  readonly sessions: ReadonlyMap<SessionId, readonly Folded<SessionState>[]>;
}

/** A command that was answered as done at a version, and who gave it. */
interface Answered {
  readonly addressed: AddressedCommand;
  readonly version: number;
  readonly by: MemberRef;
  readonly everybody: readonly MemberRef[];
}

/** Whether a command changed nothing, so that nothing of it is stored. */
export function changedNothing({ id, community, sessions }: FoldedLogs, answered: Answered): boolean {
  const { addressed } = answered;
  return addressed.stream === "community"
    ? decidesNothing(communityDecider, id, community, { ...answered, command: addressed.command })
    : decidesNothing(sessionDecider, addressed.session, sessions.get(addressed.session) ?? [], {
        ...answered,
        command: addressed.command,
      });
}

/** Decides it again on what it may have met: the version that it was answered with, or what led to that. */
function decidesNothing<State, Command, Event>(
  decider: Decider<State, Command, Event, Effect>,
  self: string,
  folded: readonly Folded<State>[],
  { command, version, by, everybody }: Omit<Answered, "addressed"> & { readonly command: Command },
): boolean {
  const before = folded.findLast((each) => each.version < version) ?? { at: 0, state: decider.initial };
  const met = [before, ...folded.filter((each) => each.version === version)];
  return met.some(({ at, state }) => {
    const decision = decider.decide(command, state, {
      self,
      at,
      actor: { kind: "member", ref: by, meetingOrganiser: false },
      present: everybody,
      around: everybody,
      takingPart: null,
      freshId: "fresh",
    });
    return decision.ok && decision.value.length === 0;
  });
}
