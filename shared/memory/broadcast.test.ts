import { describe } from "vitest";
import { broadcastContract } from "../testing/broadcast-contract.ts";
import { memoryBroadcast } from "./broadcast.ts";

describe("a broadcast in memory", () => {
  broadcastContract(() => {
    const broadcast = memoryBroadcast();
    return Promise.resolve([broadcast, broadcast]);
  });
});
