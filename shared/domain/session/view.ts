import type { Slices } from "../kernel/decider.ts";
import type { CommunityId, ItemId, MemberRef, RunId, SessionId } from "../kernel/ids.ts";
import { NO_VOICES, voicesIn } from "./elmo.ts";
import type { Settings } from "../settings.ts";
import type { Instant } from "../kernel/time.ts";
import type { Elmos, SessionItem, SessionState, Takeaway } from "./state.ts";

/** The header of a session. */
export interface SessionHeader {
  readonly id: SessionId;
  readonly community: CommunityId;
  readonly communityName: string;
  readonly number: number;
  readonly facilitator: MemberRef;
  readonly facilitatorBy: "began" | "tookOver" | "handedOver";
  readonly organisers: readonly MemberRef[];
  readonly settings: Settings;
  /** as the facilitator corrected it; null: the members present are counted */
  readonly headCount: number | null;
  readonly begunAt: Instant;
  readonly ended: { readonly at: Instant; readonly by: "person" | "itself" } | null;
}

export interface AgendaSlice {
  readonly order: readonly ItemId[];
  readonly current: ItemId | null;
}

/** The ELMOs of the current run; `raisers` and `keepGoingBy` are empty unless the community shows names. */
export interface ElmoSlice extends Elmos {
  readonly raisers: readonly MemberRef[];
  readonly keepGoingBy: readonly MemberRef[];
}

/** What is shown of a session. There is no `elmo` while no item is on. */
export interface ShownSession {
  readonly session: SessionHeader;
  readonly agenda: AgendaSlice;
  readonly elmo?: ElmoSlice;
  readonly [item: `item:${string}`]: SessionItem;
  readonly [takeaway: `takeaway:${string}`]: Takeaway;
}

/** The slices of a session, by key. */
export interface SessionSlices extends Slices, ShownSession {}

/** What a session shows to every member. Never contains secrets. */
export function viewSession(state: SessionState): SessionSlices | Record<string, never> {
  if (state.status === "unopened") return {};
  const { id, community, communityName, number, facilitator, facilitatorBy, organisers, settings } = state;
  const running = state.status === "running" ? state : null;
  const slices: Record<string, unknown> = {
    session: {
      id,
      community,
      communityName,
      number,
      facilitator,
      facilitatorBy,
      organisers,
      settings,
      headCount: state.headCount,
      begunAt: state.begunAt,
      ended: state.status === "ended" ? { at: state.endedAt, by: state.by } : null,
    },
    agenda: { order: state.items.map((item) => item.id), current: running?.current?.item ?? null },
  };
  if (running !== null && running.current !== null) {
    const { elmos } = running.current;
    const { raisedBy, keepGoingBy } = elmos.named ? voicesIn(running) : NO_VOICES;
    slices["elmo"] = { ...elmos, raisers: raisedBy, keepGoingBy };
  }
  for (const item of state.items) slices[`item:${item.id}`] = item;
  for (const takeaway of state.takeaways) slices[`takeaway:${takeaway.id}`] = takeaway;
  return slices as unknown as SessionSlices;
}

/** What only one member sees of a session. It is sent to nobody else. */
export interface MySession {
  /** the run in which this member's ELMO is raised, or null */
  readonly elmo: RunId | null;
  /** the run in which this member says *keep going*, if they do; then their ELMO is not raised */
  readonly keepGoing?: RunId;
}

export const NO_VOICE: MySession = { elmo: null };

/** Everybody who has raised ELMO or says *keep going* in the current run, with what they see of it. */
export function voicesByMember(state: SessionState): ReadonlyMap<MemberRef, MySession> {
  if (state.status !== "running" || state.current === null) return new Map();
  const { run } = state.current.elmos;
  const { raisedBy, keepGoingBy } = voicesIn(state);
  return new Map<MemberRef, MySession>([
    ...raisedBy.map((ref) => [ref, { elmo: run }] as const),
    ...keepGoingBy.map((ref) => [ref, { elmo: null, keepGoing: run }] as const),
  ]);
}

export const mySession = (state: SessionState, member: MemberRef): MySession =>
  voicesByMember(state).get(member) ?? NO_VOICE;

export const isSameVoice = (one: MySession, other: MySession): boolean =>
  one.elmo === other.elmo && one.keepGoing === other.keepGoing;
