import { Agent, createServer, request as httpRequest } from "node:http";
import type { AddressInfo } from "node:net";

/** One address for several servers: each request goes to the next one, as behind a load balancer. */
export interface Balancer {
  readonly url: string;
  stop(): Promise<void>;
}

export async function startBalancer(targets: readonly string[]): Promise<Balancer> {
  const agent = new Agent({ keepAlive: true });
  let turn = 0;
  const server = createServer((request, response) => {
    const target = targets[(turn += 1) % targets.length] ?? "";
    const { method, headers } = request;
    const upstream = httpRequest(
      new URL(request.url ?? "/", target),
      { method, headers, agent },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    upstream.once("error", () => response.destroy());
    request.pipe(upstream);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      agent.destroy();
    },
  };
}
