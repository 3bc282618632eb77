import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { outageRun } from "../../chaos/outage-run.ts";
import { startAzurite, type Azurite } from "../../support/azurite.ts";

let azurite: Azurite;

beforeAll(async () => {
  azurite = await startAzurite();
});

afterAll(() => azurite.stop());

// The short form of the outages in `npm run chaos`, which last a minute each.
describe("storage that is away for a while", () => {
  test.each(["reset", "answer", "hang"] as const)(
    "panels stay readable and say so, lose nothing acknowledged, and can write again within 5 s of its end: %s",
    async (kind) => {
      const result = await outageRun({ azurite, kind, lastsMs: 8_500 });
      expect(result.violations).toEqual([]);
      expect(result.lost).toBe(0);
      expect(result.writableAfterMs).toBeLessThan(5_000);
    },
  );
});
