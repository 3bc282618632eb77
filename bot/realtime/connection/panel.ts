import type { z } from "zod";
import type { Instant } from "@guildhall/shared/domain/kernel/time";
import type { MySession } from "@guildhall/shared/domain/session/view";
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
import type { MovedTo } from "../../moves/where-to.ts";
import type { Dialect } from "./dialect.ts";
import type { MessageLimits } from "../limits/message-limits.ts";
import type { TicketHolder } from "../sign-in/room-ticket.ts";

/** The server's messages to a tab, in the server's own version of the wire. */
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

/** A tab's messages to the server, which are parsed before they are trusted. */
export interface ClientEvents {
  command: (message: unknown, answer: unknown) => void;
  roster: (message: unknown, answer: unknown) => void;
  rows: (message: unknown, answer: unknown) => void;
  search: (message: unknown, answer: unknown) => void;
  calendar: (message: unknown, answer: unknown) => void;
  export: (message: unknown, answer: unknown) => void;
  move: (message: unknown, answer: unknown) => void;
  held: (message: unknown, answer: unknown) => void;
  invited: (answer: unknown) => void;
  permits: (answer: unknown) => void;
  clock: (answer: unknown) => void;
  resync: (stream: unknown) => void;
}

/** What the server knows about an open socket. */
export interface PanelData {
  holder: TicketHolder;
  /** the version of the wire that it speaks */
  readonly dialect: Dialect;
  readonly present: boolean;
  readonly meeting: string | null;
  /** the community that was in its chat before, while there is no other */
  readonly left: MovedTo | null;
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
  /** what this panel was last sent of its member's ELMO and *keep going* */
  sentVoice: MySession;
  /** the number of session commands in flight, whose answers will contain the same */
  answering: number;
  /** the newest version of the community whose own part this panel got in an answer */
  sentOwnVersion: number;
  /** the polls that this panel was last told everybody present has voted in, as one string */
  sentVoted: string;
}

/** One or more panels; each is sent a message in the version of the wire that it speaks. */
export interface Audience {
  tell<Event extends keyof ServerMessages>(event: Event, message: ServerMessages[Event]): void;
}

/** Sends a message unchanged to one panel or to many. */
interface Outlet {
  emit(event: string, message: unknown): unknown;
}

/** A tab's socket, as far as the live screens need it. Messages to it go through `tell`. */
export interface Panel extends Outlet {
  readonly id: string;
  readonly connected: boolean;
  /** set when the panel is let in */
  readonly data: { panel: PanelData };
  /** `auth`: the tab's handshake */
  readonly handshake: { auth: object; headers: object };
  /** the connection below, of which `cut` and `slim` know more */
  readonly conn: object;
  on(
    event: "command" | "roster" | "rows" | "search" | "calendar" | "export" | "move" | "held",
    listener: ClientEvents["command"],
  ): unknown;
  on(event: "clock" | "invited" | "permits", listener: ClientEvents["clock"]): unknown;
  on(event: "resync", listener: ClientEvents["resync"]): unknown;
  /** The connection has ended, from either side. */
  on(event: "disconnect", listener: () => void): unknown;
  /** Adds it to the audience of this name. */
  join(audience: string): unknown;
  /** Ends the connection, after telling the tab. */
  disconnect(close: true): unknown;
}

/** The server that panels connect to. */
export interface PanelServer {
  /** Decides about a panel that wants to connect: `next` lets it in, or refuses it with an error. */
  use(decide: (panel: Panel, next: (refusal?: Error) => void) => void): unknown;
  /** A panel was let in. */
  on(event: "connection", listener: (panel: Panel) => void): unknown;
  /** The panels that joined an audience, or those with these ids. */
  to(audience: string | string[]): Outlet;
}

/** Sends one panel a message in its version of the wire. */
export function tell<Event extends keyof ServerMessages>(
  panel: Panel,
  event: Event,
  message: ServerMessages[Event],
): void {
  panel.emit(event, panel.data.panel.dialect.told(event, message));
}
