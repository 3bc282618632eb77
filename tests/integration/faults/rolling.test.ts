import { afterAll, beforeAll, expect, test } from "vitest";
import { PROTOCOL_VERSION } from "@guildhall/shared/protocol/version";
import { pollingWire } from "../../../tab/sync/polling-wire.ts";
import { socketWire } from "../../../tab/sync/socket-wire.ts";
import type { OpenWire } from "../../../tab/sync/wire.ts";
import { rollingRun } from "../../chaos/rolling-run.ts";
import { type Azurite, startAzurite } from "../../support/azurite.ts";
import { connectPerson, nodeEnvironment } from "../../support/person-client.ts";
import { hasRedis, type Redis, startRedis } from "../../support/redis.ts";

let azurite: Azurite;
let redis: Redis | null = null;

beforeAll(async () => {
  azurite = await startAzurite();
  if (hasRedis) redis = await startRedis();
});

afterAll(async () => {
  await redis?.stop();
  await azurite.stop();
});

const current = (url: string): OpenWire => socketWire(url, { origin: url });
/** As the tab of the previous release does. */
const previous =
  (url: string): OpenWire =>
  (handshake, handlers) =>
    current(url)({ ...handshake, protocol: PROTOCOL_VERSION - 1 }, handlers);
const polling = (url: string): OpenWire => pollingWire(url, nodeEnvironment, { origin: url });

// The short form of a run of `npm run chaos`, in which the servers are of two releases.
test("NET-7, OPS-3: while all servers are replaced, a vote goes on for those with a socket, of this version of the wire or the one before, and for those who poll", async () => {
  const ways = [current, previous, polling];
  let turn = 0;
  const program = { args: ["dist/server.js"] };
  const result = await rollingRun({
    azurite,
    from: program,
    to: program,
    servers: 2,
    voters: 9,
    // A server takes many times as long to start while other tests are run.
    awayAtMostMs: 60_000,
    settings: redis === null ? {} : { REDIS_URL: redis.url },
    connect: (options) => {
      const way = ways[(turn += 1) % ways.length] ?? current;
      return connectPerson({ ...options, openWire: way(options.url) });
    },
  });
  expect(result.violations).toEqual([]);
  expect(result.votes).toBeGreaterThanOrEqual(9);
});
