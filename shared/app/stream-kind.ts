import type { CommunityCommand } from "../domain/community/commands.ts";
import type { CommunityEvent } from "../domain/community/events.ts";
import type { CommunityState, FoundedCommunity } from "../domain/community/state.ts";
import type { Effect } from "../domain/effect.ts";
import type { Decider } from "../domain/kernel/decider.ts";
import type { CommunityId } from "../domain/kernel/ids.ts";
import type { SealScope } from "../domain/kernel/sealed.ts";
import type { Millis } from "../domain/kernel/time.ts";
import type { KnownVersions } from "../domain/kernel/versions.ts";
import type { SessionCommand } from "../domain/session/commands.ts";
import type { SessionEvent } from "../domain/session/events.ts";
import type { SessionState } from "../domain/session/state.ts";
import type { Environment } from "../ports/environment.ts";
import type { Notices } from "../ports/notices.ts";
import type { Storage } from "../ports/storage.ts";
import type { WhoIsHere } from "../ports/who-is-here.ts";
import type { CommittedSignal } from "./committed.ts";
import type { CommunityStream } from "./live-streams.ts";
import type { Log } from "./log.ts";
import type { Telemetry } from "./telemetry.ts";

/** What differs between the kinds of stream. */
export interface StreamKind<State, Command, Event> {
  readonly decider: Decider<State, Command, Event, Effect>;
  /** the versions of its events, by type; the newest of each is what is written */
  readonly events: KnownVersions;
  /** the versions of its outbox rows, by `nameOf` in `outbox-row` */
  readonly outbox: KnownVersions;
  /** the community whose members are present in it; null until that is known */
  communityOf(state: State): CommunityId | null;
  /** the community whose members must be counted before this command is decided; null if that makes no difference */
  countsIn(state: State, command: Command): FoundedCommunity | null;
  /** the scope under which the author of a command is sealed, whatever it causes; null if they are no secret */
  authorScope(state: State, command: Command): SealScope | null;
  /** whether anything may still be sealed under a scope; once false, always false */
  isOpen(state: State, scope: SealScope): boolean;
  /** the bytes to which everything sealed under a scope is padded, so that it all has the same length; 0: no padding of its own */
  paddedSize(state: State, scope: SealScope): number;
}

export interface StreamKinds {
  readonly community: StreamKind<CommunityState, CommunityCommand, CommunityEvent>;
  readonly session: StreamKind<SessionState, SessionCommand, SessionEvent>;
}

export interface LiveStreamDeps {
  readonly storage: Pick<Storage, "events" | "sealKeys" | "erasedLog">;
  /** what other servers announce; what this one does is announced by `committed` */
  readonly notices: Pick<Notices, "subscribe">;
  /** announces each commit of a live stream */
  readonly committed: CommittedSignal;
  readonly whoIsHere: Pick<WhoIsHere, "present" | "around">;
  /** How many members of a community take part; null if that is not known. Left out: it never is. */
  readonly takingPart?: ((community: FoundedCommunity) => Promise<number | null>) | undefined;
  readonly environment: Environment;
  readonly log: Log;
  readonly telemetry?: Telemetry | undefined;
  /** what this server knows about streams; by default what this version of Guildhall knows */
  readonly streamKinds?: StreamKinds | undefined;
  /** called with each community that this server has loaded */
  readonly communityLoaded?: (community: CommunityStream) => void;
  /** the minimum interval between commits of one live stream in a burst; commands that arrive in between share the next one */
  readonly commitEvery?: Millis;
}
