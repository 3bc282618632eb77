import { createServer, request as httpRequest } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** The kind of a request to the table service. */
export type Operation = "get" | "query" | "create" | "update" | "delete" | "batch" | "table";

export interface SeenRequest {
  readonly operation: Operation;
  /** the table's name; for a batch that of the rows in it */
  readonly table: string;
}

/** When a fault strikes: before the service gets the request, or after it has carried it out. */
type Moment = "before" | "after";

export type Fault =
  | { readonly kind: "reset" | "hang"; readonly when: Moment }
  | { readonly kind: "answer"; readonly status: number; readonly when: Moment; readonly retryAfter?: string }
  | { readonly kind: "delay"; readonly ms: number }
  /** an empty page with a continuation token, as the real service sends now and then */
  | { readonly kind: "empty page" }
  /** runs something first, and then forwards the request or not */
  | { readonly kind: "first"; readonly run: () => Promise<void>; readonly andThen?: Fault };

/** A proxy to the table service that fails on command. */
export interface FaultProxy {
  readonly connectionString: string;
  /** every request, in order, since the start or the last `forget` */
  readonly seen: readonly SeenRequest[];
  /** Makes the next `times` requests of that operation fail (on tables whose names end so). */
  strike(operation: Operation, fault: Fault, options?: { times?: number; table?: string }): void;
  /** How many planned faults have not struck yet. */
  left(): number;
  forget(): void;
  stop(): Promise<void>;
}

interface Strike {
  readonly operation: Operation;
  readonly table: string;
  readonly fault: Fault;
  times: number;
}

const emptyPageToken = "an-empty-page-came-before";

export async function startFaultProxy(target: {
  readonly url: string;
  readonly connectionString: string;
}): Promise<FaultProxy> {
  const seen: SeenRequest[] = [];
  let strikes: Strike[] = [];

  function faultFor({ operation, table }: SeenRequest): Fault | undefined {
    const strike = strikes.find(
      (one) => one.times > 0 && one.operation === operation && table.endsWith(one.table),
    );
    if (strike) strike.times -= 1;
    return strike?.fault;
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    const asked = classify(request, body);
    seen.push(asked);
    await answer(faultFor(asked));

    async function answer(fault: Fault | undefined): Promise<void> {
      switch (fault?.kind) {
        case "first":
          await fault.run();
          return answer(fault.andThen);
        case "delay":
          await pause(fault.ms);
          return pass(await forward());
        case "empty page":
          response.writeHead(200, {
            "content-type": "application/json;odata=minimalmetadata",
            "x-ms-continuation-nextpartitionkey": emptyPageToken,
            "x-ms-continuation-nextrowkey": emptyPageToken,
          });
          response.end('{"value":[]}');
          return;
        case "reset":
        case "hang":
        case "answer":
          if (fault.when === "after") await forward();
          if (fault.kind === "reset") request.socket.resetAndDestroy();
          if (fault.kind === "answer") {
            const retryAfter = fault.retryAfter === undefined ? {} : { "retry-after": fault.retryAfter };
            response.writeHead(fault.status, { "content-type": "application/json", ...retryAfter });
            response.end('{"odata.error":{"code":"ServerBusy","message":{"value":"as told"}}}');
          }
          return; // a hanging request stays open until the client gives up
        case undefined:
          return pass(await forward());
      }
    }

    function pass(real: Real): void {
      if (response.destroyed) return;
      response.writeHead(real.status, real.headers);
      response.end(real.body);
    }

    function forward(): Promise<Real> {
      const url = new URL(request.url ?? "/", target.url);
      if (url.searchParams.get("NextPartitionKey") === emptyPageToken) {
        url.searchParams.delete("NextPartitionKey");
        url.searchParams.delete("NextRowKey");
      }
      return send(url, request, body);
    }
  }

  const server = createServer((request, response) => {
    // Either the service or the client is gone, so there is nobody to answer.
    serve(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  return {
    connectionString: target.connectionString.replace(new URL(target.url).host, `127.0.0.1:${port}`),
    seen,
    strike(operation, fault, { times = 1, table = "" } = {}) {
      strikes.push({ operation, fault, times, table });
    },
    left: () => strikes.reduce((sum, { times }) => sum + times, 0),
    forget() {
      strikes = [];
      seen.length = 0;
    },
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function bodyOf(stream: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

interface Real {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

function send(url: URL, { method, headers }: IncomingMessage, body: Buffer): Promise<Real> {
  return new Promise((resolve, reject) => {
    const upstream = httpRequest(url, { method, headers }, (real) => {
      const { "transfer-encoding": _, ...kept } = real.headers;
      bodyOf(real).then(
        (text) => resolve({ status: real.statusCode ?? 502, headers: kept, body: text }),
        reject,
      );
    });
    upstream.once("error", reject);
    upstream.end(body);
  });
}

function classify({ method, url }: IncomingMessage, body: Buffer): SeenRequest {
  const path = decodeURIComponent(new URL(url ?? "/", "http://proxy").pathname)
    .split("/")
    .slice(2)
    .join("/");
  if (path === "$batch") {
    const inside = /^(?:POST|PUT|PATCH|MERGE|DELETE) https?:\/\/[^/]+\/[^/]+\/(\w+)/m.exec(
      body.toString("latin1"),
    );
    return { operation: "batch", table: inside?.[1] ?? "" };
  }
  const table = /^\w*/.exec(path)?.[0] ?? "";
  if (table === "Tables") return { operation: "table", table };
  return { operation: operationOf(method ?? "", path), table };
}

function operationOf(method: string, path: string): Operation {
  switch (method) {
    case "GET":
      return path.includes("PartitionKey=") ? "get" : "query";
    case "POST":
      return "create";
    case "DELETE":
      return "delete";
    default:
      return "update";
  }
}
