import { randomBytes, randomUUID } from "node:crypto";
import { startAzurite } from "../../tests/support/azurite.ts";
import { builtInto } from "../../tests/support/build.ts";
import { startChild } from "../../tests/support/child-process.ts";
import { isPortFree } from "../../tests/support/ports.ts";
import { playExample } from "../../tests/support/example/play-example.ts";
import { PRESENT_TODAY } from "../../tests/support/example/script.ts";
import { EXAMPLE_LASTS } from "../../tests/support/example/seed-example.ts";
import { travellingEnvironment } from "../../tests/support/travelling-environment.ts";
import { startTeamsStandIn } from "../../tests/teams-stand-in/start.ts";
import { buildWhatChanged } from "../setup/builds.ts";
import { startOptions } from "./options.ts";
import type { StartOptions } from "./options.ts";
import { Shutdown } from "./shutdown.ts";

const randomKey = (): string => randomBytes(32).toString("base64");

async function refuseTakenPorts({ port, teamsPort }: StartOptions): Promise<void> {
  const wanted = { PORT: port, TEAMS_PORT: teamsPort };
  for (const [name, number] of Object.entries(wanted)) {
    if (await isPortFree(number)) continue;
    throw new Error(
      `Port ${number} is taken. End what listens there, or choose other ports:\n` +
        `  PORT=${port + 100} TEAMS_PORT=${teamsPort + 100} npm start\n(${number} is ${name}.)`,
    );
  }
}

/** The server's environment: ours, without variables that a developer's shell may have set for another Guildhall. */
function serverEnv(settings: Readonly<Record<string, string>>): Record<string, string | undefined> {
  return { ...process.env, AZURE_TABLES_ENDPOINT: undefined, TABLE_PREFIX: undefined, ...settings };
}

async function start(options: StartOptions, shutdown: Shutdown): Promise<string> {
  await refuseTakenPorts(options);
  await buildWhatChanged();

  console.log("Starting Azurite");
  const azurite = await shutdown.adopt(startAzurite(), (tables) => tables.stop());
  shutdown.endWith(azurite.ended);

  console.log("Starting the stand-in Teams");
  const publicUrl = `http://127.0.0.1:${options.port}`;
  const environment = travellingEnvironment();
  if (!options.empty) environment.advance(-EXAMPLE_LASTS);
  const teams = await shutdown.adopt(
    startTeamsStandIn({
      port: options.teamsPort,
      appUrl: publicUrl,
      botId: randomUUID(),
      botPassword: randomKey(),
      tenantId: randomUUID(),
      now: () => environment.now(),
    }),
    (standIn) => standIn.close(),
  );

  const env = {
    PORT: String(options.port),
    HOST: "127.0.0.1",
    PUBLIC_URL: publicUrl,
    AZURE_TABLES_CONNECTION_STRING: azurite.connectionString,
    SEAL_KEYS: `start:${randomKey()}`,
    TICKET_KEY: randomKey(),
  };
  let leaders: readonly string[] = [];
  if (!options.empty) {
    console.log("Playing half a year of the example community");
    leaders = await playExample({ teams, environment, env });
  }

  console.log("Starting the server");
  const server = await shutdown.adopt(
    startChild({
      name: "The server",
      args: ["server.js"],
      folder: builtInto,
      env: serverEnv({ ...teams.env, ...env }),
      readyWhen: { answersAt: `${publicUrl}/healthz` },
      readyWithinMs: 60_000,
      stopSignal: "SIGTERM",
    }),
    (child) => child.stop(),
  );
  shutdown.endWith(server.ended.then((end) => `${end}. It printed:\n${server.output()}`));

  if (!options.empty) return teams.viewUrl("priya", "side-by-side", { people: threeWith(leaders.at(-1)) });
  await teams.installBot();
  await teams.startMeeting({ people: PRESENT_TODAY });
  return teams.viewUrl("priya", "details");
}

/** Whoever facilitates, the organiser, and others who are there. */
const threeWith = (leader = ""): string =>
  [...new Set(["priya", leader, "amara", "tom"])].filter(Boolean).slice(0, 3).join(",");

const shutdown = new Shutdown();
try {
  const url = await start(startOptions(process.argv.slice(2), process.env), shutdown);
  console.log(`Guildhall is running: ${url}`);
} catch (error) {
  await shutdown.fail(error);
}
