import type { Panel, PanelServer } from "../../bot/realtime/connection/panel.ts";

/** A connection, as far as its server end uses it. */
interface ServerConnection {
  readonly panel: Panel;
  tell(event: string, message: unknown, text: string): void;
}

/** One server's end of its connections: the place that Socket.IO has in the product. */
export interface FakeSocketServer extends PanelServer {
  decide(panel: Panel, next: (refusal?: Error) => void): void;
  /** Registers an accepted connection, which then is also an audience of its own. */
  enter(connection: ServerConnection): void;
  welcome(panel: Panel): void;
  join(audience: string, connection: ServerConnection): void;
  leave(connection: ServerConnection): void;
}

export function fakeSocketServer(): FakeSocketServer {
  const audiences = new Map<string, Set<ServerConnection>>();
  let decide: (panel: Panel, next: (refusal?: Error) => void) => void = (_, next) => next();
  let welcome: (panel: Panel) => void = () => undefined;
  const port: FakeSocketServer = {
    use: (work) => {
      decide = work;
    },
    on: (_, listener) => {
      welcome = listener;
    },
    to: (audience) => ({
      emit(event, ...[message]) {
        // Encoded once for all connections.
        const text = JSON.stringify(message);
        const connections = new Set([audience].flat().flatMap((name) => [...(audiences.get(name) ?? [])]));
        for (const connection of connections) connection.tell(event, message, text);
      },
    }),
    decide: (panel, next) => decide(panel, next),
    welcome: (panel) => welcome(panel),
    enter: (connection) => port.join(connection.panel.id, connection),
    join(audience, connection) {
      const members = audiences.get(audience) ?? new Set();
      audiences.set(audience, members.add(connection));
    },
    leave(connection) {
      for (const members of audiences.values()) members.delete(connection);
    },
  };
  return port;
}
