import { describe, expect, test } from "vitest";
import { MINUTE } from "../domain/kernel/time.ts";
import { noCommands, remember, versionOf, type RecentCommands } from "./recent-commands.ts";

const SCOPE = "run-1";
const always = (): boolean => true;
const command = (id: string) => ({ id, actor: "tom" });
const open = (id: string) => ({ command: command(id), scope: null });
const sealed = (id: string) => ({ command: command(id), scope: SCOPE });

describe("the recent commands of a stream", () => {
  test("give the version that each led to, sealed or not", () => {
    const first = remember(noCommands, [open("a"), sealed("b")], 1, 0, always);
    const second = remember(first, [open("c")], 2, 1, always);
    expect(["a", "b", "c", "d"].map((id) => versionOf(second, command(id)))).toEqual([1, 1, 2, undefined]);
  });

  test("distinguish members who chose the same id", () => {
    const recent = remember(noCommands, [open("a")], 1, 0, always);
    expect(versionOf(recent, { id: "a", actor: "amara" })).toBeUndefined();
  });

  test("are dropped after ten minutes, unless they were repeated", () => {
    const first = remember(noCommands, [open("a"), open("b")], 1, 0, always);
    const again = remember(first, [open("b")], 2, 9 * MINUTE, always);
    const later = remember(again, [open("c")], 3, 10 * MINUTE + 1, always);
    expect(versionOf(again, command("a"))).toBe(1);
    expect(["a", "b", "c"].map((id) => versionOf(later, command(id)))).toEqual([undefined, 2, 3]);
  });

  test("are dropped with their scope", () => {
    const recent = remember(noCommands, [sealed("a")], 1, 0, always);
    const closed = remember(recent, [open("b")], 2, 1, () => false);
    expect(versionOf(closed, command("a"))).toBeUndefined();
  });

  test("are not changed by a commit that was prepared but not stored", () => {
    const stored = remember(noCommands, [open("a"), sealed("b")], 1, 0, always);
    const before: RecentCommands = remember(stored, [], 2, 1, always);
    expect(versionOf(before, command("a"))).toBe(1);
    const dropped = remember(before, [open("c"), sealed("d")], 3, 2, always);
    const other = remember(before, [open("e")], 3, 2, always);
    expect(["a", "b", "c", "d"].map((id) => versionOf(before, command(id)))).toEqual([
      1,
      1,
      undefined,
      undefined,
    ]);
    expect(["a", "c", "e"].map((id) => versionOf(other, command(id)))).toEqual([1, undefined, 3]);
    expect(["c", "d", "e"].map((id) => versionOf(dropped, command(id)))).toEqual([3, 3, undefined]);
  });
});
