import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { memberRef } from "@guildhall/shared/domain/kernel/ids";
import { eventually, observed } from "../../chaos/eventually.ts";
import { type RealGuild, startRealGuild } from "../../chaos/real-guild.ts";
import { bodyOf, type DumpedRow, dumpTables, textOf } from "../../chaos/table-dump.ts";
import { azuriteOfRun } from "../../support/azurite-of-run.ts";
import { runOperator } from "../../support/operator.ts";
import { connectPerson, type PersonClient } from "../../support/person-client.ts";

const azurite = azuriteOfRun();
let guild: RealGuild;
let folder: string;
let priya: PersonClient;

const connect = (person: string, server = 0): Promise<PersonClient> =>
  connectPerson({ teams: guild.teams, person, url: guild.servers[server]?.url ?? "" });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guildhall-person-"));
  guild = await startRealGuild({ azurite, servers: 2 });
  priya = await connect("priya");
  await priya.tell({ type: "found", name: "Frontend Guild" });
});
afterAll(async () => {
  priya.close();
  await guild.close();
  await rm(folder, { recursive: true });
});

const dump = (): Promise<readonly DumpedRow[]> => dumpTables(azurite.connectionString, guild.tablePrefix);

const idOf = (person: string): string => guild.teams.person(person).aadObjectId ?? "nobody";

/** Whatever leads to a person in these rows: their id, or what somebody who knows it could compute. */
function tracesOf(person: string, rows: readonly DumpedRow[]): readonly string[] {
  const { tenantId } = guild.teams.person(person);
  const aadObjectId = idOf(person);
  const hashed = JSON.stringify([tenantId, aadObjectId]);
  const keys = ["sha256", "sha1", "md5"].flatMap((how) =>
    [aadObjectId, hashed].flatMap((text) =>
      (["base64url", "hex", "base64"] as const).map((as) => createHash(how).update(text).digest(as)),
    ),
  );
  return rows
    .filter((row) => [aadObjectId, ...keys].some((trace) => textOf(row).includes(trace)))
    .map(textOf);
}

/** Runs the operator's tool with the settings of the servers. */
const operator = (...given: readonly string[]) => runOperator("person", given, guild.settings);
const whoIs = (person: string): readonly string[] => {
  const { aadObjectId, tenantId } = guild.teams.person(person);
  return ["--person", `${tenantId}/${aadObjectId}`];
};

async function refOf(person: string): Promise<string> {
  const row = (await dump()).find(
    ({ table, values }) => table === "Directory" && values["objectId"] === idOf(person),
  );
  return String(row?.values["ref"]);
}

