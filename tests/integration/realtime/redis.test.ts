import { randomBytes, randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { memoryStorage } from "@guildhall/shared/memory/storage";
import {
  type RedisBroadcast,
  redisBroadcast,
  type RedisBroadcastOptions,
} from "@guildhall/shared/redis/broadcast";
import { broadcastContract } from "@guildhall/shared/testing/broadcast-contract";
import { type BotServer, startBotServer } from "../../support/bot-server.ts";
import { connectPerson, type PersonClient, until } from "../../support/person-client.ts";
import { hasRedis, type Redis, startRedis } from "../../support/redis.ts";
import { asSealKeys, freshWrappingKey } from "../../support/table-storage.ts";
import { socketWire } from "../../../tab/sync/socket-wire.ts";
import { startTeamsStandIn } from "../../teams-stand-in/start.ts";

const PUBLIC_URL = "http://127.0.0.1:3978";

let redis: Redis;
const ends: (() => void | Promise<void>)[] = [];

beforeAll(async () => {
  if (hasRedis) redis = await startRedis();
});
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});
afterAll(async () => {
  if (hasRedis) await redis.stop();
});

/** A broadcast that is connected. `again` is called when it is connected again. */
async function connected(
  credentials?: RedisBroadcastOptions["credentials"],
  again: () => void = () => undefined,
): Promise<RedisBroadcast> {
  const first = Promise.withResolvers<void>();
  let times = 0;
  const broadcast = redisBroadcast({
    url: redis.url,
    prefix: "Guildhall",
    ...(credentials && { credentials }),
    changed(isConnected) {
      if (!isConnected) return;
      times += 1;
      if (times === 1) first.resolve();
      else again();
    },
  });
  ends.push(() => broadcast.stop());
  broadcast.start();
  await first.promise;
  return broadcast;
}

describe.skipIf(!hasRedis)("a broadcast over Redis", () => {
  broadcastContract(async () => [await connected(), await connected()]);

  test("NET-5: presents renewed credentials on the connection on which it listens, and goes on listening", async () => {
    await redis.ask("ACL SETUSER guildhall on >first >second ~* &* +@all");
    const renewed = Promise.withResolvers<(password: string) => void>();
    const as = (password: string) => ({ username: "guildhall", password });
    const broadcast = await connected({
      type: "streaming-credentials-provider",
      subscribe(listener) {
        renewed.resolve((password) => listener.onNext(as(password)));
        return Promise.resolve([as("first"), { dispose: () => undefined }]);
      },
      onReAuthenticationError: (error) => expect.fail(String(error)),
    });
    const heard = Promise.withResolvers<void>();
    broadcast.listen("news", () => heard.resolve());
    (await renewed.promise)("second");
    while (!(await redis.ask("INFO commandstats")).includes("cmdstat_auth:calls=1")) continue;
    const speaking = setInterval(() => broadcast.send("news", "still here"), 10);
    await heard.promise;
    clearInterval(speaking);
  });
});

describe.skipIf(!hasRedis)("two servers and their Redis", () => {
  test("NET-3 NET-4: show each other's commands at once, up to 2 s later while it is away, and at once when it is back", async () => {
    const teams = await startTeamsStandIn({
      botId: randomUUID(),
      botPassword: randomUUID(),
      tenantId: randomUUID(),
    });
    ends.push(() => teams.close());
    const shared = {
      storage: memoryStorage(),
      env: { TICKET_KEY: randomBytes(32).toString("base64"), SEAL_KEYS: asSealKeys(freshWrappingKey()) },
    };
    const back: Promise<void>[] = [];
    const server = async (): Promise<BotServer> => {
      const { promise, resolve } = Promise.withResolvers<void>();
      back.push(promise);
      const broadcast = await connected(undefined, resolve);
      const started = await startBotServer(teams, { ...shared, broadcast });
      ends.push(() => started.stop());
      return started;
    };
    const [a, b] = [await server(), await server()];
    await teams.installBot();
    const open = async (person: string, { url }: BotServer): Promise<PersonClient> => {
      const client = await connectPerson({
        teams,
        person,
        url,
        openWire: socketWire(url, { origin: PUBLIC_URL }),
      });
      ends.push(() => client.close());
      return client;
    };
    const [amara, priya] = [await open("amara", a), await open("priya", b)];
    const states = new Set<string>();
    for (const { connection } of [amara, priya])
      connection.subscribe(() => states.add(connection.get().state));
    await amara.tell({ type: "found", name: "Delivery leads" });

    let number = 0;
    /** How long after its answer a command through B is seen at A, in ms. */
    const hop = async (): Promise<number> => {
      const purpose = `Purpose ${(number += 1)}`;
      await priya.tell({ type: "changeSettings", purpose });
      const began = performance.now();
      await until(amara.community, (view) => JSON.stringify(view?.slices).includes(purpose));
      return performance.now() - began;
    };
    const hops = async (times: number): Promise<number> => {
      const took: number[] = [];
      for (let time = 0; time < times; time += 1) took.push(await hop());
      return took.sort((one, two) => one - two)[Math.floor(times / 2)] ?? 0;
    };
    expect(await hops(7)).toBeLessThan(900);
    await redis.kill();
    expect(await hop()).toBeLessThan(4_000);
    await redis.restart();
    await Promise.all(back);
    expect(await hops(7)).toBeLessThan(900);
    expect(states).toEqual(new Set());
  });
});
