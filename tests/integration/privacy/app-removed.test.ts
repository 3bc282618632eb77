import { afterEach, beforeEach, expect, test } from "vitest";
import { DAY, MINUTE } from "@guildhall/shared/domain/kernel/time";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { communityStream } from "@guildhall/shared/domain/kernel/stream";
import { eventually, observed } from "../../chaos/eventually.ts";
import { connectPerson, type PersonClient } from "../../support/person-client.ts";
import { freePort } from "../../support/ports.ts";
import { travellingEnvironment, type TravellingEnvironment } from "../../support/travelling-environment.ts";
import { type Guild, startGuild } from "../bot/guild.ts";

let guild: Guild;
let environment: TravellingEnvironment;
const clients: PersonClient[] = [];

beforeEach(async () => {
  environment = travellingEnvironment();
  const port = await freePort();
  guild = await startGuild({
    teams: { now: () => environment.now() },
    server: {
      environment,
      env: { PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}`, KEEP_REMOVED_DAYS: "7" },
    },
  });
  await guild.teams.installBot();
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await guild.close();
});

async function connect(person: string): Promise<PersonClient> {
  const client = await connectPerson({ teams: guild.teams, person, url: guild.server.url });
  clients.push(client);
  return client;
}

const retention = async () => ((await guild.communityState()) as FoundedCommunity).retention;

test("PRIV-10, PRIV-11: an app that is removed closes its rooms, and everything is there when it is added again", async () => {
  await guild.begin("priya", [{ title: "Design tokens" }]);
  const community = await guild.community();
  const priya = await connect("priya");
  await guild.teams.uninstallBot();
  expect(
    await eventually(priya.connection, ({ state }) => state === "refused", "the end of a panel"),
  ).toMatchObject({ code: "botMissing" });
  const { erasure } = await retention();
  expect(erasure).toMatchObject({ because: "appRemoved" });
  expect((erasure?.on ?? 0) - environment.now()).toBeGreaterThan(6 * DAY);
  await expect(connect("tom")).rejects.toThrow("botMissing");

  await guild.teams.installBot();
  expect(await retention()).toMatchObject({ removedAt: null, erasure: null });
  const back = await observed(() => connect("priya").catch(() => undefined), "a way back");
  expect(back.community.get()?.slices.community?.name).toBe("Frontend Guild");
  expect(await guild.community()).toBe(community);
});

test("PRIV-10: an app that stays removed has everything erased on the date", async () => {
  await guild.begin("priya", [{ title: "Design tokens" }]);
  const community = await guild.community();
  await guild.teams.uninstallBot();
  const { erasedLog, events, directory } = guild.server.storage;
  environment.advance(7 * DAY + MINUTE);
  await observed(
    async () => ((await events.version(communityStream(community))) === 0 ? true : undefined),
    "an erased community",
  );
  expect(await erasedLog.hasCommunity(community)).toBe(true);
  expect(await directory.all(community)).toEqual([]);
  await expect(guild.community()).rejects.toThrow("not bound");
});

test("PRIV-10: where no community was founded, all that is known of the chat is erased at once", async () => {
  const tom = await connect("tom");
  const community = await guild.community();
  await guild.teams.uninstallBot();
  await expect(guild.community()).rejects.toThrow("not bound");
  expect(await guild.server.storage.directory.all(community)).toEqual([]);
  const late = await tom.tellCommunity({ type: "found", name: "Frontend Guild" });
  expect(late.kind).not.toBe("done");
  expect(tom.connection.get()).toMatchObject({ state: "refused", code: "communityErased" });
  expect(await guild.server.storage.events.version(communityStream(community))).toBe(0);
});

test("PRIV-11: an app whose return Teams told nobody is back once a member opens it", async () => {
  await guild.begin("priya", [{ title: "Design tokens" }]);
  await guild.inCommunity("priya", { type: "joinRota" });
  const liveStream = await guild.server.liveStreams.community(await guild.community());
  const removed = { type: "recordAppRemoved", at: environment.now(), keepFor: 7 * DAY } as const;
  await liveStream.submit({ id: "told", actor: { kind: "system" }, command: removed });
  await expect(connect("priya")).rejects.toThrow("botMissing");
  environment.advance(11 * MINUTE);
  await connect("priya");
  expect(await retention()).toMatchObject({ removedAt: null, erasure: null });
});
