import { expect, test } from "vitest";
import { azureStorage } from "@guildhall/shared/azure/storage";
import type { CommunityState, FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { memberRef } from "@guildhall/shared/domain/kernel/ids";
import { myCommunity } from "@guildhall/shared/domain/community/mine";
import { viewCommunity } from "@guildhall/shared/domain/community/view";
import { viewSession } from "@guildhall/shared/domain/session/view";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import { type StreamId, streamKey } from "@guildhall/shared/domain/kernel/stream";
import type { Storage } from "@guildhall/shared/ports/storage";
import { memoryStorage } from "@guildhall/shared/memory/storage";
import { memoryNotices } from "@guildhall/shared/memory/notices";
import { appWorld, GUILD } from "@guildhall/shared/testing/app-world";
import { backUp, restore } from "../../../bot/backups.ts";
import { createLog } from "../../../bot/ops/log.ts";
import { azuriteOfRun } from "../../support/azurite-of-run.ts";
import { projected } from "../../support/projected.ts";
import { freshPrefix, freshWrappingKey } from "../../support/table-storage.ts";
import { type Life, liveThrough } from "../guards/life.ts";
import { ROW_LISTS } from "../guards/recorded-life.ts";
import { backupFolder } from "./backup-folder.ts";

const azurite = azuriteOfRun();
const inFolder = backupFolder();

const PEOPLE = ["priya", "tom", "amara", "mateo", "sven"].map(memberRef);

/** Everything that panels, cards and lists are made of. */
async function shown(world: ReturnType<typeof appWorld>, { sessions }: Life) {
  const { liveStreams } = world.server();
  const state: CommunityState = (await liveStreams.community(GUILD)).state;
  const runs = await Promise.all(sessions.map(async (id) => (await liveStreams.session(id)).state));
  await liveStreams.close();
  return {
    slices: viewCommunity(state),
    mine: Object.fromEntries(PEOPLE.map((member) => [member, myCommunity(state, member)])),
    sessions: runs.map((session) => viewSession(session)),
    rows: await Promise.all(
      ROW_LISTS.map(({ projector, list }) => projected(world.storage, GUILD, projector, list)),
    ),
    binding: await world.storage.bindings.byCommunity(GUILD),
  };
}

async function founded(world: ReturnType<typeof appWorld>): Promise<FoundedCommunity> {
  const { liveStreams } = world.server();
  const { state } = await liveStreams.community(GUILD);
  await liveStreams.close();
  if (state.status !== "founded") throw new Error("It is not founded");
  return state;
}

/** The places at which two values differ, without ids and names. */
function differences(a: unknown, b: unknown, path = ""): readonly string[] {
  if (Object.is(a, b)) return [];
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return [path];
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].flatMap((key) =>
    differences(
      (a as Json)[key],
      (b as Json)[key],
      `${path}/${PEOPLE.some((member) => member === key) ? "*" : key}`,
    ),
  );
}
type Json = Readonly<Record<string, unknown>>;

/** Lives in memory, which is quick, and notes what is stored. */
async function lived() {
  const storage = memoryStorage();
  const stored: Parameters<typeof storage.events.append>[] = [];
  const events: typeof storage.events = {
    ...storage.events,
    async append(...commit) {
      const result = await storage.events.append(...commit);
      if (result.kind === "stored") stored.push(commit);
      return result;
    },
  };
  const world = appWorld(memoryNotices(), { ...storage, events });
  const life = await liveThrough(world);
  return { world, life, stored };
}

/** Stores the same in tables, with what is left of the outboxes. */
async function storeIn(tables: Storage, { world, stored }: Awaited<ReturnType<typeof lived>>): Promise<void> {
  const left = await world.storage.outbox.due(Number.MAX_SAFE_INTEGER, 100_000);
  const isLeft = (stream: StreamId, id: string) =>
    left.some((row) => row.id === id && streamKey(row.stream) === streamKey(stream));
  const byStream = Map.groupBy(stored, ([stream]) => streamKey(stream));
  await Promise.all(
    [...byStream.values()].map(async (commits) => {
      for (const [stream, commit, outbox] of commits)
        await tables.events.append(
          stream,
          commit,
          outbox.filter(({ id }) => isLeft(stream, id)),
        );
    }),
  );
  for (const { erased, at } of await world.storage.erasedLog.all()) await tables.erasedLog.note(erased, at);
}

test(
  "BACKUP-2: after a restore into an empty store every screen shows the same, except for what was sealed and still open",
  { timeout: 180_000 },
  async () => {
    const at = { connectionString: azurite.connectionString, wrappingKeys: [freshWrappingKey()] };
    const before = { ...at, tablePrefix: freshPrefix() };
    // Not even the keys that wrapped the seals' keys are needed.
    const after = { ...at, tablePrefix: freshPrefix(), wrappingKeys: [freshWrappingKey()] };
    const all = await lived();
    const { world, life } = all;
    const storage = await azureStorage(before);
    const binding = await world.storage.bindings.byCommunity(GUILD);
    if (binding === null) throw new Error("The community is in no chat");
    await storage.bindings.bind(binding.conversation, GUILD);
    await storage.directory.enter(GUILD, [{ tenant: "tenant", objectId: "priya" }]);
    await storeIn(storage, all);
    const open = (await founded(world)).polls.filter(isOpen).map(({ id }) => id);
    expect(open).toHaveLength(1);
    const was = await shown(world, life);

    const file = inFolder("life.backup");
    await backUp(before, file, "everything", world.environment);
    const done = await restore(after, { from: file }, { environment: world.environment, log: createLog() });
    // Somebody was erased, and the community that gave way to one that moved in.
    expect(done).toMatchObject({ restored: 1, erased: 2 });
    const restored = appWorld(memoryNotices(), await azureStorage(after));
    const lost = differences(was, await shown(restored, life));
    expect([...new Set(lost.map((path) => path.split("/").slice(0, 4).join("/")))].toSorted()).toEqual([
      // who attended, what was anonymous, who is happy to be a buddy, and votes: only whose they were could read them
      ...["/mine/*/attended", "/mine/*/ballots", "/mine/*/buddies", "/mine/*/entries", "/mine/*/saidOnScale"],
      ...[`/slices/poll:${open[0]}/progress`, "/slices/scale/marks", "/slices/scale/progress"],
      `/slices/turnout:${open[0]}`,
    ]);
    expect(await (await azureStorage(after)).directory.all(GUILD)).toEqual(
      await storage.directory.all(GUILD),
    );
    const ended = (await founded(restored)).polls.find(({ id }) => id === open[0]);
    expect(ended?.progress.phase).toBe("cancelled");
  },
);
