import { randomUUID } from "node:crypto";
import { test as base, expect } from "@playwright/test";
import { startAzurite, type Azurite } from "../../support/azurite.ts";
import { unpackBuild } from "../../support/build.ts";
import { travellingEnvironment } from "../../support/travelling-environment.ts";
import { defaultCast } from "../../teams-stand-in/cast.ts";
import { startTeamsStandIn, type TeamsStandIn } from "../../teams-stand-in/start.ts";
import { Guildhall } from "./guildhall.ts";
import { startOnClock, startProduct } from "./server.ts";

interface Options {
  /** how many people there are besides those of the cast: `other1`, `other2` … */
  readonly others: number;
  /** The product in its own process on the real clock, or composed on a clock that the test advances. */
  readonly clock: "real" | "travelling";
}

interface WorkerFixtures {
  readonly azurite: Azurite;
  /** where the build was unpacked: these tests run nothing else */
  readonly buildFolder: string;
}

interface Fixtures {
  /** A meeting with Guildhall, where nothing is founded yet. */
  readonly guildhall: Guildhall;
}

const startTeams = (others: number, now: () => number): Promise<TeamsStandIn> =>
  startTeamsStandIn({
    ...{ botId: randomUUID(), botPassword: randomUUID(), tenantId: randomUUID(), now },
    people: [
      ...defaultCast,
      ...Array.from({ length: others }, (_, index) => ({
        key: `other${index + 1}`,
        name: `Other ${index + 1}`,
        title: "Developer",
      })),
    ],
  });

export const test = base.extend<Options & Fixtures, WorkerFixtures>({
  clock: ["real", { option: true }],
  others: [0, { option: true }],
  azurite: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright finds a fixture's dependencies by its pattern
    async ({}, give) => {
      const azurite = await startAzurite();
      await give(azurite);
      await azurite.stop();
    },
    { scope: "worker" },
  ],
  buildFolder: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright finds a fixture's dependencies by its pattern
    async ({}, give) => {
      await using build = await unpackBuild();
      await give(build.folder);
    },
    { scope: "worker" },
  ],
  guildhall: async ({ azurite, buildFolder, clock, context, others }, give) => {
    const environment = travellingEnvironment();
    const teams = await startTeams(others, () => environment.now());
    const options = { folder: buildFolder, teams, connectionString: azurite.connectionString };
    const server = clock === "real" ? await startProduct(options) : await startOnClock(options, environment);
    await teams.installBot();
    const guildhall = new Guildhall({ teams, server, context, environment });
    await give(guildhall);
    await guildhall.leave();
    await server.stop();
    await teams.close();
    expect(guildhall.complaints(), "what the browser complained about in the app's frames").toEqual([]);
  },
});

export { expect };
