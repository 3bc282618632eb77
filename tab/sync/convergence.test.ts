import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SECOND } from "@guildhall/shared/domain/kernel/time";
import { handWorld, session } from "./testing/hand-server.ts";

/** What happens to a stream, and to its messages in transit. */
const step = fc.oneof(
  fc.record({
    do: fc.constant("change" as const),
    kind: fc.constantFrom("community" as const, "session" as const),
    key: fc.constantFrom("a", "b", "c"),
    value: fc.option(fc.nat(3)),
  }),
  fc.record({ do: fc.constant("deliver" as const), index: fc.nat(5) }),
  fc.record({ do: fc.constant("drop" as const), index: fc.nat(5) }),
  fc.record({ do: fc.constant("repeat" as const), index: fc.nat(5) }),
  fc.record({ do: fc.constant("cut" as const) }),
  fc.record({ do: fc.constant("wait" as const), seconds: fc.nat(4) }),
);

describe("a tab", () => {
  it("SYNC-2: shows what a fresh load shows, whatever was dropped, repeated and reordered in transit", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const world = handWorld();
        await world.open();
        for (const now of steps) {
          const { line } = world.network;
          switch (now.do) {
            case "change": {
              const { [now.key]: _, ...rest } = world.streams[now.kind].slices;
              world.change(now.kind, now.value === null ? rest : { ...rest, [now.key]: now.value });
              break;
            }
            case "deliver":
              line.toTab.splice(now.index, 1)[0]?.deliver();
              break;
            case "drop":
              line.toTab.splice(now.index, 1);
              break;
            case "repeat":
              line.toTab[now.index]?.deliver();
              break;
            case "cut":
              line.cut();
              await world.device.advance(SECOND);
              world.letIn();
              break;
            case "wait":
              await world.device.advance(now.seconds * SECOND);
              if (world.network.line !== line) world.letIn();
          }
        }
        // Either the last change arrives, or there is a new connection: both reveal what is missing.
        world.change("community", { ...world.streams.community.slices, last: 1 });
        world.change("session", { ...world.streams.session.slices, ...session(1), last: 1 });
        for (let second = 0; second < 4; second += 1) {
          world.network.flush();
          await world.device.advance(SECOND);
          if (world.client.connection.get().state !== "live") world.letIn();
        }
        world.network.flush();
        for (const kind of ["community", "session"] as const) {
          const { version, slices } = world.streams[kind];
          expect(world.client[kind].get()).toMatchObject({ version, slices });
          expect(Object.keys(world.client[kind].get()?.slices ?? {}).sort()).toEqual(
            Object.keys(slices).sort(),
          );
        }
      }),
      { numRuns: 300, seed: 2026 },
    );
  });
});
