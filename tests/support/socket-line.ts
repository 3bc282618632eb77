import { WebSocket } from "ws";

/** One connection of the load: as light as possible, so that the server is what is measured. */
export interface Line {
  send(event: string, message: unknown): void;
  /** Sends and waits for the acknowledgement. */
  ask(event: string, message: unknown): Promise<unknown>;
  close(): void;
}

export interface LineOptions {
  readonly url: string;
  /** what Socket.IO calls `auth` */
  readonly auth?: unknown;
  /** every event, unparsed: `["name",…` */
  readonly onEvent: (text: string) => void;
}

/** A bare WebSocket: each message is an event. */
export function openBareLine({ url, onEvent }: LineOptions): Promise<Line> {
  const socket = new WebSocket(url.replace(/^http/, "ws"), { perMessageDeflate: false });
  socket.on("message", (data: Buffer) => onEvent(data.toString("utf8")));
  return new Promise((resolve, reject) => {
    socket.once("error", reject);
    socket.once("open", () =>
      resolve({
        send: (event, message) => socket.send(JSON.stringify([event, message])),
        ask: () => Promise.reject(new Error("A bare socket has no acknowledgements")),
        close: () => socket.terminate(),
      }),
    );
  });
}

// Engine.IO 4 and Socket.IO 5 as far as a client on WebSocket needs them: https://socket.io/docs/v4/socket-io-protocol
const OPEN = "0";
const PING = "2";
const PONG = "3";
const CONNECT = "40";
const REFUSED = "44";
const EVENT = "42";
const ACKNOWLEDGED = "43";

/** A socket that speaks Socket.IO. Rejects if it is not let in. */
export function openSocketIoLine({ url, auth, onEvent }: LineOptions): Promise<Line> {
  const address = `${url.replace(/^http/, "ws")}/socket.io/?EIO=4&transport=websocket`;
  const socket = new WebSocket(address, { origin: url, perMessageDeflate: false });
  const asked = new Map<number, (answer: unknown) => void>();
  let asks = 0;
  const line: Line = {
    send: (event, message) => socket.send(EVENT + JSON.stringify([event, message])),
    ask: (event, message) =>
      new Promise((resolve) => {
        asks += 1;
        asked.set(asks, resolve);
        socket.send(`${EVENT}${asks}${JSON.stringify([event, message])}`);
      }),
    close: () => socket.terminate(),
  };

  return new Promise((resolve, reject) => {
    socket.once("error", reject);
    socket.once("close", () => reject(new Error("The connection was cut before it was open")));
    socket.on("message", (data: Buffer) => {
      const text = data.toString("utf8");
      if (text.startsWith(EVENT)) onEvent(text.slice(EVENT.length));
      else if (text === PING) socket.send(PONG);
      else if (text.startsWith(ACKNOWLEDGED)) {
        const list = text.indexOf("[");
        const id = Number(text.slice(ACKNOWLEDGED.length, list));
        const [answer] = JSON.parse(text.slice(list)) as unknown[];
        asked.get(id)?.(answer);
        asked.delete(id);
      } else if (text.startsWith(OPEN))
        socket.send(CONNECT + (auth === undefined ? "" : JSON.stringify(auth)));
      else if (text.startsWith(CONNECT)) resolve(line);
      else if (text.startsWith(REFUSED)) {
        reject(new Error(`Not let in: ${text.slice(REFUSED.length)}`));
        socket.terminate();
      }
    });
  });
}
