import { describe, expect, test } from "vitest";
import { communityId, type MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { memoryStorage } from "@guildhall/shared/memory/storage";
import { manualEnvironment } from "@guildhall/shared/testing/manual-environment";
import { createKnownEntries } from "./known-entries.ts";

const GUILD = communityId("guild");
const person = (objectId: string) => ({ tenant: "t", objectId });

function world() {
  const { directory } = memoryStorage();
  const environment = manualEnvironment();
  let reads = 0;
  const all: typeof directory.all = (...args) => {
    reads += 1;
    return directory.all(...args);
  };
  const entries = createKnownEntries({ directory: { all }, environment });
  const enter = async (name: string): Promise<MemberRef> => {
    const [ref] = await directory.enter(GUILD, [person(name)]);
    if (ref === undefined) throw new Error(`${name} was not entered`);
    return ref;
  };
  return { entries, environment, enter, reads: () => reads };
}

describe("the known entries of a directory", () => {
  test("are read once for many, and again after a minute", async () => {
    const { entries, environment, enter, reads } = world();
    const tom = await enter("tom");
    const found = await Promise.all(Array.from({ length: 100 }, () => entries(GUILD, [tom])));
    expect(found.flat().every(({ ref }) => ref === tom)).toBe(true);
    expect(reads()).toBe(1);
    await environment.advance(60_000);
    await entries(GUILD, [tom]);
    expect(reads()).toBe(2);
  });

  test("are read again for a member who is not among them, but not all the time", async () => {
    const { entries, environment, enter, reads } = world();
    await entries(GUILD, [await enter("tom")]);
    await environment.advance(2_000);
    const yuki = await enter("yuki");
    expect((await entries(GUILD, [yuki])).map(({ ref }) => ref)).toContain(yuki);
    expect(reads()).toBe(2);
    const nobody = [yuki, "gone" as MemberRef];
    for (let times = 0; times < 10; times += 1) await entries(GUILD, nobody);
    expect(reads()).toBe(2);
  });
});
