import { describe, expect, it } from "vitest";
import { communityId, memberRef } from "@guildhall/shared/domain/kernel/ids";
import { SECOND } from "@guildhall/shared/domain/kernel/time";
import { memoryPresence } from "@guildhall/shared/memory/presence";
import type { Presence } from "@guildhall/shared/ports/presence";
import { StorageError } from "@guildhall/shared/ports/storage-error";
import { manualEnvironment } from "@guildhall/shared/testing/manual-environment";
import { createPresenceBoard } from "./presence-board.ts";

const GUILD = communityId("guild");
const [priya, tom] = [memberRef("priya"), memberRef("tom")];
const quiet = { info() {}, warn() {}, error() {} };

function boards() {
  const environment = manualEnvironment();
  const presence = memoryPresence();
  const calls = { beat: 0, read: 0 };
  const counting: Pick<Presence, "beat" | "read"> = {
    beat: (...given) => ((calls.beat += 1), presence.beat(...given)),
    read: (...given) => ((calls.read += 1), presence.read(...given)),
  };
  const board = (own = counting) => createPresenceBoard({ presence: own, environment, log: quiet });
  return { environment, presence, calls, board };
}

describe("the presence board", () => {
  it("knows its own panels at once, and those elsewhere after a refresh", async () => {
    const { board, environment } = boards();
    const [here, there] = [board(), board()];
    here.panelOpened(GUILD, priya);
    await environment.advance(0);
    expect(here.present(GUILD)).toEqual([priya]);
    expect(there.present(GUILD)).toEqual([]);
    await there.refresh(GUILD);
    expect(there.present(GUILD)).toEqual([priya]);
  });

  it("does not read again what it has just read", async () => {
    const { board, calls } = boards();
    const here = board();
    await Promise.all([here.refresh(GUILD), here.refresh(GUILD)]);
    await here.refresh(GUILD);
    expect(calls.read).toBe(1);
  });

  it("beats while somebody is here, once after they have left, and then no more", async () => {
    const { board, calls, environment } = boards();
    const here = board();
    here.panelOpened(GUILD, priya);
    await environment.advance(21 * SECOND);
    expect(calls.beat).toBe(5);
    here.panelClosed(GUILD, priya);
    await environment.advance(60 * SECOND);
    expect(calls.beat).toBe(6);
  });

  it("reads the others while it is watched, and not afterwards", async () => {
    const { board, calls, environment } = boards();
    const here = board();
    const stop = here.watch(GUILD, () => undefined);
    await environment.advance(20 * SECOND);
    expect(calls.read).toBe(4);
    stop();
    await environment.advance(120 * SECOND);
    expect(calls.read).toBeLessThanOrEqual(5);
  });

  it("calls back when somebody stops counting because time passes", async () => {
    const { board, environment } = boards();
    const here = board();
    let present = here.present(GUILD);
    here.watch(GUILD, () => {
      present = here.present(GUILD);
    });
    here.panelOpened(GUILD, tom);
    here.panelClosed(GUILD, tom);
    await environment.advance(30 * SECOND);
    expect(present).toEqual([tom]);
    await environment.advance(1);
    expect(present).toEqual([]);
  });

  it("knows when anybody was last here, on any server, even one that has stopped", async () => {
    const { board, environment } = boards();
    const [here, there] = [board(), board()];
    expect(await here.lastPresent(GUILD)).toBeNull();
    there.panelOpened(GUILD, priya);
    await environment.advance(10 * SECOND);
    expect(await here.lastPresent(GUILD)).toBe(environment.now());
    const left = environment.now();
    there.panelClosed(GUILD, priya);
    there.close();
    await environment.advance(600 * SECOND);
    const last = (await board().lastPresent(GUILD)) ?? 0;
    expect(left - last).toBeGreaterThanOrEqual(0);
    expect(left - last).toBeLessThanOrEqual(5 * SECOND);
  });

  it("keeps working during a storage outage", async () => {
    const { board, environment } = boards();
    const down: Pick<Presence, "beat" | "read"> = {
      beat: () => Promise.reject(new StorageError("down", true)),
      read: () => Promise.reject(new StorageError("down", true)),
    };
    const here = board(down);
    here.watch(GUILD, () => undefined);
    here.panelOpened(GUILD, priya);
    await environment.advance(60 * SECOND);
    expect(here.present(GUILD)).toEqual([priya]);
    await expect(here.lastPresent(GUILD)).rejects.toThrow("down");
  });
});
