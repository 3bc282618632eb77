import type { Socket as NetSocket } from "node:net";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { Log } from "@guildhall/shared/app/log";
import type { MessageLimits } from "./message-limits.ts";

interface Packet {
  readonly type: string;
  readonly data?: unknown;
}

/** The parts of an Engine.IO connection that are watched. */
export interface Connection {
  readonly request: { readonly socket: NetSocket };
  readonly transport: {
    readonly socket: { on(event: "ping" | "pong", listener: () => void): unknown; terminate(): void };
  };
  on(event: "packet" | "packetCreate", listener: (packet: Packet) => void): unknown;
  on(event: "close", listener: () => void): unknown;
  close(discard?: boolean): void;
}

/** What a connection may send before its person is known: one handshake, and keep-alives. */
const UNKNOWN_LIMITS = { packets: 20, bytes: 64 * 1024 };
/** How many connections may be open at once that have not sent a handshake yet. */
const MOST_SILENT = 2_000;

/** The prefixes of Socket.IO's packets for a connect and for its refusal. */
const CONNECT = "0";
const REFUSED = "4";

const begins = ({ type, data }: Packet, kind: string): boolean =>
  type === "message" && typeof data === "string" && data.startsWith(kind);

/** Counts everything that arrives on connections, below the level of events, whether or not anything listens to it. */
export class ConnectionWatch {
  readonly #environment: Pick<Environment, "now">;
  readonly #log: Log;
  readonly #owners = new WeakMap<object, MessageLimits>();
  readonly #silent = new Set<Connection>();

  constructor(environment: Pick<Environment, "now">, log: Log) {
    this.#environment = environment;
    this.#log = log;
  }

  /** Counts what arrives for this person from now on. */
  belongsTo(connection: object, limits: MessageLimits): void {
    this.#owners.set(connection, limits);
  }

  watch(connection: Connection): void {
    const { socket: line } = connection.request;
    const { socket } = connection.transport;
    const before = { packets: 0, bytes: 0 };
    let hasConnected = false;

    const count = (kind: "packet" | "byte", amount: number): void => {
      const owner = this.#owners.get(connection);
      if (owner !== undefined) {
        if (owner.take(kind, this.#environment.now(), amount) !== "fine") this.#flooded(connection, owner);
        return;
      }
      before[kind === "packet" ? "packets" : "bytes"] += amount;
      if (before.packets > UNKNOWN_LIMITS.packets || before.bytes > UNKNOWN_LIMITS.bytes) sever(connection);
    };

    this.#silent.add(connection);
    if (this.#silent.size > MOST_SILENT) this.#severOldest();

    const onData = (chunk: Buffer): void => count("byte", chunk.length);
    line.on("data", onData);
    socket.on("ping", () => count("packet", 1));
    socket.on("pong", () => count("packet", 1));
    connection.on("packet", (packet) => {
      if (begins(packet, CONNECT)) {
        // One connection is one panel: a second panel needs a second connection.
        if (hasConnected) return sever(connection);
        hasConnected = true;
        this.#silent.delete(connection);
      }
      count("packet", 1);
    });
    connection.on("packetCreate", (packet) => {
      // After a refusal the connection is of no further use.
      if (begins(packet, REFUSED)) setImmediate(() => connection.close());
    });
    connection.on("close", () => {
      line.off("data", onData);
      this.#silent.delete(connection);
    });
  }

  #flooded(connection: Connection, owner: MessageLimits): void {
    if (owner.bar(this.#environment.now()))
      this.#log.warn({ kind: "packet" }, "a flooding person was cut off");
    sever(connection);
  }

  #severOldest(): void {
    const [oldest] = this.#silent;
    if (oldest !== undefined) sever(oldest);
  }
}

function sever(connection: Connection): void {
  connection.close(true);
  connection.transport.socket.terminate();
}
