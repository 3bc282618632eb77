import { afterEach, beforeEach, expect, it } from "vitest";
import { SECOND } from "@guildhall/shared/domain/kernel/time";
import type { Answer } from "@guildhall/shared/protocol/messages";
import { settle } from "@guildhall/shared/testing/manual-environment";
import { tellCommunity } from "../testing/guild.ts";
import { realtimeWorld, type RealtimeWorld } from "../testing/realtime-world.ts";
import type { TestPanel } from "../testing/test-panel.ts";

let world: RealtimeWorld;

beforeEach(async () => {
  world = await realtimeWorld(["Priya", "Tom"]);
});
afterEach(() => world.close());

/** How many of so many commands at once are refused because they are too many. */
async function refusedOf(panel: TestPanel, times: number): Promise<number> {
  const answers = Array.from({ length: times }, () => tellCommunity(world, panel, { type: "quack" }));
  await new Promise<void>((resolve) => panel.socket.emit("clock", () => resolve()));
  await settle();
  await world.environment.advance(SECOND);
  const isTooMuch = (answer: Answer): boolean => answer.kind === "failed" && answer.reason === "tooMuch";
  return (await Promise.all(answers)).filter(isTooMuch).length;
}

it("NET-6: what a person sends to one server counts at every other one, a second later, and for nobody else", async () => {
  const [one, other] = [await world.server(), await world.server()];
  const here = await world.panel(one, "tom");
  const there = await world.panel(other, "tom");
  expect(await refusedOf(here, 150)).toBe(0);
  // Of the 200 that a person may send at once, 50 are left.
  expect(await refusedOf(there, 100)).toBe(50);
  expect(await refusedOf(await world.panel(other, "priya"), 100)).toBe(0);
});
