import { beforeAll, describe, expect, test } from "vitest";
import { azuriteOfRun } from "../../support/azurite-of-run.ts";
import { look, type Looked, ONE, OTHER } from "./secret-look-world.ts";
import { comparableRows, eventsIn } from "./secret-world.ts";

// Two worlds in which five looked honestly at the contract: about one principle each answered something else than in the
// other, with the same sum, and about another one four answered in the one world, and one in the other.

let worlds: readonly Looked[] = [];

beforeAll(async () => {
  const azurite = azuriteOfRun();
  worlds = [await look(azurite, ONE), await look(azurite, OTHER)];
}, 240_000);

describe("what five answered in an honest look", () => {
  test("HONEST-2 can be read with the key of the vote while it is open", () => {
    for (const { observations } of worlds) {
      expect(observations.open.keys.filter((scope) => scope.startsWith("poll-"))).toHaveLength(1);
      expect(JSON.stringify(eventsIn(observations.open, "BallotCast"))).toContain('"ballot"');
    }
  });

  test("HONEST-4 cannot be read by anybody once it is closed: the number and the sum of five are left, and of fewer nothing", () => {
    for (const { observations } of worlds) {
      expect(observations.closed.keys).toEqual([]);
      for (const event of eventsIn(observations.closed, "BallotCast"))
        expect(event).not.toHaveProperty("sealed");
      const [outcome] = eventsIn(observations.closed, "PollClosed").flatMap((event) =>
        "outcome" in event && event.outcome.voters !== undefined ? [event.outcome] : [],
      );
      expect(outcome?.turnout).toBe(5);
      expect(Object.values(outcome?.tally ?? {})).toEqual([10]);
      expect(Object.values(outcome?.voters ?? {})).toEqual([5]);
    }
  });

  test("SEC-13, HONEST-4 leaves storage and screens the same, row by row, whoever answered what", () => {
    for (const moment of ["open", "closed"] as const) {
      const [first, second] = worlds.map((world) => comparableRows(world, world.observations[moment]));
      expect(first?.commits.join()).toContain("BallotCast");
      expect({ moment, ...first }).toEqual({ moment, ...second });
      const [seen, elsewhere] = worlds.map(({ names, observations }) =>
        [...names].reduce((text, [ref, name]) => text.replaceAll(ref, name), observations[moment].view),
      );
      expect(seen).toBe(elsewhere);
    }
  });
});
