import { nextSession } from "../../support/person-client.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RunId } from "@guildhall/shared/domain/kernel/ids";
import { sessionStream } from "@guildhall/shared/domain/kernel/stream";
import { eventually, observed } from "../../chaos/eventually.ts";
import { type RealGuild, startRealGuild } from "../../chaos/real-guild.ts";
import { createRecorder, type Recorder, type RecordingPerson } from "../../chaos/recording-person.ts";
import { bodyOf, type DumpedRow, dumpTables, isKeyRow, textOf } from "../../chaos/table-dump.ts";
import { azuriteOfRun } from "../../support/azurite-of-run.ts";
import { marksIn, withoutChance } from "./two-worlds.ts";

const NAMES = ["priya", "tom", "amara", "mateo", "yuki", "leila"] as const;
type Name = (typeof NAMES)[number];

/** Who does what; everything else is equal. */
interface Cast {
  readonly raises: Name;
  readonly joinsIn: Name;
  readonly takesBack: Name;
}

/** An item during which ELMOs were raised, and what is left of it. */
interface Aftermath {
  readonly guild: RealGuild;
  readonly recorder: Recorder;
  readonly people: ReadonlyMap<Name, RecordingPerson>;
  readonly before: readonly DumpedRow[];
  readonly during: readonly DumpedRow[];
  readonly after: readonly DumpedRow[];
  readonly output: string;
}

const azurite = azuriteOfRun();
let first: Aftermath;
let second: Aftermath;

beforeAll(async () => {
  first = await playOut({ raises: "tom", joinsIn: "amara", takesBack: "leila" });
  second = await playOut({ raises: "yuki", joinsIn: "mateo", takesBack: "tom" });
}, 180_000);

afterAll(async () => {
  for (const { guild, recorder } of [first, second]) {
    recorder.close();
    await guild.close();
  }
});

async function playOut({ raises, joinsIn, takesBack }: Cast): Promise<Aftermath> {
  const guild = await startRealGuild({ azurite });
  const recorder = createRecorder(guild.teams);
  const people = new Map<Name, RecordingPerson>();
  const dump = () => dumpTables(azurite.connectionString, guild.tablePrefix);
  for (const name of NAMES) people.set(name, await recorder.connect(name, guild.servers[0]?.url ?? ""));
  const person = (name: Name): RecordingPerson => {
    const found = people.get(name);
    if (found === undefined) throw new Error(`${name} is not present`);
    return found;
  };
  const priya = person("priya");
  await priya.tell({ type: "found", name: "Frontend Guild" });
  for (const title of ["One", "Two"])
    await priya.tell({
      type: "planItem",
      session: await nextSession(priya),
      item: { title, kind: "topic", presenter: null, minutes: 10 },
    });
  await priya.tell({ type: "begin", session: await nextSession(priya) });
  for (const each of people.values())
    await eventually(each.session, (session) => session?.slices.elmo !== undefined, "a running item");
  const { session, elmo } = priya.session.get()?.slices ?? {};
  if (session === undefined || elmo === undefined) throw new Error("Nothing runs");
  const run: RunId = elmo.run;
  const storage = await guild.openStorage();
  await observed(async () => {
    const beats = await storage.presence.read(session.community);
    return beats.some(({ members }) => members.length === NAMES.length) ? true : undefined;
  }, "everybody to be known as present");
  const before = await dump();

  await person(raises).run({ type: "raiseElmo", run });
  await person(takesBack).run({ type: "raiseElmo", run });
  await person(takesBack).run({ type: "takeBackElmo", run });
  await person(joinsIn).run({ type: "raiseElmo", run });
  // Again by a word in the chat: it counts once.
  await guild.teams.say(raises, "<p>elmo!</p>");
  // Enough commits for a snapshot while the ELMOs exist.
  for (let count = 0; count < 110; count += 1)
    await priya.run({ type: "correctHeadCount", count: 10 + (count % 2) });
  const during = await dump();
  const ended = await priya.run({ type: "next", run });
  expect(ended.kind).toBe("done");
  await observed(
    async () => ((await storage.sealKeys.all(sessionStream(session.id))).size === 0 ? true : undefined),
    "the key of the run to be destroyed",
  );
  const after = await observed(async () => {
    const rows = await dump();
    // Only the check whether everybody has left remains, in half an hour: its row, and the one that says when it is due.
    const left = rows.filter(({ table, rowKey }) => table === "Due" || rowKey.startsWith("o-"));
    return left.length === 2 ? rows : undefined;
  }, "everything else to be done");
  const [server] = guild.servers;
  return { guild, recorder, people, before, during, after, output: server?.output() ?? "" };
}

