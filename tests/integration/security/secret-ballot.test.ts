import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bodyOf, isKeyRow, textOf, type DumpedRow } from "../../chaos/table-dump.ts";
import { azuriteOfRun } from "../../support/azurite-of-run.ts";
import { FIRST, marksOf, playOut, SECOND, UNDER_THEIR_NAME, type Aftermath } from "./secret-ballot-world.ts";
import { comparable, marksIn, withoutIds } from "./two-worlds.ts";

const azurite = azuriteOfRun();
let first: Aftermath;
let second: Aftermath;

beforeAll(async () => {
  first = await playOut(azurite, FIRST);
  second = await playOut(azurite, SECOND);
}, 240_000);

afterAll(async () => {
  for (const { guild, recorder } of [first, second]) {
    recorder.close();
    await guild.close();
  }
});

const aboutPeople = ({ table }: DumpedRow): boolean => table === "Directory" || table === "Presence";

/** The sealed boxes in a dump's commits, by what they contain. */
function boxesIn(rows: readonly DumpedRow[]): ReadonlyMap<string, readonly string[]> {
  interface Boxed {
    readonly scope: string;
    readonly box: string;
  }
  const boxes: (Boxed & { readonly of: string })[] = [];
  for (const row of rows.filter(({ rowKey }) => rowKey.startsWith("c-"))) {
    const { entries } = JSON.parse(bodyOf(row) ?? "") as {
      readonly entries: readonly {
        readonly command: object | Boxed;
        readonly events: readonly { readonly type: string; readonly sealed?: Boxed }[];
      }[];
    };
    for (const { command, events } of entries) {
      if ("box" in command) boxes.push({ ...command, of: "command" });
      for (const { sealed } of events) if (sealed !== undefined) boxes.push({ ...sealed, of: "event" });
    }
  }
  const grouped = Map.groupBy(boxes, ({ of, scope }) => `${of} ${scope}`);
  return new Map([...grouped].map(([key, all]) => [key, all.map(({ box }) => box)]));
}

describe("a dump taken after the vote closed", () => {
  test("contains the decisions and the entries unchanged", () => {
    for (const { outcomes, after } of [first, second]) {
      const [hidden, open] = [...outcomes.values()];
      expect(Object.values(hidden?.tally ?? {})).toEqual([2, 2, 2, 1, 2, 1, 1]);
      expect(hidden?.turnout).toBe(4);
      expect(Object.values(open?.tally ?? {})).toEqual([4, 2, 3, 1]);
      expect(open?.turnout).toBe(5);
      const text = after.map(textOf).join("\n");
      for (const entry of ["Let one person talk", "Start late", "No agenda at all"])
        expect(text).toContain(entry);
    }
  });

  test("SEC-13 identifies nobody who voted or wrote in a row other than those of members and presence", () => {
    for (const world of [first, second]) {
      const marks = marksOf(world);
      // The marks are only in rows that may contain them.
      expect(marksIn(world.after.filter(aboutPeople).map(textOf).join("\n"), marks).length).toBeGreaterThan(
        8,
      );
      for (const rows of [world.during, world.after])
        for (const row of rows.filter((each) => !aboutPeople(each)))
          expect({ row: row.rowKey, names: marksIn(textOf(row), marks) }).toEqual({
            row: row.rowKey,
            names: [],
          });
    }
  });

  test("SEC-13 says nothing about votes or entries in those rows", () => {
    for (const { after, outcomes } of [first, second]) {
      const things = [...outcomes].flatMap(([poll, { tally }]) => [poll as string, ...Object.keys(tally)]);
      const text = after.filter(aboutPeople).map(textOf).join("\n");
      expect(things.filter((thing) => text.includes(thing))).toEqual([]);
      expect(text).not.toMatch(/Let one person|Start late|Never say|Invite|agenda/);
    }
  });

  test("SEC-13 contains no key any more: not even the deployment's own key reveals a ballot or an author", () => {
    for (const { after, log, keysAfterwards } of [first, second]) {
      expect(after.filter(isKeyRow)).toEqual([]);
      expect(keysAfterwards).toBe(0);
      const secret = log.filter(({ sealed }) => sealed);
      expect(secret.length).toBeGreaterThan(20);
      expect(secret.filter(({ command }) => command !== undefined)).toEqual([]);
      expect(secret.flatMap(({ events }) => events).filter((event) => "sealed" in event)).toEqual([]);
      // A ballot only says how many more have taken part.
      const cast = log.flatMap(({ events }) => events).filter(({ type }) => type === "BallotCast");
      expect(new Set(cast.flatMap((event) => Object.keys(event)))).toEqual(
        new Set(["type", "poll", "turnout", "shows"]),
      );
    }
  });

  test("SEC-12 reveals by no length how many votes a person cast, or that they took them back", () => {
    for (const { after } of [first, second]) {
      const boxes = boxesIn(after);
      // Commands and their authors for three polls and a list.
      expect(boxes.size).toBe(8);
      for (const [of, all] of boxes)
        expect({ of, lengths: new Set(all.map(({ length }) => length)).size }).toEqual({ of, lengths: 1 });
    }
  });

  test("SEC-13 is the same row by row and in the same order, whoever voted and wrote what", () => {
    const commits = ({ rowKey }: DumpedRow): boolean => rowKey.startsWith("c-");
    const [one, other] = [first, second].map((world) => ({
      // Commits keep their order; all other rows have random keys.
      commits: comparable(world, world.after.filter(commits)),
      rest: comparable(
        world,
        world.after.filter((row) => !commits(row)),
      ).toSorted(),
    }));
    expect(one?.commits.length).toBeGreaterThan(140);
    expect(one?.commits).toEqual(other?.commits);
    expect(one?.rest).toEqual(other?.rest);
  });

  test("SEC-13 reveals by no row's time who was first, or who came to vote or to write", () => {
    for (const { after } of [first, second]) {
      const commits = after.filter(({ rowKey }) => rowKey.startsWith("c-"));
      const closed = commits.findLast((row) => bodyOf(row)?.includes("CollectionClosed"))?.timestamp ?? "";
      const directory = after.filter(({ table }) => table === "Directory");
      expect(directory.length).toBeGreaterThan(9);
      for (const { timestamp } of directory)
        expect(Date.parse(timestamp)).toBeGreaterThan(Date.parse(closed));
      // They were written together, ordered by their keys, which are digests.
      const inTime = directory.toSorted((a, b) => Date.parse(a.timestamp) - Date.parse(b.timestamp));
      expect(inTime.map(({ rowKey }) => rowKey)).toEqual(directory.map(({ rowKey }) => rowKey));
    }
  });

  test("SEC-10, SEC-13 identifies nobody, nor does anything that the server printed", () => {
    for (const world of [first, second]) {
      expect(world.output).not.toBe("");
      expect(marksIn(world.output, marksOf(world))).toEqual([]);
      expect(world.output).not.toMatch(/Let one person|Start late|Never say|Invite|agenda|Kiwi|Quince/);
    }
  });
});

