import type { Storage } from "../ports/storage.ts";
import { memoryAttendanceNotes } from "./attendance-notes.ts";
import { memoryBindings } from "./bindings.ts";
import { memoryCalendarAddresses } from "./calendar-addresses.ts";
import { memoryCards } from "./cards.ts";
import { memoryDirectory } from "./directory.ts";
import { memoryErasedLog } from "./erased-log.ts";
import { memoryEventStore } from "./event-store.ts";
import { freshId } from "../ports/fresh-id.ts";
import { memoryOutbox } from "./outbox.ts";
import { memoryPresence } from "./presence.ts";
import { memoryProjections } from "./projections.ts";
import { memorySealKeys } from "./seal-keys.ts";
import { heldStreams } from "./streams.ts";

/** All storage ports, for as long as this object lives. `draw`: where the refs of new people come from. */
export function memoryStorage(draw = freshId): Storage {
  const streams = heldStreams();
  return {
    events: memoryEventStore(streams),
    outbox: memoryOutbox(streams),
    sealKeys: memorySealKeys(streams),
    directory: memoryDirectory(draw),
    bindings: memoryBindings(),
    presence: memoryPresence(),
    attendanceNotes: memoryAttendanceNotes(),
    cards: memoryCards(),
    calendarAddresses: memoryCalendarAddresses(),
    projections: memoryProjections(),
    erasedLog: memoryErasedLog(),
  };
}
