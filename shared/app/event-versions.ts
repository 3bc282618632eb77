import { community } from "../domain/community/features.ts";
import type { CommunityEvent } from "../domain/community/events.ts";
import type { SessionEvent } from "../domain/session/events.ts";
import type { Json } from "../ports/event-store.ts";

/** The data of an event as it is stored: everything but its type. */
export type EventData = { readonly [key: string]: Json };

/** How the events of one type have changed: its version now, and what brings older data up to it, one step each. */
export interface EventVersion {
  readonly version: number;
  /** `upcasts[0]` takes version 1 to 2, and so on: `version - 1` of them */
  readonly upcasts: readonly ((data: EventData) => EventData)[];
}

const first: EventVersion = { version: 1, upcasts: [] };

/** Every event of a community that this server knows: what its features say of theirs. */
export const COMMUNITY_EVENTS = Object.fromEntries(
  Object.entries(community.events).map(([type, { version, upcasts = [] }]) => [type, { version, upcasts }]),
) as Readonly<Record<CommunityEvent["type"], EventVersion>>;

/** Every event of a session that this server knows. */
export const SESSION_EVENTS: Readonly<Record<SessionEvent["type"], EventVersion>> = {
  SessionOpened: first,
  SettingsAdopted: first,
  RunStarted: first,
  RunPaused: first,
  RunResumed: first,
  RunEnded: first,
  TimeboxChanged: first,
  ItemAdded: first,
  ItemRemoved: first,
  ItemMoved: first,
  ElmoRaised: first,
  ElmoTakenBack: first,
  CallMade: first,
  TakeawayAdded: first,
  TakeawayRemoved: first,
  FacilitationTaken: first,
  HeadCountCorrected: first,
  MeetingEndNoted: first,
  SessionEnded: first,
  SessionContinued: first,
};

/** A stored event that this server does not know: a newer server wrote it. It must not write to that stream. */
export class UnknownEventError extends Error {
  override readonly name = "UnknownEventError";
}
