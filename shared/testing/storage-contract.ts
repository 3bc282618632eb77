import { describe } from "vitest";
import { attendanceNotesContract } from "./attendance-notes-contract.ts";
import { bindingsContract } from "./bindings-contract.ts";
import { calendarAddressesContract } from "./calendar-addresses-contract.ts";
import { cardsContract } from "./cards-contract.ts";
import { directoryContract } from "./directory-contract.ts";
import { erasedLogContract } from "./erased-log-contract.ts";
import { erasingContract } from "./erasing-contract.ts";
import { eventStoreContract } from "./event-store-contract.ts";
import { outboxContract } from "./outbox-contract.ts";
import { presenceContract } from "./presence-contract.ts";
import type { MakeStorage } from "./samples.ts";
import { projectionsContract } from "./projections-contract.ts";
import { sealKeysContract } from "./seal-keys-contract.ts";

/** The contracts of all storage ports, for one adapter. `make` returns an empty storage. */
export function storageContract(make: MakeStorage): void {
  describe("event store", () => eventStoreContract(make));
  describe("outbox", () => outboxContract(make));
  describe("seal keys", () => sealKeysContract(make));
  describe("directory", () => directoryContract(make));
  describe("bindings", () => bindingsContract(make));
  describe("calendar addresses", () => calendarAddressesContract(make));
  describe("cards", () => cardsContract(make));
  describe("presence", () => presenceContract(make));
  describe("projections", () => projectionsContract(make));
  describe("erasing a community", () => erasingContract(make));
  describe("erased log", () => erasedLogContract(make));
  describe("attendance notes", () => attendanceNotesContract(make));
}
