import { afterAll, beforeAll, expect, test } from "vitest";
import { PAST_SESSIONS, pastSessions } from "@guildhall/shared/projections/past-sessions";
import type { Projector } from "@guildhall/shared/projections/projector";
import { PROJECTORS } from "@guildhall/shared/projections/projectors";
import { azuriteOfRun } from "../../support/azurite-of-run.ts";
import { freshTableStorage } from "../../support/table-storage.ts";
import { createLog } from "../../../bot/ops/log.ts";
import { type Guild, startGuild } from "../bot/guild.ts";

const azurite = azuriteOfRun();
let guild: Guild;
let tries = 0;
const logged: string[] = [];

const throwing = () => {
  tries += 1;
  throw new Error("what somebody wrote");
};
const broken: Projector = {
  name: "broken",
  version: 1,
  handlers: {
    SessionBegun: { handle: throwing },
    SessionEndRecorded: { handle: throwing },
    PollOpened: { handle: throwing },
    TopicOffered: { handle: throwing },
  },
};

beforeAll(async () => {
  const storage = await freshTableStorage(azurite.connectionString);
  const log = createLog({ write: (line) => void logged.push(line) });
  guild = await startGuild({ server: { storage, log, projectors: [broken, ...PROJECTORS] } });
  await guild.teams.installBot();
});

afterAll(async () => {
  await guild.close();
});

test("PROJ-3: a projector that always throws holds up no command, card, recap or other projection, and the health names it", async () => {
  const { teams, server } = guild;
  await guild.begin("priya", [{ title: "Signals" }]);
  await guild.inCommunity("priya", { type: "offerTopic", title: "Tokens", details: null });
  const poll = { question: "Shall we go on?", options: ["Yes", "No"], budget: 1, cap: 1 } as const;
  const asked = await guild.inCommunity("priya", {
    ...{ type: "openPoll", ...poll, secrecy: "hidden", membersAdd: false },
    ...{ closesAt: null, inChat: true },
  });
  expect(asked.kind).toBe("done");
  await teams.untilChat((messages) =>
    messages.find(({ cards }) => JSON.stringify(cards).includes(poll.question)),
  );
  await guild.inSession("priya", { type: "addTakeaway", text: "Ask earlier", kind: "learned", owner: null });
  await guild.inSession("priya", { type: "finish" });
  await teams.untilChat((messages) =>
    messages.find(({ cards }) => JSON.stringify(cards).includes("Recap of the session")),
  );
  const shelf = { projection: pastSessions.name, generation: 1, community: await guild.community() };
  const rows = () =>
    server.storage.projections.rows(shelf, PAST_SESSIONS, { prefix: "", after: null, most: 10 });
  await expect.poll(rows).toMatchObject([{ body: { number: 1, counts: { takeaways: 1 } } }]);

  expect(tries).toBeGreaterThan(0);
  const health = await fetch(`${server.url}/healthz`);
  expect(health.status).toBe(200);
  expect(await health.json()).toMatchObject({
    status: "ok",
    projectionsBehind: [{ projection: "broken", communities: 1 }],
  });
  expect(logged.filter((line) => line.includes("a defect stops a projection"))).toHaveLength(1);
  expect(logged.join("")).not.toContain("what somebody wrote");
});
