import type { Slices } from "../kernel/decider.ts";
import type { CommunityId, ItemId, MemberRef, RunId, SessionId } from "../kernel/ids.ts";
import { raisersOf } from "./elmo.ts";
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

/** The ELMOs of the current run; `raisers` is empty unless the community shows names. */
export interface ElmoSlice extends Elmos {
  readonly raisers: readonly MemberRef[];
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
    slices["elmo"] = { ...elmos, raisers: elmos.named ? raisersOf(running) : [] };
  }
  for (const item of state.items) slices[`item:${item.id}`] = item;
  for (const takeaway of state.takeaways) slices[`takeaway:${takeaway.id}`] = takeaway;
  return slices as unknown as SessionSlices;
}

/** What only one member sees of a session. It is sent to nobody else. */
export interface MySession {
  /** the run in which this member's ELMO is raised, or null */
  readonly elmo: RunId | null;
}

export function mySession(state: SessionState, member: MemberRef): MySession {
  if (state.status !== "running" || state.current === null) return { elmo: null };
  return { elmo: raisersOf(state).includes(member) ? state.current.elmos.run : null };
}
