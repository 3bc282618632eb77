import { beforeAll, describe, expect, test } from "vitest";
import { azuriteOfRun } from "../../support/azurite-of-run.ts";
import { play, type Played } from "./secret-buddies-world.ts";
import { comparableRows, eventsIn, type Observation } from "./secret-world.ts";

// Two worlds in which the same becomes of a new member: somebody declines to look after them, and somebody else agrees. Who was
// asked and declined in one of them agrees in the other. In both a turn is declined by two.

const azurite = azuriteOfRun();
let worlds: readonly Played[] = [];

beforeAll(async () => {
  worlds = [await play(azurite, ["tom", "amara"]), await play(azurite, ["amara", "tom"])];
}, 240_000);

const MOMENTS = ["before", "asked", "declined", "agreed", "ended"] as const;
/** What everybody's screen shows, with names. Who is on the rota is in the order of their refs, which are random. */
function seen({ view }: Observation, names: Played["names"]): unknown {
  const text = [...names].reduce((named, [ref, name]) => named.replaceAll(ref, name), view);
  const { rota, ...rest } = JSON.parse(text) as { rota: readonly { member: string }[] };
  return { ...rest, rota: rota.toSorted((a, b) => a.member.localeCompare(b.member)) };
}

describe("who was asked to be a buddy, who declined and who agreed", () => {
  test("BUDDY-3, BUDDY-5 is told to nobody but the two", () => {
    expect(worlds.map(({ buddy }) => buddy)).toEqual(["amara", "tom"]);
    const [one, other] = worlds.map(({ observations, names }) =>
      MOMENTS.map((moment) => seen(observations[moment], names)),
    );
    expect(one).toEqual(other);
  });

  test("BUDDY-5 is in one record at most, of which nothing tells who declined", () => {
    for (const { happy, names, observations } of worlds)
      for (const moment of MOMENTS) {
        const records = eventsIn(observations[moment], "BuddiesRecorded");
        for (const event of records.slice(0, -1)) expect(event).not.toHaveProperty("sealed");
        expect(observations[moment].keys.filter((scope) => scope.startsWith("buddies-"))).toHaveLength(1);
        if (moment !== "agreed" && moment !== "ended") continue;
        // Once two have agreed, who was asked is forgotten; in another order, whoever declined is one of those who are happy.
        const last = JSON.stringify(records.at(-1));
        const pairs = last.slice(last.indexOf('"pairs"'));
        const declined = [...names].find(([, name]) => name === happy[0])?.[0];
        expect(pairs).not.toContain(declined);
      }
  });

  test("SEC-13, BUDDY-5 leaves storage the same, row by row, whoever it was", () => {
    for (const moment of MOMENTS) {
      const [first, second] = worlds.map((world) => comparableRows(world, world.observations[moment]));
      expect(first?.commits.join()).toContain("BuddiesRecorded");
      expect({ moment, ...first }).toEqual({ moment, ...second });
    }
  });
});

describe("who declined a turn, and who was asked for it", () => {
  test("ROTA-9 can be read with the turn's key until its session begins", () => {
    for (const { observations } of worlds) {
      const declined = eventsIn(observations.before, "TurnDeclined");
      expect(declined).toHaveLength(2);
      for (const event of declined) expect(event).toHaveProperty("sealed");
    }
  });

  test("ROTA-9 cannot be read by anybody afterwards", () => {
    for (const { observations } of worlds)
      for (const { log } of [observations.asked, observations.ended]) {
        const entries = log.filter(({ events }) => events.some(({ type }) => type === "TurnDeclined"));
        expect(entries).toHaveLength(2);
        for (const { command, events } of entries) {
          expect(command).toBeUndefined();
          for (const event of events) expect(event).not.toHaveProperty("sealed");
        }
      }
  });
});
