import { beforeAll, describe, expect, test } from "vitest";
import { bodyOf, type DumpedRow, isKeyRow, textOf } from "../../chaos/table-dump.ts";
import { azuriteOfRun } from "../../support/azurite-of-run.ts";
import {
  FIRST,
  type AttendanceObservation,
  type Played,
  playSession,
  recordIn,
  SECOND_CAST,
} from "./secret-attendance-world.ts";
import { comparableRows } from "./secret-world.ts";
import { marksIn } from "./two-worlds.ts";

const azurite = azuriteOfRun();
let worlds: readonly [Played, Played];

beforeAll(async () => {
  worlds = [await playSession(azurite, FIRST), await playSession(azurite, SECOND_CAST)];
}, 240_000);

const MOMENTS = ["before", "during", "closed", "after", "later"] as const;

/** Rows that say who is a member, and who is present at this moment. */
const aboutPeople = ({ table }: DumpedRow): boolean => table === "Directory" || table === "Presence";

/** Values that identify members. */
const marksOf = ({ names }: Played): ReadonlyMap<string, string> => names;

describe("attendance, compared with the times of ballots, anonymous entries and ELMOs", () => {
  test("can be read by a server with the keys, as long as permitted", () => {
    for (const world of worlds) {
      const { cast, observations } = world;
      expect(observations.before.noted).toEqual({});
      expect(observations.closed.noted).toEqual({
        priya: [0, 1, 2, 3],
        [cast.early1]: [0, 1, 2, 3],
        [cast.early2]: [0, 1, 2, 3],
        [cast.late1]: [2, 3],
        [cast.late2]: [2, 3],
      });
      expect(recordIn(observations.closed, world)).toBeNull();
      expect(recordIn(observations.after, world)).toEqual({
        counts: { people: 7, quarters: [5, 7, 7, 5] },
        by: {
          priya: [1, 2, 3, 4],
          [cast.early1]: [1, 2, 3],
          [cast.early2]: [1, 2, 3],
          [cast.late1]: [2, 3, 4],
          [cast.late2]: [2, 3, 4],
        },
      });
    }
  });

  test("SEC-13 never identifies anybody in a row other than those of members and presence", () => {
    for (const world of worlds)
      for (const moment of MOMENTS) {
        const rows = world.observations[moment].rows.filter((row) => !aboutPeople(row));
        const marks = new Map([...marksOf(world)].filter(([, name]) => !name.startsWith("priya")));
        for (const row of rows)
          expect({ moment, row: row.rowKey, names: marksIn(textOf(row), marks) }).toEqual({
            ...{ moment, row: row.rowKey },
            names: [],
          });
      }
  });

  test("SEC-13 reads the same for those who came a moment before they voted, even with the deployment's key", () => {
    // Other people play the roles in the other world: what is known about a person must not depend on the role.
    const [one, other] = worlds;
    for (const moment of MOMENTS) {
      expect(one.observations[moment].noted).toEqual(other.observations[moment].noted);
      expect(recordIn(one.observations[moment], one)).toEqual(recordIn(other.observations[moment], other));
      expect(one.observations[moment].attended).toEqual(other.observations[moment].attended);
    }
    const secret = one.observations.after.log.flatMap(({ events }) =>
      events.filter(({ type }) => type === "BallotCast" || type === "EntryAdded"),
    );
    expect(secret).toHaveLength(10);
  });

  test("SEC-13 narrows no ballot and no entry down to one of those who came, or left, around its time", () => {
    for (const { cast, observations } of worlds)
      for (const known of [observations.closed.noted, recordBy(observations.after)]) {
        expect(known[cast.late1]).toEqual(known[cast.late2]);
        expect(known[cast.early1]).toEqual(known[cast.early2]);
        for (const absent of [cast.absent1, cast.absent2]) expect(known).not.toHaveProperty(absent);
      }
  });

  test("SEC-13 is the same row by row, whoever voted, wrote and raised ELMO when", () => {
    for (const moment of ["before", "closed", "after", "later"] as const) {
      const [first, second] = worlds.map((world) => comparableRows(world, world.observations[moment]));
      expect(first?.commits.length).toBeGreaterThan(4);
      expect({ moment, ...first }).toEqual({ moment, ...second });
    }
  });

  test("SEC-13, ATT-4 is stored a few minutes apart, at times that do not depend on what anybody does", () => {
    const [one, other] = worlds;
    expect(one.noteTimes.length).toBeGreaterThan(3);
    expect(one.noteTimes).toEqual(other.noteTimes);
    // Notes are at least a slot apart, except for the last one at the end of the session.
    for (const [index, at] of one.noteTimes.slice(1, -1).entries())
      expect(at - (one.noteTimes[index] ?? 0)).toBeGreaterThanOrEqual(5);
  });

  test("SEC-13, ATT-4 has the same length, whoever was there", () => {
    const lengths = worlds.flatMap(({ observations }) =>
      (["during", "closed"] as const).flatMap((moment) =>
        observations[moment].rows
          .filter(({ table }) => table === "Attendance")
          .map((row) => (JSON.parse(bodyOf(row) ?? "{}") as { readonly box: string }).box.length),
      ),
    );
    expect(lengths.length).toBeGreaterThan(1);
    expect(new Set(lengths).size).toBe(1);
  });

  test("ATT-3, ATT-6 is shown to nobody before the session has ended, and afterwards by name to the person alone", () => {
    for (const world of worlds) {
      const { cast, names, observations } = world;
      for (const moment of ["before", "during", "closed"] as const) {
        expect(observations[moment].view).not.toMatch(/attendance|quarters|"counted":true/);
        expect(new Set(Object.values(observations[moment].attended))).toEqual(new Set([null]));
      }
      // The numbers themselves are read from the rows of past sessions, which are made of what is recorded.
      expect(observations.after.view).toContain('"counted":true');
      expect(recordIn(observations.after, world)).toMatchObject({
        counts: { people: 7, quarters: [5, 7, 7, 5] },
      });
      expect(observations.after.attended).toMatchObject({
        [cast.late1]: [2, 3, 4],
        [cast.absent1]: [1, 2, 3, 4],
      });
      const others = new Map([...names].filter(([, name]) => !name.startsWith("priya")));
      expect(marksIn(observations.after.view, others)).toEqual([]);
    }
  });

  test("SEC-13, ATT-6, ATT-8 cannot be read by name 90 days after the session; the number remains", () => {
    for (const world of worlds) {
      const { after, later } = world.observations;
      expect(after.keys).toHaveLength(1);
      expect(later.keys).toEqual([]);
      expect(later.rows.filter(isKeyRow)).toEqual([]);
      expect(later.rows.filter(({ table }) => table === "Attendance")).toEqual([]);
      expect(recordIn(later, world)).toEqual({
        counts: { people: 7, quarters: [5, 7, 7, 5] },
        by: null,
      });
      expect(later.view).toContain('"counted":true');
      expect(new Set(Object.values(later.attended))).toEqual(new Set([null]));
    }
  });

  function recordBy(observation: AttendanceObservation): Readonly<Record<string, unknown>> {
    const world = worlds.find(({ observations }) => Object.values(observations).includes(observation));
    return (world === undefined ? null : recordIn(observation, world)?.by) ?? {};
  }
});
