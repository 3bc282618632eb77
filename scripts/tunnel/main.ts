import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readEnvironmentFile } from "../../appPackage/environment.ts";
import { startAzurite } from "../../tests/support/azurite.ts";
import { builtInto } from "../../tests/support/build.ts";
import { startChild } from "../../tests/support/child-process.ts";
import { buildWhatChanged } from "../setup/builds.ts";
import { repository } from "../setup/repository.mjs";
import { Shutdown } from "../start/shutdown.ts";

// The server on this machine behind a dev tunnel, for real Teams: m365agents.local.yml writes its settings to .localConfigs.
// Nothing is kept, as with `npm start`, so that its keys can be new ones each time.

const PORT = "3978";
const settingsPath = join(repository, ".localConfigs");
const randomKey = (): string => randomBytes(32).toString("base64");

async function start(shutdown: Shutdown): Promise<string> {
  if (!existsSync(settingsPath))
    throw new Error(
      ".localConfigs is missing: start Guildhall with F5, or deploy to the environment local first",
    );
  const settings = Object.fromEntries(readEnvironmentFile(readFileSync(settingsPath, "utf8")));
  await buildWhatChanged();
  console.log("Starting Azurite");
  const azurite = await shutdown.adopt(startAzurite(), (tables) => tables.stop());
  shutdown.endWith(azurite.ended);
  console.log("Starting the server");
  const server = await shutdown.adopt(
    startChild({
      name: "The server",
      args: ["server.js"],
      folder: builtInto,
      env: {
        ...process.env,
        ...settings,
        PORT,
        // Only the tunnel reaches it, so that its storage may be on this machine, too.
        HOST: "127.0.0.1",
        STORAGE: "connection-string",
        AZURE_TABLES_CONNECTION_STRING: azurite.connectionString,
        SEAL_KEYS: `tunnel:${randomKey()}`,
        TICKET_KEY: randomKey(),
      },
      readyWhen: { answersAt: `http://127.0.0.1:${PORT}/healthz` },
      readyWithinMs: 60_000,
      stopSignal: "SIGTERM",
    }),
    (child) => child.stop(),
  );
  shutdown.endWith(server.ended.then((end) => `${end}. It printed:\n${server.output()}`));
  return settings["PUBLIC_URL"] ?? "";
}

const shutdown = new Shutdown();
try {
  console.log(`Guildhall is running: ${await start(shutdown)}`);
} catch (error) {
  await shutdown.fail(error);
}
