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
