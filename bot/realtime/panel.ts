import type { Server, Socket } from "socket.io";
import type { z } from "zod";
import type { RunId } from "@guildhall/shared/domain/ids";
import type { Instant } from "@guildhall/shared/domain/time";
import type {
  Live,
  Patch,
  Snapshot,
  Welcome,
  mineMessage,
  people,
  ticketMessage,
} from "@guildhall/shared/protocol/messages";
import type { MessageLimits } from "./message-limits.ts";
import type { TicketHolder } from "./room-ticket.ts";

/** What the server tells a tab. */
export interface ServerEvents {
  welcome: (message: Welcome) => void;
  ticket: (message: z.infer<typeof ticketMessage>) => void;
  snapshot: (message: Snapshot) => void;
  patch: (message: Patch) => void;
  mine: (message: z.infer<typeof mineMessage>) => void;
  live: (message: Live) => void;
  people: (message: z.infer<typeof people>) => void;
}

/** What a tab tells the server: whatever it is, it is parsed before it is believed. */
export interface ClientEvents {
  command: (message: unknown, answer: unknown) => void;
  roster: (message: unknown, answer: unknown) => void;
  clock: (answer: unknown) => void;
  resync: (stream: unknown) => void;
}

type NoEvents = Record<string, never>;

/** What the server keeps of an open socket. */
export interface PanelData {
  holder: TicketHolder;
  readonly present: boolean;
  /** when Teams was last asked whether the holder is a member */
  checkedAt: Instant;
  readonly limits: MessageLimits;
  /** the run in which this panel was last told that its member's ELMO stands */
  toldElmo: RunId | null;
}

/** A socket that was let in. */
export type Panel = Socket<ClientEvents, ServerEvents, NoEvents, { panel: PanelData }>;
export type PanelServer = Server<ClientEvents, ServerEvents, NoEvents, { panel: PanelData }>;
