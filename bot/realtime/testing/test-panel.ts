import { io, type Socket } from "socket.io-client";
import { SERVER_EVENTS, type Answer } from "@guildhall/shared/protocol/messages";

interface Received {
  readonly event: string;
  readonly message: unknown;
}

/** A tab's socket, whose messages the test takes one by one. */
export interface TestPanel {
  readonly socket: Socket;
  readonly heard: readonly Received[];
  /** Takes the next message of this event that passes, whether already received or still to come. */
  next<Message>(event: string, passes?: (message: Message) => boolean): Promise<Message>;
  ask<Reply = Answer>(event: string, ...message: unknown[]): Promise<Reply>;
  close(): void;
}

const dial = (url: string, auth: object, headers: Record<string, string>): Socket =>
  io(url, { transports: ["websocket"], reconnection: false, forceNew: true, auth, extraHeaders: headers });

/** Connects; returns a panel, or the code of the refusal. */
export function connectPanel(
  url: string,
  auth: object,
  headers: Record<string, string>,
): Promise<TestPanel | string> {
  const socket = dial(url, auth, headers);
  const panel = listenOn(socket);
  return new Promise((resolve) => {
    socket.once("connect", () => resolve(panel));
    socket.once("connect_error", (error: Error & { data?: { code?: string } }) => {
      socket.disconnect();
      resolve(error.data?.code ?? "unreachable");
    });
  });
}

function listenOn(socket: Socket): TestPanel {
  const heard: Received[] = [];
  const waiting = new Set<(said: Received) => boolean>();
  for (const event of SERVER_EVENTS)
    socket.on(event, (message: unknown) => {
      const said = { event, message };
      for (const offer of waiting) if (offer(said)) return;
      heard.push(said);
    });
  return {
    socket,
    heard,
    next<Message>(event: string, passes: (message: Message) => boolean = () => true) {
      const fits = (said: Received): boolean => said.event === event && passes(said.message as Message);
      const index = heard.findIndex(fits);
      const found = index < 0 ? undefined : heard.splice(index, 1)[0];
      if (found !== undefined) return Promise.resolve(found.message as Message);
      return new Promise<Message>((resolve) => {
        const offer = (said: Received): boolean => {
          if (!fits(said)) return false;
          waiting.delete(offer);
          resolve(said.message as Message);
          return true;
        };
        waiting.add(offer);
      });
    },
    ask: <Reply>(event: string, ...message: unknown[]) =>
      new Promise<Reply>((resolve) => socket.emit(event, ...message, resolve)),
    close: () => void socket.disconnect(),
  };
}