describe("the list of those who are invited, on a member's screen", () => {
  const named = ({ guild }: Aftermath, ...keys: readonly string[]): readonly string[] =>
    keys.map((key) => guild.teams.person(key).name);
  const onCards = ({ guild, cast }: Aftermath) =>
    [cast.card1, cast.card2, cast.card3, cast.card4].map((key) => guild.teams.person(key).name);

  test("SEC-13, LOG-11 includes people who vote or write on a card for the first time until the keys are destroyed", () => {
    for (const world of [first, second]) {
      const { before, during, after } = world.invited;
      for (const name of onCards(world)) {
        expect(before).toContain(name);
        expect(during).toContain(name);
        expect(after).not.toContain(name);
      }
      const came = named(world, UNDER_THEIR_NAME, world.cast.late1, world.cast.late2);
      expect(during).toEqual(before.filter((name) => !came.includes(name)));
      expect(after).toEqual(during.filter((name) => !onCards(world).includes(name)));
    }
  });

  test("SEC-13 reads the same whoever voted what and wrote what", () => {
    expect(first.invited.before.length).toBeGreaterThan(4);
    expect(first.invited).toEqual(second.invited);
  });
});

describe("the chat", () => {
  /** What the bot sent to the chat for all to see. */
  const sent = ({ guild }: Aftermath): readonly unknown[] =>
    guild.teams.requests
      .filter(({ direction, path }) => direction === "in" && path.includes("/activities"))
      .map(({ body }) => body);

  /** The people for whom Teams requests their own card. */
  const refreshedIn = (body: unknown): readonly string[] =>
    [...JSON.stringify(body).matchAll(/"userIds":(\[[^\]]*\])/g)].flatMap(
      ([, list]) => JSON.parse(list ?? "[]") as string[],
    );

  test("CARD-3, SEC-13 names nobody who voted or wrote; Teams requests everybody's own card, whoever voted", () => {
    for (const world of [first, second]) {
      const { guild } = world;
      const everybody = guild.teams.people
        .filter(({ key }) => guild.teams.conversation("meeting").memberKeys.includes(key))
        .map(({ teamsId }) => teamsId);
      for (const body of sent(world)) {
        const refreshed = refreshedIn(body);
        for (const id of refreshed) expect(everybody).toContain(id);
        const rest = JSON.stringify(body).replace(/"userIds":\[[^\]]*\]/g, "");
        expect(marksIn(rest, marksOf(world))).toEqual([]);
      }
      // The same list each time: it does not depend on who has voted.
      const lists = sent(world)
        .map(refreshedIn)
        .filter(({ length }) => length > 0);
      expect(lists.length).toBeGreaterThan(3);
      expect(new Set(lists.map((list) => JSON.stringify(list))).size).toBe(1);
    }
  });

  test("SEC-13 reads the same whoever voted what and wrote what", () => {
    const cards = ({ guild }: Aftermath): readonly string[] =>
      guild.teams
        .chat()
        .map((message) =>
          withoutIds(JSON.stringify(message.cards).replace(/"userIds":\[[^\]]*\]/g, "")).replace(
            /"nonce":"[^"]*"/g,
            "<nonce>",
          ),
        )
        // The order in which cards opened at the same time are posted is random.
        .toSorted();
    expect(cards(first).length).toBeGreaterThan(3);
    expect(cards(first)).toEqual(cards(second));
  });

  test("CARD-3 does not reveal in the answer to a press who else voted or wrote", () => {
    for (const world of [first, second]) {
      const marks = marksOf(world);
      for (const { direction, answer, path } of world.guild.teams.requests) {
        if (direction !== "out" || !path.includes("/api/messages")) continue;
        const text = JSON.stringify(answer ?? "").replace(/"userIds":\[[^\]]*\]/g, "");
        expect(marksIn(text, marks)).toEqual([]);
      }
    }
  });
});
