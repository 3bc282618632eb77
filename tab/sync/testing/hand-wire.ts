import type { Handshake, RefusalCode } from "@guildhall/shared/protocol/handshake";
import type { OpenWire } from "../wire.ts";

/** Something on its way, in one direction or the other. */
export interface Parcel {
  readonly event: string;
  readonly message: unknown;
  readonly deliver: () => void;
}

/** One attempt to connect, as the server's side of it sees it. */
export interface HandLine {
  readonly handshake: Handshake;
  readonly isClosed: boolean;
  letIn(): void;
  refuse(code: RefusalCode | null): void;
  /** Breaks the line: what is on its way is lost. `byServer`: on purpose. */
  cut(byServer?: boolean): void;
  /** Puts a message to the tab on its way. */
  send(event: string, message: unknown): void;
  /** what is on its way to the tab, and to the server: for the test to deliver, drop, repeat and reorder */
  readonly toTab: Parcel[];
  readonly toServer: Parcel[];
}

/** What the server does with what reaches it. */
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
  /** Delivers everything that is on its way, and what comes of it, in order. */
  flush(): void;
}

/** Wires that nothing travels on unless the test moves it. */
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
      if (newest === undefined) throw new Error("Nobody has tried to connect yet");
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
