import { once } from "node:events";
import { Agent, createServer, request as httpRequest, type IncomingMessage } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import type { Duplex } from "node:stream";

/** One address for several servers: each request goes to the next one, each socket to the next that takes any, as behind a load balancer. */
export interface Balancer {
  readonly url: string;
  /** the index of the server that each request reached, in order */
  readonly reached: readonly number[];
  stop(): Promise<void>;
}

export interface BalancerOptions {
  /** Whether it sets a cookie, as App Service does, by which a browser's next requests reach the same server. */
  readonly affinity?: boolean;
  /** Whether WebSockets are refused on the way, as inspecting proxies do. */
  readonly sockets?: "pass" | "refuse";
}

export async function startBalancer(
  targets: readonly string[],
  { affinity = false, sockets = "pass" }: BalancerOptions = {},
): Promise<Balancer> {
  const agent = new Agent({ keepAlive: true });
  const reached: number[] = [];
  let turn = 0;

  const choose = (request: IncomingMessage): number => {
    const kept = affinity ? /ARRAffinity=(\d+)/.exec(request.headers.cookie ?? "")?.[1] : undefined;
    return kept === undefined ? (turn += 1) % targets.length : Number(kept);
  };

  /** A connection to this server, or to the next one that takes any; null if none does. */
  const reach = async (index: number): Promise<Socket | null> => {
    for (let more = 0; more < targets.length; more += 1) {
      const { hostname, port } = new URL(targets[(index + more) % targets.length] ?? "");
      const socket = connect(Number(port), hostname);
      try {
        await once(socket, "connect");
        return socket;
      } catch {
        socket.destroy();
      }
    }
    return null;
  };

  const server = createServer((request, response) => {
    const index = choose(request);
    reached.push(index);
    const { method, headers } = request;
    const upstream = httpRequest(
      new URL(request.url ?? "/", targets[index]),
      { method, headers, agent },
      (answer) => {
        const cookie = `ARRAffinity=${index}; Path=/; HttpOnly; SameSite=None; Secure; Partitioned`;
        const more = affinity ? { "set-cookie": cookie } : {};
        response.writeHead(answer.statusCode ?? 502, { ...answer.headers, ...more });
        answer.pipe(response);
        answer.once("close", () => {
          if (!answer.complete) response.destroy();
        });
      },
    );
    upstream.once("error", () => response.destroy());
    response.once("close", () => upstream.destroy());
    request.pipe(upstream);
  });

  const upgraded = new Set<Duplex>();
  server.on("upgrade", (request, person, head) => {
    upgraded.add(person);
    person.on("error", () => person.destroy());
    if (sockets === "refuse") return void person.end("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
    void reach(choose(request)).then((app) => {
      if (app === null || person.destroyed) {
        app?.destroy();
        person.destroy();
        return;
      }
      const lines = request.rawHeaders.map((text, at) => (at % 2 === 0 ? `${text}: ` : `${text}\r\n`));
      app.write(`${request.method} ${request.url} HTTP/1.1\r\n${lines.join("")}\r\n`);
      app.write(head);
      person.pipe(app).pipe(person);
      app.on("error", () => person.destroy());
      app.on("close", () => person.destroy());
      person.on("close", () => app.destroy());
    });
  });

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    reached,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      for (const person of upgraded) person.destroy();
      await closed;
      agent.destroy();
    },
  };
}
