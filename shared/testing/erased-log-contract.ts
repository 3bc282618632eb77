import { expect, it } from "vitest";
import { memberRef } from "../domain/kernel/ids.ts";
import type { Erased } from "../ports/erased-log.ts";
import { freshCommunity, type MakeStorage } from "./samples.ts";

/** The contract of every `ErasedLog` adapter. */
export function erasedLogContract(make: MakeStorage): void {
  it("PRIV-6: what was erased is noted once, with the time of the first note", async () => {
    const { erasedLog } = await make();
    const [community, other] = [freshCommunity(), freshCommunity()];
    const notes: readonly Erased[] = [
      { kind: "member", community, member: memberRef("priya") },
      { kind: "member", community, member: memberRef("tom") },
      { kind: "member", community: other, member: memberRef("priya") },
      { kind: "community", community },
    ];
    for (const erased of notes) await erasedLog.note(erased, 1_800_000_000_000);
    for (const erased of notes) await erasedLog.note(erased, 1_900_000_000_000);
    const all = (await erasedLog.all()).filter(({ erased }) => [community, other].includes(erased.community));
    expect(new Set(all)).toEqual(new Set(notes.map((erased) => ({ erased, at: 1_800_000_000_000 }))));
    expect(all).toHaveLength(notes.length);
  });

  it("PRIV-6: a community whose member was erased is not erased itself", async () => {
    const { erasedLog } = await make();
    const community = freshCommunity();
    await erasedLog.note({ kind: "member", community, member: memberRef("priya") }, 1_000);
    expect(await erasedLog.hasCommunity(community)).toBe(false);
    await erasedLog.note({ kind: "community", community }, 1_000);
    expect(await erasedLog.hasCommunity(community)).toBe(true);
  });
}