const streams = (rows: readonly DumpedRow[]): readonly DumpedRow[] =>
  rows.filter(({ table }) => table !== "Directory" && table !== "Presence");

/** Everything that could identify people, with its meaning. */
function marksOf({ guild, people, recorder }: Aftermath, names: readonly Name[]): Map<string, string> {
  const marks = new Map<string, string>();
  for (const name of names) {
    const { aadObjectId, teamsId, name: full, email } = guild.teams.person(name);
    for (const [what, mark] of Object.entries({
      ref: people.get(name)?.me.get()?.ref,
      objectId: aadObjectId,
      teamsId,
      full,
      email,
    }))
      if (mark !== undefined) marks.set(mark, `${name}'s ${what}`);
  }
  for (const { id, person, message } of recorder.history.commands)
    if (message.command.type === "raiseElmo" || message.command.type === "takeBackElmo") {
      marks.set(id, `${person}'s ${message.command.type}`);
      marks.set(id.slice(id.indexOf("-") + 1), `${person}'s ${message.command.type}, its random part`);
    }
  return marks;
}

/** A dump without random or time-dependent parts. */
function comparable({ people, guild }: Aftermath, rows: readonly DumpedRow[]): readonly string[] {
  const names = new Map(
    [...people].flatMap(([name, { me }]) => {
      const { aadObjectId } = guild.teams.person(name);
      return [
        [me.get()?.ref ?? "", name],
        [aadObjectId ?? "", `${name}'s id`],
      ] as const;
    }),
  );
  return rows.map((row) => withoutChance(row, names)).toSorted();
}

describe("who raised ELMO", () => {
  test("was stored, and while the item ran could only be read with the seal key", () => {
    const keys = first.during.filter(isKeyRow);
    expect(keys).toHaveLength(1);
    expect(first.during.some(({ rowKey }) => rowKey === "head-snapshot")).toBe(true);
    const text = streams(first.during).map(textOf).join("\n");
    expect(marksIn(text, marksOf(first, ["tom", "amara", "leila"]))).toEqual([]);
  });

  test("SEC-1 is in no row once the item has ended, and the seal key is destroyed", () => {
    for (const world of [first, second]) {
      expect(world.after.filter(isKeyRow)).toEqual([]);
      const text = streams(world.after).map(textOf).join("\n");
      expect(text).toContain("ElmoRaised");
      const raisers: readonly Name[] = world === first ? ["tom", "amara", "leila"] : ["yuki", "mateo", "tom"];
      expect(marksIn(text, marksOf(world, raisers))).toEqual([]);
    }
  });

  test("SEC-1 makes no difference to any row: two items that differ only in who raised it are stored alike", () => {
    const [one, other] = [first, second].map((world) => comparable(world, world.after));
    expect(one).toEqual(other);
  });

  test("SEC-1 changes no row that is about a person", () => {
    const aboutPeople = (rows: readonly DumpedRow[]) =>
      rows
        .filter(({ table }) => table === "Directory" || table === "Bindings")
        .map(({ timestamp, ...row }) => ({ timestamp, ...row }));
    const present = (rows: readonly DumpedRow[]) =>
      rows.filter(({ table }) => table === "Presence").map(bodyOf);
    for (const { before, after } of [first, second]) {
      expect(aboutPeople(after)).toEqual(aboutPeople(before));
      expect(present(after)).toEqual(present(before));
    }
  });

  test("SEC-1 is in nothing that the server printed", () => {
    expect(first.output).not.toBe("");
    expect(marksIn(first.output, marksOf(first, ["tom", "amara", "leila"]))).toEqual([]);
    expect(marksIn(second.output, marksOf(second, ["yuki", "mateo", "tom"]))).toEqual([]);
  });
});
