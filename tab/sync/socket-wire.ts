import { io } from "socket.io-client";
import { refusalCode } from "@guildhall/shared/protocol/handshake";
import { SERVER_EVENTS } from "@guildhall/shared/protocol/messages";
import type { OpenWire } from "./wire.ts";

/** Wires over Socket.IO, on WebSockets only. Reconnecting is not left to Socket.IO, so each wire is one connection. */
export const socketWire =
  (origin: string, extraHeaders: Record<string, string> = {}): OpenWire =>
  (handshake, handlers) => {
    const socket = io(origin, {
      path: "/socket.io",
      transports: ["websocket"],
      reconnection: false,
      forceNew: true,
      timeout: 10_000,
      auth: handshake,
      extraHeaders,
    });
    let over = false;
    const end = (): void => {
      over = true;
      socket.off();
      socket.disconnect();
    };
    socket.on("connect", () => handlers.opened());
    socket.on("connect_error", (error: Error & { data?: unknown }) => {
      if (over) return;
      end();
      handlers.refused(codeOf(error.data));
    });
    socket.on("disconnect", (reason) => {
      if (over) return;
      end();
      handlers.closed(reason === "io server disconnect");
    });
    for (const event of SERVER_EVENTS)
      socket.on(event, (message: unknown) => handlers.received(event, message));
    return {
      send: (event, message) => void socket.emit(event, message),
      ask: (event, message, answered) => {
        const reply = (answer: unknown): void => {
          if (!over) answered(answer);
        };
        if (message === undefined) socket.emit(event, reply);
        else socket.emit(event, message, reply);
      },
      close: end,
    };
  };

function codeOf(data: unknown): ReturnType<typeof refusalCode.parse> | null {
  const code = typeof data === "object" && data !== null && "code" in data ? data.code : undefined;
  const parsed = refusalCode.safeParse(code);
  return parsed.success ? parsed.data : null;
}