describe("a member", () => {
  test("PRIV-1, PRIV-2, PRIV-6: deletes who they are: their panels on all servers are closed, no row leads to them, and they come back as somebody new", async () => {
    const [tom, elsewhere] = await Promise.all([connect("tom"), connect("tom", 1)]);
    await tom.tell({ type: "offerTopic", title: "Signals", details: null });
    await tom.calendar({ do: "renew" });
    const ref = await refOf("tom");
    expect(tracesOf("tom", await dump())).not.toEqual([]);
    await tom.tell({ type: "eraseMe" });
    for (const client of [tom, elsewhere])
      expect(
        await eventually(client.connection, ({ state }) => state === "refused", "the end of a panel"),
      ).toMatchObject({ code: "erased" });
    tom.close();
    elsewhere.close();
    await observed(async () => ((await refOf("tom")) === "undefined" ? true : undefined), "an erased row");
    expect(tracesOf("tom", await dump())).toEqual([]);
    const calendars = (await dump()).filter((row) => row.table === "Calendars" && textOf(row).includes(ref));
    expect(calendars).toEqual([]);
    const noted = (await dump()).filter((row) => row.table === "Erased" && textOf(row).includes(ref));
    expect(noted.map(({ values }) => values["kind"])).toEqual(["member"]);
    // What they offered stays.
    const topics = priya.community.get()?.slices;
    expect(JSON.stringify(topics)).toContain("Signals");
    const again = await observed(() => connect("tom").catch(() => undefined), "a way back");
    await again.tell({ type: "joinRota" });
    expect(await refOf("tom")).not.toBe(ref);
    again.close();
  });

  test("PRIV-3, PRIV-4: reads what is held about them and gets all of it, counted independently", async () => {
    const leila = await connect("leila");
    await leila.tell({ type: "offerTopic", title: "Tokens", details: null });
    await leila.tell({ type: "joinRota" });
    const ref = await refOf("leila");
    const entries = (await dump())
      .filter(({ table, partitionKey }) => table === "Streams" && partitionKey.startsWith("community"))
      .map(bodyOf)
      .flatMap((body) => (body?.includes('"entries"') === true ? (JSON.parse(body) as Commit).entries : []));
    const naming = entries.filter((entry) => JSON.stringify(entry).includes(ref));
    expect(naming.length).toBeGreaterThan(1);
    expect(await leila.held({ do: "look" })).toEqual({
      ...{ kind: "held", calendarSince: null, records: naming.length, sessions: 0, exportedAt: [] },
    });
    const file = await leila.held({ do: "export" });
    if (file.kind !== "file") throw new Error("Nothing was exported");
    const [there] = (JSON.parse(file.text) as Exported).communities;
    expect(there?.directory).toMatchObject({ objectId: idOf("leila"), member: ref, tookPart: true });
    expect(there?.records).toHaveLength(naming.length);
    for (const other of [idOf("priya"), await refOf("priya")]) expect(file.text).not.toContain(other);
    leila.close();
  });
});

interface Commit {
  readonly entries: readonly unknown[];
}
interface Exported {
  readonly communities: readonly {
    readonly directory: object;
    readonly exportedByOperator: readonly string[];
    readonly records: readonly unknown[];
  }[];
}

describe("the person command", () => {
  test("PRIV-4, PRIV-5: exports a person for them, who sees that it was", async () => {
    const yuki = await connect("yuki");
    await yuki.tell({ type: "joinRota" });
    const to = join(folder, "yuki.json");
    expect(await operator("export", ...whoIs("yuki"), "--to", to)).toMatchObject({ code: 0, complained: "" });
    expect((await stat(to)).mode & 0o077).toBe(0);
    const [there] = (JSON.parse(await readFile(to, "utf8")) as Exported).communities;
    expect(there?.directory).toMatchObject({ objectId: idOf("yuki") });
    expect(await yuki.held({ do: "look" })).toMatchObject({ exportedAt: [expect.any(Number)] });
    const again = await operator("export", ...whoIs("yuki"), "--to", to);
    expect(again.code).toBe(1);
    expect(again.complained).toMatch(/cannot be made, so nothing was exported/);
    expect(await yuki.held({ do: "look" })).toMatchObject({ exportedAt: [expect.any(Number)] });
    yuki.close();
  });

  test("PRIV-1: erases a person, whose panels are closed, and says in how many communities", async () => {
    const mateo = await connect("mateo");
    const ref = memberRef(await refOf("mateo"));
    const erased = await operator("erase", ...whoIs("mateo"));
    expect(erased).toMatchObject({ code: 0, printed: expect.stringMatching(/^Erased in 1 comm/) as string });
    await eventually(mateo.connection, ({ state }) => state === "refused", "the end of a panel");
    mateo.close();
    expect(tracesOf("mateo", await dump())).toEqual([]);
    expect(await refOf("mateo")).not.toBe(ref);
    expect((await operator("erase", ...whoIs("mateo"))).printed).toMatch(/^Erased in 0/);
  });

  test("PRIV-1: says how it is used", async () => {
    const { code, complained } = await operator("forget");
    expect({ code, complained }).toEqual({
      code: 1,
      complained: expect.stringMatching(/^Usage: person/) as string,
    });
  });
});
