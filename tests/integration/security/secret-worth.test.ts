import { beforeAll, describe, expect, test } from "vitest";
import { azuriteOfRun } from "../../support/azurite-of-run.ts";
import { ONE, OTHER, play, type Played } from "./secret-worth-world.ts";
import { comparableRows, eventsIn } from "./secret-world.ts";

// Two worlds in which five answered whether a session was worth their time, each something else than in the other, with
// the same sum. In one of them Amara missed her turn; in the other she came, too late to facilitate.

const azurite = azuriteOfRun();
let worlds: readonly Played[] = [];

beforeAll(async () => {
  worlds = [await play(azurite, ONE), await play(azurite, OTHER)];
}, 240_000);

const MOMENTS = ["asked", "published", "four weeks later", "later"] as const;

describe("what five answered about a session", () => {
  test("WORTH-4 can be read with the pool's key while it is asked", () => {
    for (const { observations } of worlds) {
      expect(observations.asked.keys).toContain("worth-1");
      expect(JSON.stringify(eventsIn(observations.asked, "WorthAnswered"))).toContain('"worth":4');
    }
  });

  test("WORTH-4 cannot be read by anybody once it is published: their number and sum are left", () => {
    for (const { observations } of worlds)
      for (const moment of ["published", "later"] as const) {
        const { keys } = observations[moment];
        expect(keys.filter((scope) => scope.startsWith("worth-"))).toEqual([]);
        const answered = eventsIn(observations[moment], "WorthAnswered");
        expect(answered).toHaveLength(6);
        for (const event of answered) expect(event).toEqual({ type: "WorthAnswered" });
        expect(eventsIn(observations[moment], "WorthPublished")).toMatchObject([
          { figure: { answers: 5, sum: 10 } },
        ]);
      }
  });

  test("SEC-13, WORTH-3, WORTH-4 leaves storage the same, row by row, whoever answered what", () => {
    for (const moment of MOMENTS) {
      const [first, second] = worlds.map((world) => comparableRows(world, world.observations[moment]));
      expect(first?.commits.join()).toContain("WorthAnswered");
      expect({ moment, ...first }).toEqual({ moment, ...second });
    }
  });
});

describe("what five answered whether something helped", () => {
  test("HELPED-4 can be read with the pool's key while it is asked, and by nobody once it is published", () => {
    for (const { observations } of worlds) {
      const { "four weeks later": asked, later } = observations;
      expect(asked.keys).toContain("helped-1");
      expect(JSON.stringify(eventsIn(asked, "HelpedSaid"))).toContain('"helped":"notForUs"');
      expect(later.keys.filter((scope) => scope.startsWith("helped-"))).toEqual([]);
      for (const event of eventsIn(later, "HelpedSaid")) expect(event).toEqual({ type: "HelpedSaid" });
      expect(eventsIn(later, "HelpedPublished")).toMatchObject([
        { figure: { said: { used: 2, notYet: 2, notForUs: 1 } } },
      ]);
    }
  });

  test("HELPED-8 nor what somebody wrote came of it and did not release, 90 days after the question is over", () => {
    for (const { observations } of worlds) {
      const { "four weeks later": asked, later } = observations;
      expect(JSON.stringify(eventsIn(asked, "StoryWritten"))).toContain('"text":');
      expect(later.keys.filter((scope) => scope.startsWith("stories-"))).toEqual([]);
      expect(eventsIn(later, "StoryWritten")).toEqual([{ type: "StoryWritten" }]);
    }
  });

  test("SEC-13, HELPED-4, HELPED-8 leaves storage the same, row by row, whoever answered or wrote what", () => {
    for (const moment of ["four weeks later", "later"] as const) {
      const [first, second] = worlds.map((world) => comparableRows(world, world.observations[moment]));
      expect(first?.commits.join()).toContain("HelpedSaid");
      expect({ moment, ...first }).toEqual({ moment, ...second });
    }
  });
});

describe("who missed a turn", () => {
  test("MISSED-2, MISSED-3 is known to them as long as it is known who attended its session", () => {
    const missed = worlds.map(({ observations }) => MOMENTS.map((moment) => observations[moment].missed));
    expect(missed).toEqual([
      [1, 1, 1, 0],
      [0, 0, 0, 0],
    ]);
  });

  test("MISSED-3, MISSED-4 cannot be read by anybody afterwards", () => {
    for (const { observations } of worlds) {
      const records = eventsIn(observations.later, "MissedTurnsRecorded");
      expect(records.length).toBeGreaterThan(1);
      for (const event of records.slice(0, -1)) expect(event).not.toHaveProperty("sealed");
      expect(records.at(-1)).toMatchObject({ session: null, sealed: { value: { now: {}, before: null } } });
    }
  });
});
