import { azureStorage } from "@guildhall/shared/azure/storage";
import { parseConfig } from "../../../bot/config/parse.ts";
import { storageOptions } from "../../../bot/storage-options.ts";
import { startBotServer } from "../bot-server.ts";
import { seedExample } from "./seed-example.ts";
import { watchStorage } from "./watched-storage.ts";
import type { TravellingEnvironment } from "../travelling-environment.ts";
import type { TeamsStandIn } from "../../teams-stand-in/start.ts";

export interface ExamplePlay {
  readonly teams: TeamsStandIn;
  /** the clock of the stand-in, set back to the day on which the example is founded */
  readonly environment: TravellingEnvironment;
  /** of the server that has the example afterwards */
  readonly env: Readonly<Record<string, string>>;
}

/** Half a year of the example community, by a server of its own whose time passes quickly. Sets the clock right. Returns who led each session. */
export async function playExample({ teams, environment, env }: ExamplePlay): Promise<readonly string[]> {
  const storage = await azureStorage(storageOptions(parseConfig({ ...teams.env, ...env })));
  const watched = watchStorage(storage);
  const server = await startBotServer(teams, {
    environment,
    storage: watched.storage,
    env,
  });
  try {
    await teams.installBot();
    return await seedExample({ teams, url: server.url, environment, watched });
  } finally {
    await server.stop();
    environment.advance(Date.now() - environment.now());
  }
}
