import { describe, expect, test } from "vitest";
import { communityId } from "@guildhall/shared/domain/ids";
import { memoryStorage } from "@guildhall/shared/memory/storage";
import { RosterError } from "@guildhall/shared/ports/roster";
import { manualEnvironment } from "@guildhall/shared/testing/manual-environment";
import { createMembers } from "./members.ts";

const GUILD = communityId("guild");
const CHAT = { tenant: "t", id: "19:chat" };
const quiet = { info() {}, warn() {}, error() {} };

async function world(names: readonly string[]) {
  const { directory, bindings } = memoryStorage();
  await bindings.bind(CHAT, GUILD);
  const environment = manualEnvironment();
  const asked = { roster: 0, entered: 0 };
  let busy = false;
  const members = createMembers({
    directory: {
      enter: (...args) => {
        asked.entered += 1;
        return directory.enter(...args);
      },
    },
    bindings,
    roster: {
      async all() {
        asked.roster += 1;
        if (busy) throw new RosterError("busy");
        return names.map((name) => ({ person: { tenant: "t", objectId: name }, name, guest: false }));
      },
    },
    environment,
    log: quiet,
  });
  const tookPart = async () =>
    (await directory.all(GUILD)).flatMap((each) => (each.tookPart ? [each.person.objectId] : []));
  return { members, directory, environment, asked, tookPart, isBusy: () => void (busy = true) };
}

const crowd = Array.from({ length: 200 }, (_, index) => `person-${index}`);

describe("the people who press on cards", () => {
  test("SEC-13 are entered all at once with the first of them, and asked about no more", async () => {
    const { members, directory, asked } = await world(crowd);
    const refs = await Promise.all(crowd.map((name) => members(GUILD, name, "t")));
    expect(new Set(refs).size).toBe(200);
    expect(await directory.all(GUILD)).toHaveLength(200);
    expect(asked).toEqual({ roster: 1, entered: 1 });
    expect(await Promise.all(crowd.map((name) => members(GUILD, name, "t")))).toEqual(refs);
    expect(asked).toEqual({ roster: 1, entered: 1 });
  });

  test("take part, which is noted of all of them together", async () => {
    const { members, environment, asked, tookPart } = await world(crowd);
    for (const name of crowd.slice(0, 50)) await members(GUILD, name, "t");
    expect(await tookPart()).toEqual([]);
    await environment.advance(4_000);
    expect(await tookPart()).toEqual(crowd.slice(0, 50));
    expect(asked.entered).toBe(2);
  });

  test("are entered although the chat cannot be asked, or does not list them", async () => {
    const { members } = await world(crowd);
    const stranger = await members(GUILD, "somebody-new", "t");
    expect(await members(GUILD, "somebody-new", "t")).toBe(stranger);
    const other = await world([]);
    other.isBusy();
    await expect(other.members(GUILD, "tom", "t")).resolves.toEqual(expect.any(String));
  });
});
