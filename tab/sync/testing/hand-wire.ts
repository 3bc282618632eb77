import type { Handshake, RefusalCode } from "@guildhall/shared/protocol/handshake";
import type { OpenWire } from "../wire.ts";

/** A message in transit, in one direction or the other. */
export interface Parcel {
  readonly event: string;
  readonly message: unknown;
  readonly deliver: () => void;
}

/** One attempt to connect, as the server's end of it. */
export interface HandLine {
  readonly handshake: Handshake;
  readonly isClosed: boolean;
  letIn(): void;
  refuse(code: RefusalCode | null): void;
  /** Breaks the connection: messages in transit are lost. `byServer`: on purpose. */
  cut(byServer?: boolean): void;
  /** Puts a message to the tab in transit. */
  send(event: string, message: unknown): void;
  /** messages in transit to the tab and to the server, which the test delivers, drops, repeats and reorders */
  readonly toTab: Parcel[];
  readonly toServer: Parcel[];
}

/** What the server does with messages. */
export type HandServer = (
  line: HandLine,
  event: string,
  message: unknown,
  answer: (reply: unknown) => void,
) => void;

export interface HandNetwork {
  readonly openWire: OpenWire;
  /** every attempt so far */
  readonly lines: readonly HandLine[];
  /** the newest attempt */
  readonly line: HandLine;
  /** Delivers everything in transit, and what follows from it, in order. */
  flush(): void;
}

/** Wires on which messages move only when the test moves them. */
export function handNetwork(server: HandServer): HandNetwork {
  const lines: HandLine[] = [];

  const openWire: OpenWire = (handshake, handlers) => {
    let closed = false;
    const toTab: Parcel[] = [];
    const toServer: Parcel[] = [];
    const close = (): void => {
      closed = true;
      toTab.length = 0;
      toServer.length = 0;
    };
    const unlessClosed = (work: () => void) => (): void => {
      if (!closed) work();
    };
    const line: HandLine = {
      handshake,
      toTab,
      toServer,
      get isClosed() {
        return closed;
      },
      letIn: unlessClosed(() => handlers.opened()),
      refuse(code) {
        if (closed) return;
        close();
        handlers.refused(code);
      },
      cut(byServer = false) {
        if (closed) return;
        close();
        handlers.closed(byServer);
      },
      send(event, message) {
        if (closed) return;
        const deliver = unlessClosed(() => handlers.received(event, message));
        toTab.push({ event, message, deliver });
      },
    };
    const post = (event: string, message: unknown, answered: (answer: unknown) => void): void => {
      if (closed) return;
      const answer = (reply: unknown): void => {
        if (!closed)
          toTab.push({ event: "answer", message: reply, deliver: unlessClosed(() => answered(reply)) });
      };
      const deliver = unlessClosed(() => server(line, event, message, answer));
      toServer.push({ event, message, deliver });
    };
    lines.push(line);
    return {
      send: (event, message) => post(event, message, () => undefined),
      ask: post,
      close,
    };
  };

  return {
    openWire,
    lines,
    get line() {
      const newest = lines.at(-1);
      if (newest === undefined) throw new Error("There was no attempt to connect yet");
      return newest;
    },
    flush() {
      for (;;) {
        const parcel = lines.flatMap(({ toServer, toTab }) => toServer.shift() ?? toTab.shift() ?? [])[0];
        if (parcel === undefined) return;
        parcel.deliver();
      }
    },
  };
}
