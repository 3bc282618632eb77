import { expect, it } from "vitest";
import { SECOND } from "@guildhall/shared/domain/kernel/time";
import { handWorld } from "./testing/hand-server.ts";

it.each(["busy", "oldServer"] as const)("SYNC-8: keeps retrying after %s", async (code) => {
  const world = handWorld();
  await world.device.advance(0);
  world.network.line.refuse(code);
  expect(world.client.connection.get()).toEqual({ state: "connecting" });
  await world.device.advance(5 * SECOND);
  await world.open();
  world.network.line.cut();
  for (let time = 0; time < 5; time += 1) {
    await world.device.advance(5 * SECOND);
    world.network.line.refuse(code);
    expect(world.client.connection.get()).toMatchObject({ state: "reconnecting" });
  }
  await world.device.advance(5 * SECOND);
  await world.open();
  expect(world.client.connection.get()).toEqual({ state: "live" });
});

it("SYNC-8: a tab that met nothing but older servers for two minutes gives up, so that it can reload", async () => {
  const world = handWorld();
  await world.device.advance(0);
  await world.open();
  world.network.line.cut();
  const refusedFor = async (time: number): Promise<void> => {
    for (let passed = 0; passed < time; passed += 5 * SECOND) {
      await world.device.advance(5 * SECOND);
      world.network.line.refuse("oldServer");
    }
  };
  await refusedFor(115 * SECOND);
  expect(world.client.connection.get()).toMatchObject({ state: "reconnecting" });
  await world.device.advance(5 * SECOND);
  await world.open();
  world.network.line.cut();
  await refusedFor(115 * SECOND);
  expect(world.client.connection.get()).toMatchObject({ state: "reconnecting" });
  await refusedFor(15 * SECOND);
  expect(world.client.connection.get()).toEqual({ state: "refused", code: "oldServer" });
});
