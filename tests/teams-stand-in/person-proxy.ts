import { createServer, connect } from "node:net";
import type { AddressInfo, Socket } from "node:net";

/** How a network fails: it refuses connections, or it goes silent. */
export type CutKind = "refuse" | "silence";

/** One person's proxy to the app, on a loopback port of its own. */
export interface PersonProxy {
  readonly origin: string;
  cut(kind?: CutKind): void;
  restore(): void;
  close(): Promise<void>;
}

interface Pair {
  readonly person: Socket;
  readonly app: Socket;
}

/**
 * Listens before the app runs, so that its origin can be put into the app's configuration.
 * Bytes pass unchanged: HTTP, WebSockets, and the Host and Origin that the browser sent.
 */
export async function startPersonProxy(appUrl: () => string | undefined): Promise<PersonProxy> {
  const pairs = new Set<Pair>();
  const unserved = new Set<Socket>();
  let state: "up" | CutKind = "up";

  const serve = (person: Socket): void => {
    const target = appUrl();
    if (target === undefined) {
      person.destroy();
      return;
    }
    const { hostname, port, protocol } = new URL(target);
    const app = connect({
      host: hostname.replace(/^\[|\]$/g, ""),
      port: Number(port === "" ? (protocol === "https:" ? 443 : 80) : port),
    });
    const pair = { person, app };
    pairs.add(pair);
    // What one side sent before it closed still reaches the other.
    const end = (): void => {
      pairs.delete(pair);
      person.destroySoon();
      app.destroySoon();
    };
    for (const socket of [person, app]) {
      socket.setNoDelay(true);
      socket.on("error", end);
      socket.on("close", end);
    }
    person.pipe(app);
    app.pipe(person);
    if (state === "silence") quiet(pair);
  };

  const server = createServer((person) => {
    if (state === "refuse") {
      person.resetAndDestroy();
    } else if (state === "silence") {
      unserved.add(person);
      person.on("error", () => person.destroy());
      person.on("close", () => unserved.delete(person));
    } else {
      serve(person);
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;

  const dropAll = (): void => {
    for (const { person, app } of pairs) {
      person.resetAndDestroy();
      app.destroy();
    }
    pairs.clear();
    for (const person of unserved) person.destroy();
    unserved.clear();
  };

  return {
    origin: `http://127.0.0.1:${port}`,
    cut(kind = "refuse") {
      state = kind;
      if (kind === "refuse") dropAll();
      else for (const pair of pairs) quiet(pair);
    },
    restore() {
      state = "up";
      for (const { person, app } of pairs) {
        person.pipe(app);
        app.pipe(person);
      }
      for (const person of [...unserved]) {
        unserved.delete(person);
        serve(person);
      }
    },
    async close() {
      dropAll();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function quiet({ person, app }: Pair): void {
  person.unpipe(app);
  app.unpipe(person);
  person.pause();
  app.pause();
}
