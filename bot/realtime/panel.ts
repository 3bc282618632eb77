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
import type { MessageLimits } from "./message-limits.ts";
import type { TicketHolder } from "./room-ticket.ts";

/** What the server sends to a tab. */
export interface ServerEvents {
  welcome: (message: Welcome) => void;
  ticket: (message: z.infer<typeof ticketMessage>) => void;
  snapshot: (message: Snapshot) => void;
  patch: (message: Patch) => void;
  mine: (message: z.infer<typeof mineMessage>) => void;
  live: (message: Live) => void;
  everybodyVoted: (message: EverybodyVoted) => void;
  people: (message: z.infer<typeof people>) => void;
  prove: (answer: (token: unknown) => void) => void;
  closed: (message: z.infer<typeof closed>) => void;
}

/** What is sent to one panel alone, because it has to answer. */
type Asked = "prove";

/** What a tab sends to the server; all of it is parsed before use. */
export interface ClientEvents {
  command: (message: unknown, answer: unknown) => void;
  roster: (message: unknown, answer: unknown) => void;
  invited: (answer: unknown) => void;
  clock: (answer: unknown) => void;
  resync: (stream: unknown) => void;
}

/** What the server keeps about an open socket. */
export interface PanelData {
  holder: TicketHolder;
  readonly present: boolean;
  readonly meeting: string | null;
  /** when Teams last said that the holder is a member */
  checkedAt: Instant;
  /** when a token of theirs was last accepted */
  vouchedAt: Instant;
  /** when they last got a ticket */
  ticketedAt: Instant;
  /** when they were last asked for a token */
  askedAt: Instant;
  /** what its person may send, over all their panels */
  readonly limits: MessageLimits;
  /** the run in which their ELMO stands, as last sent to this panel */
  toldElmo: RunId | null;
  /** session commands in progress: their answers will contain the own part */
  answering: number;
  /** the version of the community of which an answer contained the member's own part */
  toldOwn: number;
  /** the polls in which everybody present has voted, as last sent to this panel */
  toldVoted: string;
}

/** A recipient of messages: one panel, or many at once. */
export interface Audience {
  emit<Event extends Exclude<keyof ServerEvents, Asked>>(
    event: Event,
    ...message: Parameters<ServerEvents[Event]>
  ): unknown;
}

/** A tab's socket, as far as the live screens use it. */
export interface Panel extends Audience {
  readonly id: string;
  readonly connected: boolean;
  /** filled in when it is accepted */
  readonly data: { panel: PanelData };
  /** `auth` is the tab's proof of identity */
  readonly handshake: { auth: object; headers: object };
  /** the underlying connection, of which `cut` and `slim` know more */
  readonly conn: object;
  on(event: "command" | "roster", listener: ClientEvents["command"]): unknown;
  on(event: "clock" | "invited", listener: ClientEvents["clock"]): unknown;
  on(event: "resync", listener: ClientEvents["resync"]): unknown;
  /** The connection has ended, whichever side ended it. */
  on(event: "disconnect", listener: () => void): unknown;
  /** Adds it to the audience of this name. */
  join(audience: string): unknown;
  emit<Event extends keyof ServerEvents>(event: Event, ...message: Parameters<ServerEvents[Event]>): unknown;
  /** Ends the connection with notice. */
  disconnect(close: true): unknown;
}

/** The server that panels connect to. */
export interface PanelServer {
  /** Decides about a panel that wants to connect: `next` accepts it, or says why not. */
  use(decide: (panel: Panel, next: (refusal?: Error) => void) => void): unknown;
  /** A panel was accepted. */
  on(event: "connection", listener: (panel: Panel) => void): unknown;
  /** Those who joined an audience, or the panels with these ids. */
  to(audience: string | string[]): Audience;
}
