import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isKeyRow, textOf, type DumpedRow } from "../../chaos/table-dump.ts";
import { azuriteOfRun } from "../../support/azurite-of-run.ts";
import { NEWER, OLDER, order, type Ordered, wordsFor } from "./secret-scale-world.ts";
import { comparable, marksIn } from "./two-worlds.ts";

// Two worlds in which the same order comes of the tenure scale, but everybody said something else in the other.

const azurite = azuriteOfRun();
let worlds: readonly Ordered[] = [];

beforeAll(async () => {
  worlds = [await order(azurite, NEWER), await order(azurite, OLDER)];
}, 240_000);

afterAll(async () => {
  for (const { guild, recorder } of worlds) {
    recorder.close();
    await guild.close();
  }
});

const isCommit = ({ rowKey }: DumpedRow): boolean => rowKey.startsWith("c-");
/** Every mark in either world, as it is stored and as people read it. */
const MARKS = new Map(
  [...Object.values(NEWER), ...Object.values(OLDER)].flatMap((mark) =>
    wordsFor(mark).map((word) => [word, mark]),
  ),
);

describe("a dump taken while the tenure scale is open", () => {
  test("TENURE-5 contains nobody's mark, although with the scale's key it could be read", () => {
    for (const { during, logDuring, keysDuring, tenures } of worlds) {
      for (const row of during)
        expect({ row: row.rowKey, marks: marksIn(textOf(row), MARKS) }).toEqual({
          row: row.rowKey,
          marks: [],
        });
      expect(keysDuring).toBeGreaterThan(0);
      const said = logDuring.flatMap(({ events }) => events).filter(({ type }) => type === "SaidOnScale");
      for (const mark of Object.values(tenures)) expect(JSON.stringify(said)).toContain(mark);
    }
  });

  test("TENURE-5 is the same commit by commit, in order and length, whoever said what", () => {
    const [one, other] = worlds.map((world) => comparable(world, world.during.filter(isCommit)));
    expect(one?.join()).toContain("SaidOnScale");
    expect(one).toEqual(other);
  });
});

describe("a dump taken once the order is made", () => {
  test("TENURE-5 contains the order and nobody's mark, with every key of the deployment", () => {
    for (const { after, logAfter, keysAfter, names, output } of worlds) {
      for (const row of after)
        expect({ row: row.rowKey, marks: marksIn(textOf(row), MARKS) }).toEqual({
          row: row.rowKey,
          marks: [],
        });
      expect(after.filter(isKeyRow)).toEqual([]);
      expect(keysAfter).toBe(0);
      const events = logAfter.flatMap((entry) => entry.events);
      const said = events.filter(({ type }) => type === "SaidOnScale");
      expect(said).toHaveLength(3);
      for (const event of said) expect(Object.keys(event).toSorted()).toEqual(["scale", "type"]);
      const made = events.find((event) => event.type === "TenureOrderMade");
      expect(made?.order.map((ref) => names.get(ref))).toEqual(["tom", "amara", "mateo"]);
      expect(marksIn(output, MARKS)).toEqual([]);
    }
  });

  test("SEC-13, TENURE-5 is the same row by row, whoever said what", () => {
    const [one, other] = worlds.map((world) => ({
      commits: comparable(world, world.after.filter(isCommit)),
      rest: comparable(
        world,
        world.after.filter((row) => !isCommit(row)),
      ).toSorted(),
    }));
    expect(one?.commits).toEqual(other?.commits);
    expect(one?.rest).toEqual(other?.rest);
  });

  test("TENURE-5 the chat was told how many have answered, and nobody's mark", () => {
    for (const world of worlds) {
      const sent = world.guild.teams.requests
        .filter(({ direction, path }) => direction === "in" && path.includes("/activities"))
        .map(({ body }) => JSON.stringify(body));
      expect(sent.join()).toMatch(/have answered/);
      expect(marksIn(sent.join("\n"), MARKS)).toEqual([]);
    }
  });
});
