import { describe, expect, it } from "vitest";
import { memberRef } from "../domain/kernel/ids.ts";
import { freshCommunity } from "./samples.ts";
import type { MakeStorage } from "./samples.ts";

const [ada, ben] = [memberRef("ada"), memberRef("ben")];

/** The contract of every `Presence` adapter. */
export function presenceContract(make: MakeStorage): void {
  describe("heartbeats", () => {
    it("return the newest of each server", async () => {
      const { presence } = await make();
      const community = freshCommunity();
      const beats = [
        { server: "one/a", at: 1_800_000_000_000, members: [ada] },
        { server: "two", at: 1_800_000_000_500, members: [] },
        { server: "one/a", at: 1_800_000_010_000, members: [ada, ben] },
      ];
      for (const beat of beats) await presence.beat(community, beat);
      const read = [...(await presence.read(community))].sort((a, b) => a.at - b.at);
      expect(read).toEqual([beats[1], beats[2]]);
    });

    it("stay in their community", async () => {
      const { presence } = await make();
      await presence.beat(freshCommunity(), { server: "one", at: 1, members: [ada] });
      expect(await presence.read(freshCommunity())).toEqual([]);
    });
  });
}
