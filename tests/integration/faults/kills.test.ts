import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { killRun } from "../../chaos/kill-run.ts";
import { startAzurite, type Azurite } from "../../support/azurite.ts";

let azurite: Azurite;

beforeAll(async () => {
  azurite = await startAzurite();
});

afterAll(() => azurite.stop());

// The short form of `npm run chaos`: enough to notice that recovery from a crash is broken.
describe("servers that are killed in the middle of a session", () => {
  test.each([
    [1, 20_260_105],
    [2, 20_260_106],
  ] as const)(
    "STORE-1, SYNC-2, SESSION-4: %i server(s): everything acknowledged is stored once, panels reconnect by themselves, recaps arrive once",
    { timeout: 240_000 },
    async (servers, seed) => {
      const result = await killRun({ azurite, seed, kills: 5, servers });
      expect(result.violations).toEqual([]);
      expect(result).toMatchObject({ kills: 5, lost: 0, unanswered: 0 });
      expect(result.acknowledged).toBeGreaterThan(20);
      expect(result.recaps + result.recapsOfUnknownFate).toBeGreaterThanOrEqual(result.ended);
    },
  );
});
