import { expect, test } from "vitest";
import { communityId } from "@guildhall/shared/domain/kernel/ids";
import { MINUTE } from "@guildhall/shared/domain/kernel/time";
import { memoryStorage } from "@guildhall/shared/memory/storage";
import { StorageError } from "@guildhall/shared/ports/storage-error";
import { manualEnvironment } from "@guildhall/shared/testing/manual-environment";
import { createErasures } from "./erasures.ts";

const GUILD = communityId("guild");
const TOM = { tenant: "tenant", objectId: "tom" };

function erasing() {
  const environment = manualEnvironment();
  const storage = memoryStorage();
  const warned: object[] = [];
  const log = { info: () => {}, warn: (fields: object) => warned.push(fields), error: () => {} };
  const server = (own = storage) => createErasures({ storage: own, environment, log });
  return { environment, storage, warned, server };
}

test("PRIV-12: what a server wrote that did not know of an erasure yet is erased a few minutes later, and that is all", async () => {
  const { environment, storage, server } = erasing();
  const erasures = server();
  erasures.start();
  await erasures.erase(GUILD);
  await storage.directory.enter(GUILD, [TOM]);
  await environment.advance(4 * MINUTE);
  expect(await storage.directory.all(GUILD)).toHaveLength(1);
  await environment.advance(2 * MINUTE);
  expect(await storage.directory.all(GUILD)).toEqual([]);
  expect(await storage.erasedLog.underWay()).toEqual([]);
  expect(await storage.erasedLog.hasCommunity(GUILD)).toBe(true);
  await erasures.stop();
});

test("PRIV-12: an erasure that a server left half done is finished by the next one, after an outage too", async () => {
  const { environment, storage, warned, server } = erasing();
  await storage.bindings.bind({ tenant: "tenant", id: "19:guild" }, GUILD);
  await storage.directory.enter(GUILD, [TOM]);
  let down = true;
  const failing = {
    ...storage,
    directory: {
      ...storage.directory,
      eraseCommunity: (community: typeof GUILD) =>
        down ? Promise.reject(new StorageError("down", true)) : storage.directory.eraseCommunity(community),
    },
  };
  await expect(server(failing).erase(GUILD)).rejects.toThrow("down");
  await environment.advance(60 * MINUTE);
  const next = server(failing);
  next.start();
  await environment.advance(MINUTE);
  expect(warned).not.toEqual([]);
  expect(await storage.directory.all(GUILD)).toHaveLength(1);
  down = false;
  await environment.advance(2 * MINUTE);
  expect(await storage.directory.all(GUILD)).toEqual([]);
  expect(await storage.erasedLog.underWay()).toEqual([]);
  await next.stop();
});
