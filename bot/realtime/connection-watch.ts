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

/** What a connection may send before it is known whose it is: one handshake, and what keeps the line alive. */
const STRANGER = { packets: 20, bytes: 64 * 1024 };
/** So many may be open at once that have not said a word of who they are. */
const MOST_SILENT = 2_000;

/** How Socket.IO's packets begin that connect, and that say why not. */
const CONNECT = "0";
const REFUSED = "4";

const begins = ({ type, data }: Packet, kind: string): boolean =>
  type === "message" && typeof data === "string" && data.startsWith(kind);

/** Counts everything that comes over connections, whether or not anybody listens to it: below the events. */
export class ConnectionWatch {
  readonly #environment: Pick<Environment, "now">;
  readonly #log: Log;
  readonly #owners = new WeakMap<object, MessageLimits>();
  readonly #silent = new Set<Connection>();

  constructor(environment: Pick<Environment, "now">, log: Log) {
    this.#environment = environment;
    this.#log = log;
  }

  /** From now on what comes over it counts for this person. */
  belongsTo(connection: object, limits: MessageLimits): void {
    this.#owners.set(connection, limits);
  }

  watch(connection: Connection): void {
    const { socket: line } = connection.request;
    const { socket } = connection.transport;
    const before = { packets: 0, bytes: 0 };
    let hasKnocked = false;

    const count = (kind: "packet" | "byte", amount: number): void => {
      const owner = this.#owners.get(connection);
      if (owner !== undefined) {
        if (owner.take(kind, this.#environment.now(), amount) !== "fine") this.#flooded(connection, owner);
        return;
      }
      before[kind === "packet" ? "packets" : "bytes"] += amount;
      if (before.packets > STRANGER.packets || before.bytes > STRANGER.bytes) sever(connection);
    };

    this.#silent.add(connection);
    if (this.#silent.size > MOST_SILENT) this.#severOldest();

    const onData = (chunk: Buffer): void => count("byte", chunk.length);
    line.on("data", onData);
    socket.on("ping", () => count("packet", 1));
    socket.on("pong", () => count("packet", 1));
    connection.on("packet", (packet) => {
      if (begins(packet, CONNECT)) {
        // One connection is one panel: whoever wants another, or the same again, connects anew.
        if (hasKnocked) return sever(connection);
        hasKnocked = true;
        this.#silent.delete(connection);
      }
      count("packet", 1);
    });
    connection.on("packetCreate", (packet) => {
      // Whoever was refused has nothing more to say here.
      if (begins(packet, REFUSED)) setImmediate(() => connection.close());
    });
    connection.on("close", () => {
      line.off("data", onData);
      this.#silent.delete(connection);
    });
  }

  #flooded(connection: Connection, owner: MessageLimits): void {
    if (owner.bar(this.#environment.now()))
      this.#log.warn({ kind: "packet" }, "somebody flooded and was cut off");
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
