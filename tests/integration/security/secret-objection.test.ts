import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isKeyRow, textOf, type DumpedRow } from "../../chaos/table-dump.ts";
import { azuriteOfRun } from "../../support/azurite-of-run.ts";
import { marksOf } from "./secret-ballot-world.ts";
import { type Aftermath, FIRST, NAMED, playOut, REASONS, SECOND } from "./secret-objection-world.ts";
import { comparable, marksIn } from "./two-worlds.ts";

// Two worlds in which the same people answer in the same order, each the one the opposite of what they answer in the other.

const azurite = azuriteOfRun();
let worlds: readonly Aftermath[] = [];

beforeAll(async () => {
  worlds = [await playOut(azurite, FIRST), await playOut(azurite, SECOND)];
}, 240_000);

afterAll(async () => {
  for (const { guild, recorder } of worlds) {
    recorder.close();
    await guild.close();
  }
});

const aboutPeople = ({ table }: DumpedRow): boolean => table === "Directory" || table === "Presence";
const isCommit = ({ rowKey }: DumpedRow): boolean => rowKey.startsWith("c-");

describe("a dump taken while objections are asked for", () => {
  test("OBJECT-2, SEC-13 contains no answer, no reason and nobody who gave one", () => {
    for (const world of worlds) {
      const marks = marksOf(world);
      for (const row of world.during.filter((each) => !aboutPeople(each))) {
        expect({ row: row.rowKey, names: marksIn(textOf(row), marks) }).toEqual({
          row: row.rowKey,
          names: [],
        });
        for (const reason of [...REASONS, NAMED.reason]) expect(textOf(row)).not.toContain(reason);
      }
    }
  });

  test("OBJECT-2, SEC-12 is the same commit by commit, in order and length, whoever answered what", () => {
    const [one, other] = worlds.map((world) => comparable(world, world.during.filter(isCommit)));
    expect(one?.length).toBeGreaterThan(115);
    expect(one?.join()).toContain("BallotCast");
    expect(one).toEqual(other);
  });

  test("OBJECT-2 is told to no screen", () => {
    const [one, other] = worlds.map(({ told }) => told);
    for (const reason of [...REASONS, NAMED.reason]) expect(one).not.toContain(reason);
    expect(one?.length).toBe(other?.length);
  });
});

describe("a dump taken after the vote on objections has closed", () => {
  test("OBJECT-3 contains the counts and the reasons, and the one name that was added", () => {
    for (const { outcome, names, after } of worlds) {
      expect(Object.values(outcome.tally)).toEqual([2, 3]);
      expect(outcome.reasons?.map(({ text }) => text)).toEqual([NAMED.reason, ...REASONS]);
      expect(outcome.reasons?.map(({ by }) => (by === null ? null : names.get(by)))).toEqual([
        NAMED.who,
        null,
        null,
      ]);
      expect(after.map(textOf).join("\n")).toContain("Too vague");
    }
  });

  test("OBJECT-3, SEC-13 names no voter and nobody who did not add their name, with every key of the deployment", () => {
    for (const world of worlds) {
      const marks = marksOf(world);
      for (const row of world.after.filter((each) => !aboutPeople(each)))
        expect({ row: row.rowKey, names: marksIn(textOf(row), marks) }).toEqual({
          row: row.rowKey,
          names: [],
        });
      expect(world.after.filter(isKeyRow)).toEqual([]);
      expect(world.keysAfterwards).toBe(0);
      const cast = world.log.flatMap(({ events }) => events).filter(({ type }) => type === "BallotCast");
      expect(cast).toHaveLength(5);
      expect(new Set(cast.flatMap((event) => Object.keys(event)))).toEqual(
        new Set(["type", "poll", "turnout", "shows"]),
      );
      expect(marksIn(world.output, marks)).toEqual([]);
      expect(world.output).not.toMatch(/Too vague|An agenda is too much/);
    }
  });

  test("SEC-13 is the same row by row and in the same order, whoever answered what", () => {
    const [one, other] = worlds.map((world) => ({
      // Commits keep their order; all other rows have random keys.
      commits: comparable(world, world.after.filter(isCommit)),
      rest: comparable(
        world,
        world.after.filter((row) => !isCommit(row)),
      ).toSorted(),
    }));
    expect(one?.commits).toEqual(other?.commits);
    expect(one?.rest).toEqual(other?.rest);
  });

  test("CARD-3 the chat is told who answered by nothing but the name that was added", () => {
    for (const world of worlds) {
      const sent = world.guild.teams.requests
        .filter(({ direction, path }) => direction === "in" && path.includes("/activities"))
        .map(({ body }) => JSON.stringify(body).replace(/"userIds":\[[^\]]*\]/g, ""));
      expect(sent.join()).toContain("2 can live with it, 3 not yet.");
      expect(marksIn(sent.join("\n"), marksOf(world))).toEqual([]);
    }
  });
});
