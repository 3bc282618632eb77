import type { z } from "zod";
import type { RunId } from "@guildhall/shared/domain/kernel/ids";
import type { Instant } from "@guildhall/shared/domain/kernel/time";
import type {
  EverybodyVoted,
  Live,
  Patch,
  Snapshot,
  Welcome,
  closed,
  mineMessage,
  people,
  ticketMessage,
} from "@guildhall/shared/protocol/messages";
import type { Dialect } from "./dialect.ts";
import type { MessageLimits } from "./message-limits.ts";
import type { TicketHolder } from "./room-ticket.ts";

/** What the server tells a tab, in its own version of the wire. */
export interface ServerMessages {
  welcome: Welcome;
  ticket: z.infer<typeof ticketMessage>;
  snapshot: Snapshot;
  patch: Patch;
  mine: z.infer<typeof mineMessage>;
  live: Live;
  everybodyVoted: EverybodyVoted;
  people: z.infer<typeof people>;
  closed: z.infer<typeof closed>;
}

/** What a tab tells the server: whatever it is, it is parsed before it is believed. */
export interface ClientEvents {
  command: (message: unknown, answer: unknown) => void;
  roster: (message: unknown, answer: unknown) => void;
  invited: (answer: unknown) => void;
  clock: (answer: unknown) => void;
  resync: (stream: unknown) => void;
}

/** What the server keeps of an open socket. */
export interface PanelData {
  holder: TicketHolder;
  /** the version of the wire that it speaks */
  readonly dialect: Dialect;
  readonly present: boolean;
  readonly meeting: string | null;
  /** when Teams last said that the holder is a member */
  checkedAt: Instant;
  /** when a token of theirs was last accepted */
  vouchedAt: Instant;
  /** when they were last given a ticket */
  ticketedAt: Instant;
  /** when they were last asked for a token */
  askedAt: Instant;
  /** what its person may send, over all their panels */
  readonly limits: MessageLimits;
  /** the run in which this panel was last told that its member's ELMO stands */
  toldElmo: RunId | null;
  /** session commands under way: their answers will tell it */
  answering: number;
  /** the version of the community of which an answer told this panel what is its member's own */
  toldOwn: number;
  /** the polls in which this panel was told that everybody present has voted */
  toldVoted: string;
}

/** Whoever is told something, each panel in the version of the wire that it speaks. */
export interface Audience {
  tell<Event extends keyof ServerMessages>(event: Event, message: ServerMessages[Event]): void;
}

/** What takes a message as it is, on its way to one panel or to many. */
interface Outlet {
  emit(event: string, message: unknown): unknown;
}

/** A tab's socket: all that the live screens need of one. What it is told goes through `tell`. */
export interface Panel extends Outlet {
  readonly id: string;
  readonly connected: boolean;
  /** filled in when it is let in */
  readonly data: { panel: PanelData };
  /** `auth` is what the tab showed of itself */
  readonly handshake: { auth: object; headers: object };
  /** the connection below, which `cut` and `slim` know more of */
  readonly conn: object;
  on(event: "command" | "roster", listener: ClientEvents["command"]): unknown;
  on(event: "clock" | "invited", listener: ClientEvents["clock"]): unknown;
  on(event: "resync", listener: ClientEvents["resync"]): unknown;
  /** The line has ended, whoever ended it. */
  on(event: "disconnect", listener: () => void): unknown;
  /** From now on it belongs to the audience of this name. */
  join(audience: string): unknown;
  /** Ends the line, and says so. */
  disconnect(close: true): unknown;
}

/** Where panels connect. */
export interface PanelServer {
  /** What decides about a panel that wants to connect: `next` lets it in, or says why not. */
  use(decide: (panel: Panel, next: (refusal?: Error) => void) => void): unknown;
  /** A panel was let in. */
  on(event: "connection", listener: (panel: Panel) => void): unknown;
  /** Those who joined an audience, or the panels with these ids. */
  to(audience: string | string[]): Outlet;
}

/** Tells one panel something in its version of the wire. */
export function tell<Event extends keyof ServerMessages>(
  panel: Panel,
  event: Event,
  message: ServerMessages[Event],
): void {
  panel.emit(event, panel.data.panel.dialect.told(event, message));
}
