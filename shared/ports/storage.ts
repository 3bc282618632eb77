import type { AttendanceNotes } from "./attendance-notes.ts";
import type { Bindings } from "./bindings.ts";
import type { CalendarAddresses } from "./calendar-addresses.ts";
import type { Cards } from "./cards.ts";
import type { Directory } from "./directory.ts";
import type { ErasedLog } from "./erased-log.ts";
import type { EventStore } from "./event-store.ts";
import type { Outbox } from "./outbox.ts";
import type { Presence } from "./presence.ts";
import type { Projections } from "./projections.ts";
import type { SealKeys } from "./seal-keys.ts";

/** All storage ports, as provided by one adapter. */
export interface Storage {
  readonly events: EventStore;
  readonly outbox: Outbox;
  readonly sealKeys: SealKeys;
  readonly directory: Directory;
  readonly bindings: Bindings;
  readonly presence: Presence;
  readonly attendanceNotes: AttendanceNotes;
  readonly cards: Cards;
  readonly calendarAddresses: CalendarAddresses;
  readonly projections: Projections;
  readonly erasedLog: ErasedLog;
}
