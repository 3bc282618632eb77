import { execFile } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import type { PastSessionRow, TakeawayRow } from "@guildhall/shared/domain/rows";
import { pastSessions } from "@guildhall/shared/projections/past-sessions";
import type { RowsAnswer } from "@guildhall/shared/protocol/rows";
import { PROJECTORS } from "@guildhall/shared/projections/projectors";
import { eventually } from "../../chaos/eventually.ts";
import { type RealGuild, startRealGuild } from "../../chaos/real-guild.ts";
import { azuriteOfRun } from "../../support/azurite-of-run.ts";
import { connectPerson, nextSession, type PersonClient } from "../../support/person-client.ts";

const azurite = azuriteOfRun();
let guild: RealGuild;
let priya: PersonClient;
let tom: PersonClient;

beforeAll(async () => {
  guild = await startRealGuild({ azurite, servers: 2 });
  const connect = (person: string, server: number) =>
    connectPerson({ teams: guild.teams, person, url: guild.servers[server]?.url ?? "" });
  priya = await connect("priya", 0);
  tom = await connect("tom", 1);
  await priya.tell({ type: "found", name: "Frontend Guild" });
});

afterAll(async () => {
  priya.close();
  tom.close();
  await guild.close();
});

interface Ended {
  readonly code: number;
  readonly printed: string;
  readonly complained: string;
}

/** What `npm run rebuild` runs, with the settings of the servers. */
const rebuild = (...given: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const options = { env: { ...process.env, AZURE_TABLES_ENDPOINT: undefined, ...guild.settings } };
    const child = execFile(
      process.execPath,
      ["bot/rebuild.ts", ...given],
      options,
      (_, printed, complained) => resolve({ code: child.exitCode ?? -1, printed, complained }),
    );
  });

const generation = async () =>
  (await (await guild.openStorage()).projections.generations(pastSessions.name)).value;

async function hold(): Promise<void> {
  await priya.tell({ type: "begin", session: await nextSession(priya) });
  await eventually(priya.session, (session) => session?.slices.session.ended === null, "a running session");
  await eventually(tom.session, (session) => session?.slices.session.ended === null, "a running session");
}

const sessionsOf = async (who: PersonClient): Promise<readonly PastSessionRow[]> => {
  const answer = await who.rows<"pastSessions">({ list: "pastSessions", after: null });
  return answer.kind === "rows" ? answer.rows : [];
};

async function takeawaysOf(who: PersonClient): Promise<readonly TakeawayRow[]> {
  const rows: TakeawayRow[] = [];
  for (let after: string | null = null; ;) {
    const answer: RowsAnswer<TakeawayRow> = await who.rows<"takeaways">({
      list: "takeaways",
      session: null,
      after,
    });
    if (answer.kind === "failed") throw new Error("The takeaways cannot be read");
    rows.push(...answer.rows);
    if (answer.next === null) return rows;
    after = answer.next;
  }
}

describe("npm run rebuild", () => {
  test("PROJ-4: while a session runs on two servers nobody notices, and nothing is missing afterwards", async () => {
    await hold();
    const before = await generation();
    let done = false;
    const rebuilt = Promise.all(PROJECTORS.map(({ name }) => rebuild("--projection", name))).finally(() => {
      done = true;
    });
    const said: string[] = [];
    // At least a few while it runs, and some before and after; a session takes only so many, however long it runs.
    for (let count = 0; count < 8 || (!done && count < LIMITS.takeaways / 2); count += 1) {
      const text = `Takeaway ${count}`;
      await (count % 2 === 0 ? priya : tom).run({ type: "addTakeaway", text, kind: "learned", owner: null });
      said.push(text);
    }
    for (const [index, { code, printed }] of (await rebuilt).entries()) {
      const name = PROJECTORS[index]?.name ?? "";
      expect([code, printed.trim().split("\n")]).toEqual([
        0,
        [`${name}: 0 of 1 communities (0 %)`, `${name}: 1 of 1 communities (100 %)`, `${name} is rebuilt`],
      ]);
    }
    await priya.run({ type: "finish" });
    for (const who of [priya, tom]) {
      await expect
        .poll(async () => (await sessionsOf(who)).map(({ counts }) => counts.takeaways), { timeout: 60_000 })
        .toEqual([said.length]);
      expect((await takeawaysOf(who)).map(({ text }) => text)).toEqual(said);
    }
    const after = await generation();
    expect(after.live?.number).toBeGreaterThan(before.live?.number ?? 0);
    expect(after).toMatchObject({ next: null, outdated: [] });
  });

  test("PROJ-4: says what is wrong: no name, or one that no projection has", async () => {
    expect(await rebuild()).toMatchObject({ code: 1, complained: "Usage: rebuild --projection NAME\n" });
    const unknown = await rebuild("--projection", "people");
    expect(unknown).toMatchObject({ code: 1, printed: "" });
    expect(unknown.complained).toBe(
      'There is no projection "people". There are: past-sessions, takeaways-and-decisions, learned, health\n',
    );
  });
});
