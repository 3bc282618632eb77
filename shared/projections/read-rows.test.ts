import { describe, expect, it } from "vitest";
import { HOUR, SECOND } from "../domain/kernel/time.ts";
import type { Projections } from "../ports/projections.ts";
import { GUILD } from "../testing/app-world.ts";
import { ProjectedGuild } from "../testing/projected-guild.ts";
import { PAST_SESSIONS, pastSessions } from "./past-sessions.ts";
import type { Projector } from "./projector.ts";
import { readRows } from "./read-rows.ts";

const numbers = ({ rows }: { readonly rows: readonly unknown[] }): readonly number[] =>
  rows.map((row) => (row as { number: number }).number);

describe("reading rows", () => {
  it("PROJ-6: gives them page by page, newest first, and says where the next page begins", async () => {
    const guild = await ProjectedGuild.open();
    for (let held = 0; held < 5; held += 1) {
      await guild.hold(`Topic ${held}`);
      await guild.world.environment.advance(HOUR);
    }
    const first = await guild.read(pastSessions, PAST_SESSIONS, { most: 2 });
    expect([numbers(first), first.next === null]).toEqual([[5, 4], false]);
    // What happens meanwhile moves nothing.
    await guild.hold("Another");
    const second = await guild.read(pastSessions, PAST_SESSIONS, { most: 2, after: first.next });
    const last = await guild.read(pastSessions, PAST_SESSIONS, { most: 2, after: second.next });
    expect([numbers(second), numbers(last), last.next]).toEqual([[3, 2], [1], null]);
  });

  it("PROJ-6: works through what has just happened first, so that they are current", async () => {
    // Nothing pokes it.
    const guild = await ProjectedGuild.open({ projectors: [] });
    await guild.build(pastSessions);
    await guild.hold("Signals");
    await guild.ask("priya", { type: "changeSettings", settings: { itemMinutes: 12 } });
    const page = await guild.read(pastSessions, PAST_SESSIONS);
    expect(page).toMatchObject({ version: guild.community.version, current: true });
    expect(numbers(page)).toEqual([1]);
  });

  it("PROJ-6: says up to which version they are current if the projector fails", async () => {
    let broken = false;
    const breaking: Projector = {
      ...pastSessions,
      handlers: {
        ...pastSessions.handlers,
        TopicOffered: {
          handle() {
            if (broken) throw new Error("broken");
          },
        },
      },
    };
    const guild = await ProjectedGuild.open({ projectors: [breaking] });
    await guild.hold("Signals");
    const { version } = await guild.read(breaking, PAST_SESSIONS);
    broken = true;
    await guild.hold("Tokens");
    const page = await guild.read(breaking, PAST_SESSIONS);
    expect(page).toMatchObject({ version, current: false });
    expect(numbers(page)).toEqual([1]);
    expect(guild.community.version).toBeGreaterThan(version);
  });

  it("PROJ-6: does not wait for a storage that is slow with what has just happened", async () => {
    const guild = await ProjectedGuild.open();
    await guild.hold("Signals");
    const { storage, environment } = guild.world;
    const upToDate = { advance: () => new Promise<never>(() => undefined) };
    const deps = { projections: storage.projections, upToDate, environment, failed: () => undefined };
    const reading = readRows(deps, pastSessions, GUILD, {
      list: PAST_SESSIONS,
      prefix: "",
      after: null,
      most: 5,
    });
    await environment.advance(3 * SECOND);
    expect(await reading).toMatchObject({ current: false, rows: [{ number: 1 }] });
  });

  it("PROJ-4, PROJ-6: is not disturbed by a rebuild that takes the place of what is being read", async () => {
    const guild = await ProjectedGuild.open();
    await guild.hold("Signals");
    const { storage, environment } = guild.world;
    let rebuilt = false;
    const projections: Pick<Projections, "generations" | "checkpoint" | "rows"> = {
      generations: (name) => storage.projections.generations(name),
      checkpoint: (shelf) => storage.projections.checkpoint(shelf),
      async rows(shelf, list, range) {
        if (!rebuilt) {
          rebuilt = true;
          await guild.build(pastSessions, true);
        }
        return storage.projections.rows(shelf, list, range);
      },
    };
    const { upToDate } = guild.server;
    const deps = { projections, upToDate, environment, failed: () => undefined };
    const page = await readRows(deps, pastSessions, GUILD, {
      ...{ list: PAST_SESSIONS, prefix: "", after: null, most: 5 },
    });
    expect(page).toMatchObject({ current: true, rows: [{ number: 1 }] });
  });

  it("PROJ-6: gives nothing while there is no generation that this server can read", async () => {
    const guild = await ProjectedGuild.open({ projectors: [] });
    const { storage, environment } = guild.world;
    const deps = {
      ...{ projections: storage.projections, upToDate: guild.server.upToDate, environment },
      failed: () => undefined,
    };
    const wanted = { list: PAST_SESSIONS, prefix: "", after: null, most: 5 };
    expect(await readRows(deps, pastSessions, GUILD, wanted)).toBeNull();
    await guild.build({ ...pastSessions, version: 2 });
    expect(await readRows(deps, pastSessions, GUILD, wanted)).toBeNull();
  });
});
