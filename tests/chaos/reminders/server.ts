import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openAzureStorage } from "@guildhall/shared/azure/storage";
import { createTables } from "@guildhall/shared/azure/tables";
import { composeServer } from "../../../bot/compose.ts";
import { configOfThisProcess } from "../../../bot/config/environment-variables.ts";
import { createLog } from "../../../bot/ops/log.ts";
import { storageOptions } from "../../../bot/storage-options.ts";
import { travellingEnvironment } from "../../support/travelling-environment.ts";

// The product's server, on a clock that another process sets: a file says how far it is ahead.

const LOOK_EVERY = 10;

const environment = travellingEnvironment();
let ahead = 0;
function look(): void {
  const set = Number(readFileSync(join(process.env["CLOCKS"] ?? "", process.env["PORT"] ?? ""), "utf8"));
  if (!Number.isFinite(set) || set === ahead) return;
  environment.advance(set - ahead);
  ahead = set;
}
look();
setInterval(look, LOOK_EVERY);

const config = configOfThisProcess();
const options = storageOptions(config);
await composeServer({
  ...{ config, environment, log: createLog() },
  storage: openAzureStorage(options),
  prepareStorage: () => createTables(options),
  tabDirectory: import.meta.dirname,
}).start();
