import { readFile, stat, writeFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { eraseCommunity } from "@guildhall/shared/app/erase";
import { backUp, restore as bringBack } from "../../../bot/backups.ts";
import { createLog } from "../../../bot/ops/log.ts";
import { nodeEnvironment as environment } from "../../../bot/ops/node-environment.ts";
import { type RealGuild, startRealGuild } from "../../chaos/real-guild.ts";
import { type DumpedRow, dumpTables, textOf } from "../../chaos/table-dump.ts";
import { azuriteOfRun } from "../../support/azurite-of-run.ts";
import { type OperatorCommand, runOperator } from "../../support/operator.ts";
import { connectPerson, type PersonClient, until } from "../../support/person-client.ts";
import { freshPrefix } from "../../support/table-storage.ts";
import { backupFolder } from "./backup-folder.ts";

const azurite = azuriteOfRun();
let guild: RealGuild;
const inFolder = backupFolder();
const log = createLog({ write: () => undefined });
let priya: PersonClient;
/** a backup of a community, and a later one */
let backup: string;
let later: string;

/** Runs one of the operator's commands with the settings of the servers. */
const operator = (
  command: OperatorCommand,
  given: readonly string[],
  settings: Readonly<Record<string, string>> = {},
) => runOperator(command, given, { ...guild.settings, ...settings });
const restore = (given: readonly string[], TABLE_PREFIX = freshPrefix()) =>
  operator("restore", given, { TABLE_PREFIX });

const dump = (prefix = guild.tablePrefix): Promise<readonly DumpedRow[]> =>
  dumpTables(azurite.connectionString, prefix);
const idOf = (person: string): string => guild.teams.person(person).aadObjectId ?? "nobody";

beforeAll(async () => {
  [backup, later] = [inFolder("first.backup"), inFolder("later.backup")];
  guild = await startRealGuild({ azurite });
  const connect = (person: string) =>
    connectPerson({ teams: guild.teams, person, url: guild.servers[0]?.url ?? "" });
  priya = await connect("priya");
  await priya.tell({ type: "found", name: "Frontend Guild" });
  const tom = await connect("tom");
  await tom.tell({ type: "offerTopic", title: "Signals", details: null });
  const vote = {
    question: "Shall we?",
    options: ["Yes", "No"],
    budget: 1,
    cap: 1,
    secrecy: "hidden",
  } as const;
  await priya.tell({ type: "openPoll", ...vote, membersAdd: false, closesAt: null, inChat: false });
  const seen = await until(priya.community, (view) => view?.slices.polls?.[0] !== undefined);
  const poll = seen?.slices.polls?.[0];
  const option = poll === undefined ? undefined : seen?.slices[`poll:${poll}`]?.options[0]?.id;
  if (poll === undefined || option === undefined) throw new Error("Nothing is voted on");
  await tom.tell({ type: "castBallot", poll, ballot: { [option]: 1 } });
  tom.close();
  const made = await operator("backup", ["--to", backup]);
  expect(made).toMatchObject({ code: 0, complained: "" });
  const { tenantId } = guild.teams.person("tom");
  await operator("person", ["erase", "--person", `${tenantId}/${idOf("tom")}`]);
  await operator("backup", ["--to", later, "--erased"]);
});
afterAll(async () => {
  priya.close();
  await guild.close();
});

const unpacked = async (path: string): Promise<string> => gunzipSync(await readFile(path)).toString();

describe("the backup command", () => {
  test("BACKUP-1: is made while servers run, has no key of any seal, and only its owner can read it", async () => {
    const text = await unpacked(backup);
    expect(text).toContain('"guildhall":"backup"');
    expect(text).not.toContain("head-wrapped-");
    expect(text).not.toContain("wrappedBy");
    expect((await dump()).some(({ rowKey }) => rowKey.startsWith("head-wrapped-"))).toBe(true);
    expect((await stat(backup)).mode & 0o777).toBe(0o600);
    await priya.tell({ type: "offerTopic", title: "Still here", details: null });
  });

  test("BACKUP-1: does not write over a file", async () => {
    const was = await readFile(backup);
    const { code, complained } = await operator("backup", ["--to", backup]);
    expect(code).toBe(1);
    expect(complained).toContain("The file cannot be made, so nothing was backed up");
    expect(await readFile(backup)).toEqual(was);
  });
});

describe("the restore command", () => {
  test("BACKUP-3: refuses a damaged file, and tables that are in use", async () => {
    const path = inFolder("damaged");
    await writeFile(path, (await readFile(backup)).subarray(0, -40));
    const prefix = freshPrefix();
    const damaged = await restore(["--from", path], prefix);
    expect(damaged).toEqual({
      code: 1,
      printed: "",
      complained: `${path} is damaged: it cannot be unpacked\n`,
    });
    expect(await dump(prefix)).toEqual([]);
    const inUse = await restore(["--from", backup], guild.tablePrefix);
    expect(inUse.code).toBe(1);
    expect(inUse.complained).toContain(`Nothing was restored: there are rows in ${guild.tablePrefix}Streams`);
  });

  test("BACKUP-4, PRIV-6: erases again what has been erased since, as a newer file says", async () => {
    const prefix = freshPrefix();
    const { code, printed } = await restore(["--from", backup, "--erased", later], prefix);
    expect(`${code} ${printed}`).toContain("Erased again: 1");
    const rows = await dump(prefix);
    expect(rows.filter((row) => textOf(row).includes(idOf("tom")))).toEqual([]);
    expect(rows.some((row) => textOf(row).includes(idOf("priya")))).toBe(true);
    expect(rows.filter(({ table }) => table === "Erased")).toHaveLength(1);
    // What they offered stays, as of a former member.
    expect(rows.some((row) => textOf(row).includes("Signals"))).toBe(true);
    expect(
      rows.some((row) => textOf(row).includes("MemberErased") || textOf(row).includes("MemberLeft")),
    ).toBe(true);
  });

  test("BACKUP-4, PRIV-7: a community that was erased since does not come back, nor does any of its members", async () => {
    const { connectionString } = azurite;
    const tables = (tablePrefix: string) => ({
      connectionString,
      tablePrefix,
      wrappingKeys: [guild.sealKey],
    });
    const [byFile, byTables] = [freshPrefix(), freshPrefix()];
    const restoreInto = (prefix: string, from: string, erased?: string) =>
      bringBack(tables(prefix), { from, erased }, { environment, log });
    const storage = await guild.openStorage();
    const [community] = await storage.bindings.communities();
    if (community === undefined) throw new Error("There is no community");
    await eraseCommunity(storage, community, environment.now());
    const newest = inFolder("newest.backup");
    await backUp(tables(guild.tablePrefix), newest, "erased", environment);
    // What says so is a newer file, or the log that stayed in the tables.
    const told = await restoreInto(byFile, backup, newest);
    await restoreInto(byTables, newest);
    const known = await restoreInto(byTables, backup);
    for (const done of [told, known]) expect(done).toMatchObject({ erased: 2, restored: 0 });
    for (const prefix of [byFile, byTables]) {
      const rows = await dump(prefix);
      expect(rows.filter(({ table }) => table !== "Erased").map(textOf)).toEqual([]);
      expect(rows.map(({ rowKey }) => rowKey.split("~")[0])).toEqual(["community", "member"]);
    }
  });
});
