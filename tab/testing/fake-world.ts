import type { Permits } from "@guildhall/shared/domain/permits";
import { communityDecider } from "@guildhall/shared/domain/community/decider";
import type { CommunityCommand } from "@guildhall/shared/domain/community/commands";
import type { CommunityEvent } from "@guildhall/shared/domain/community/events";
import type { CommunityState } from "@guildhall/shared/domain/community/state";
import type { Decider } from "@guildhall/shared/domain/kernel/decider";
import type { Effect } from "@guildhall/shared/domain/effect";
import { memberRef, type MemberRef, type SessionId } from "@guildhall/shared/domain/kernel/ids";
import type { Actor, Meta } from "@guildhall/shared/domain/kernel/meta";
import type { PeopleCounts } from "@guildhall/shared/domain/people-counts";
import type { InvitedAnswer } from "@guildhall/shared/protocol/messages";
import type { MoveAnswer } from "@guildhall/shared/protocol/moves";
import type { RowList, RowsOf } from "@guildhall/shared/protocol/rows";
import type { LearnedText } from "@guildhall/shared/domain/search/learned";
import type { Rejection } from "@guildhall/shared/domain/kernel/rejection";
import type { SessionCommand } from "@guildhall/shared/domain/session/commands";
import { sessionDecider } from "@guildhall/shared/domain/session/decider";
import type { SessionEvent } from "@guildhall/shared/domain/session/events";
import type { SessionState } from "@guildhall/shared/domain/session/state";

export interface Person {
  readonly ref: MemberRef;
  readonly name: string;
}

export const person = (id: string, name: string): Person => ({ ref: memberRef(id), name });

/** A stream in memory: its state and version. */
interface Held<State> {
  readonly id: string;
  readonly state: State;
  readonly version: number;
}

/** A community and its session in memory, with the real deciders, for tests and the gallery. */
export interface FakeWorld {
  readonly people: readonly Person[];
  readonly community: Held<CommunityState>;
  readonly session: Held<SessionState> | null;
  /** who is present; set it and call `changed` */
  present: readonly MemberRef[];
  /** how far its clock is ahead of the page's; negative for what happened earlier */
  ahead: number;
  facilitatorAbsent: boolean;
  writable: boolean;
  /** how many take part and how many are in the chat; null: not known */
  counts: PeopleCounts | null;
  /** how many take part when a vote is closed; by default nobody, so that nobody has to vote */
  takingPart: number;
  /** the people who have not taken part yet, as Teams reports them */
  invited: InvitedAnswer;
  /** what is over, newest first: a real server makes these rows of the streams */
  past: { readonly [List in RowList]: readonly RowsOf[List][] };
  /** what can be found */
  learned: readonly LearnedText[];
  /** what becomes of the next readings and searches */
  reading: { readonly fails: boolean; readonly current: boolean; readonly former: readonly string[] };
  /** the addresses of members' calendars */
  readonly addresses: Map<MemberRef, { readonly since: number; readonly address: string }>;
  /** the community that was in its chat before */
  left: { readonly name: string; readonly address: string } | null;
  /** what becomes of the next codes that somebody pastes */
  readonly moveAnswers: MoveAnswer[];
  /** when the operator exported what is held about a member */
  heldExportedAt: number[];
  /** whether questions about calendars, exports, moves and what is held fail */
  desksFail: boolean;
  /** what Teams lets Guildhall do */
  permits: Permits;
  changed(): void;
  tellCommunity(command: CommunityCommand, actor: Actor): Rejection | null;
  tellSession(id: SessionId, command: SessionCommand, actor: Actor): Rejection | null;
  subscribe(listener: () => void): () => void;
}

const system: Actor = { kind: "system" };

/** The longest wait of a timer; anything due later never happens in a test. */
const LONGEST_WAIT = 2 ** 31 - 1;

function when(due: number | undefined, then: () => void): void {
  const wait = (due ?? 0) - Date.now();
  if (wait <= 0) then();
  else if (wait <= LONGEST_WAIT) setTimeout(then, wait);
}

export function createFakeWorld(
  people: readonly Person[],
  start: CommunityState = communityDecider.initial,
): FakeWorld {
  let community: Held<CommunityState> = { id: "guild", state: start, version: 0 };
  let session: Held<SessionState> | null = null;
  let ids = 0;
  const listeners = new Set<() => void>();

  const metaFor = (self: string, actor: Actor): Meta => ({
    self,
    at: Date.now() + world.ahead,
    actor,
    present: world.present,
    around: world.present,
    takingPart: world.takingPart,
    freshId: `id-${(ids += 1)}`,
  });

  function step<State, Command, Event>(
    decider: Decider<State, Command, Event, Effect>,
    held: Held<State>,
    command: Command,
    actor: Actor,
  ): {
    readonly held: Held<State>;
    readonly effects: readonly Effect[];
    readonly rejection: Rejection | null;
  } {
    const meta = metaFor(held.id, actor);
    const decision = decider.decide(command, held.state, meta);
    if (!decision.ok) return { held, effects: [], rejection: decision.error };
    let { state } = held;
    const effects: Effect[] = [];
    for (const event of decision.value) {
      const byPerson = actor.kind === "member";
      const occurrence = {
        at: meta.at,
        version: held.version + 1,
        byPerson,
        by: byPerson ? actor.ref : null,
      };
      const before = state;
      state = decider.evolve(state, event, occurrence);
      effects.push(...decider.effects(event, before, state, occurrence));
    }
    return { held: { ...held, state, version: held.version + 1 }, effects, rejection: null };
  }

  function carryOut(effects: readonly Effect[]): void {
    for (const effect of effects) {
      if (effect.kind === "tellCommunity")
        when(effect.due, () => void world.tellCommunity(effect.command, system));
      if (effect.kind === "tellSession") world.tellSession(effect.session, effect.command, system);
    }
    for (const listener of listeners) listener();
  }

  const world: FakeWorld = {
    people,
    present: people.map(({ ref }) => ref),
    ahead: 0,
    facilitatorAbsent: false,
    writable: true,
    takingPart: 0,
    counts: { takingPart: people.length, inChat: people.length, signersGone: 0 },
    invited: { count: 0, names: [] },
    past: { pastSessions: [], takeaways: [], decisions: [], health: [], sponsorPage: [] },
    learned: [],
    reading: { fails: false, current: true, former: [] },
    addresses: new Map(),
    heldExportedAt: [],
    desksFail: false,
    permits: { words: "yes", meeting: "yes", participants: "yes", inMeeting: true, title: null },
    left: null,
    moveAnswers: [],
    get community() {
      return community;
    },
    get session() {
      return session;
    },
    changed: () => carryOut([]),
    tellCommunity(command, actor) {
      const done = step<CommunityState, CommunityCommand, CommunityEvent>(
        communityDecider,
        community,
        command,
        actor,
      );
      community = done.held;
      carryOut(done.effects);
      return done.rejection;
    },
    tellSession(id, command, actor) {
      const held = session?.id === id ? session : { id, state: sessionDecider.initial, version: 0 };
      const done = step<SessionState, SessionCommand, SessionEvent>(sessionDecider, held, command, actor);
      session = done.held;
      carryOut(done.effects);
      return done.rejection;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return world;
}
