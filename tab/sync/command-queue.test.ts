import { describe, expect, it } from "vitest";
import { MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import { handWorld } from "./testing/hand-server.ts";

const found = { type: "found", name: "Guild" } as const;

async function opened() {
  const world = handWorld();
  await world.open();
  return world;
}

describe("a command", () => {
  it("that was not answered is sent again with the same id over the next connection, and takes effect once", async () => {
    const world = await opened();
    const answer = world.client.tellCommunity(found);
    world.network.line.toServer.find(({ event }) => event === "command")?.deliver();
    world.network.line.cut();
    await world.device.advance(SECOND);
    await world.open();
    expect(await answer).toMatchObject({ kind: "done" });
    expect(world.taken).toHaveLength(1);
  });

  it("sent while there is no connection waits for one, in order", async () => {
    const world = handWorld();
    const answers = [
      world.client.tellCommunity(found),
      world.client.tellCommunity({ type: "begin", session: null }),
    ];
    await world.open();
    expect(await Promise.all(answers)).toHaveLength(2);
    expect(world.taken).toHaveLength(2);
  });

  it("is not sent again once refused", async () => {
    const world = await opened();
    world.answer = () => ({ kind: "refused", rejection: { code: "alreadyFounded" } });
    const answer = world.client.tellCommunity(found);
    world.network.flush();
    expect(await answer).toEqual({ kind: "refused", rejection: { code: "alreadyFounded" } });
    world.network.line.cut();
    await world.device.advance(SECOND);
    await world.open();
    expect(world.taken).toEqual([]);
  });

  it("is retried with the same id while storage is away, for half a minute", async () => {
    const world = await opened();
    const ids = new Set<string>();
    world.answer = (id) => {
      ids.add(id);
      return { kind: "failed", retryable: true, reason: "storage" };
    };
    const answer = world.client.tellCommunity(found);
    for (let second = 0; second < 35; second += 1) {
      world.network.flush();
      await world.device.advance(SECOND);
    }
    expect(await answer).toMatchObject({ kind: "failed", retryable: true });
    expect(ids.size).toBe(1);
    expect(world.network.lines).toHaveLength(1);
  });

  it("is sent once over a new connection, although it would have been retried just then", async () => {
    const world = await opened();
    let sent = 0;
    world.answer = () => {
      sent += 1;
      return { kind: "failed", retryable: true, reason: "storage" };
    };
    void world.client.tellCommunity(found);
    world.network.flush();
    expect(sent).toBe(1);
    world.network.line.cut();
    await world.device.advance(SECOND);
    await world.open();
    world.network.flush();
    expect(sent).toBe(2);
    // The retry of the first answer would come now; the next one is that of the second answer.
    await world.device.advance(SECOND);
    world.network.flush();
    expect(sent).toBe(2);
    await world.device.advance(SECOND);
    world.network.flush();
    expect(sent).toBe(3);
  });

  it("is given up when it has expired", async () => {
    const world = handWorld();
    const answer = world.client.tellCommunity(found);
    await world.device.advance(10 * MINUTE);
    expect(await answer).toEqual({ kind: "failed", retryable: false, reason: "storage" });
    await world.open();
    expect(world.taken).toEqual([]);
  });

  it("makes the tab ask for a version that was announced but did not arrive", async () => {
    const world = await opened();
    world.change("community", { community: { name: "Two" } });
    world.network.line.toTab.length = 0;
    const answer = world.client.tellCommunity({ type: "reopenSession" });
    world.network.flush();
    expect(await answer).toMatchObject({ version: 2 });
    expect(world.client.community.get()?.version).toBe(1);
    await world.device.advance(2 * SECOND);
    world.network.flush();
    expect(world.client.community.get()?.version).toBe(2);
  });

  it("is answered when the page is closed", async () => {
    const world = handWorld();
    const answer = world.client.tellCommunity(found);
    world.client.close();
    expect(await answer).toMatchObject({ kind: "failed" });
  });
});
