import { community } from "../domain/community/features.ts";
import { FIRST_SENTENCES } from "../domain/first-sentences.ts";
import type { SessionEvent } from "../domain/session/events.ts";
import type { OfType } from "../domain/kernel/feature.ts";
import { FIRST, type KnownVersions, type Versions } from "../domain/kernel/versions.ts";

/** Every event of a community that this server knows: what its features say of theirs. */
export const COMMUNITY_EVENTS: KnownVersions = community.events;

/** Every event of a session that this server knows. */
export const SESSION_EVENTS: {
  readonly [Type in SessionEvent["type"]]: Versions<OfType<SessionEvent, Type>>;
} = {
  SessionOpened: { version: 2, upcasts: [FIRST_SENTENCES.agenda] },
  SettingsAdopted: FIRST,
  RunStarted: FIRST,
  RunPaused: FIRST,
  RunResumed: FIRST,
  RunEnded: FIRST,
  TimeboxChanged: FIRST,
  ItemAdded: { version: 2, upcasts: [FIRST_SENTENCES.item] },
  ItemRemoved: FIRST,
  ItemMoved: FIRST,
  ElmoRaised: FIRST,
  ElmoTakenBack: FIRST,
  KeepGoingSaid: FIRST,
  KeepGoingTakenBack: FIRST,
  CallMade: FIRST,
  // In the second version it may be a question, which servers of before do not know.
  TakeawayAdded: {
    version: 2,
    upcasts: [(added) => added],
    holds: ({ takeaway }) => (takeaway.kind === "question" ? 2 : 1),
  },
  ActionDueChosen: FIRST,
  TakeawayEdited: FIRST,
  TakeawayRemoved: FIRST,
  FacilitationTaken: FIRST,
  HeadCountCorrected: FIRST,
  MeetingEndNoted: FIRST,
  SessionEnded: FIRST,
  SessionContinued: FIRST,
};

/** A stored event that this server does not know: a newer server wrote it. It must not write to that stream. */
export class UnknownEventError extends Error {
  override readonly name = "UnknownEventError";
}
