import { parseArgs } from "node:util";
import { openAzureStorage } from "@guildhall/shared/azure/storage";
import { createTables } from "@guildhall/shared/azure/tables";
import type { Progress } from "@guildhall/shared/projections/builds";
import { configOfThisProcess } from "./config/environment-variables.ts";
import { createLog } from "./ops/log.ts";
import { nodeEnvironment } from "./ops/node-environment.ts";
import { asOperator, UsageError } from "./ops/operator.ts";
import { createProjectionService } from "./ops/projection-service.ts";
import { storageOptions } from "./storage-options.ts";

// Builds a projection anew while servers run, with their settings: `node rebuild.js --projection NAME` beside the server, or
// `npm run rebuild -- --projection NAME` in the repository.

/** Says how far it is whenever another hundredth is done. */
function saying(projection: string, say: (line: string) => void): Progress {
  let said = -1;
  return (done, all) => {
    const percent = all === 0 ? 100 : Math.floor((100 * done) / all);
    if (percent === said) return;
    said = percent;
    say(`${projection}: ${done} of ${all} communities (${percent} %)`);
  };
}

await asOperator(async (say) => {
  const { projection } = parseArgs({ options: { projection: { type: "string" } } }).values;
  if (projection === undefined) throw new UsageError("Usage: rebuild --projection NAME");
  const options = storageOptions(configOfThisProcess());
  await createTables(options);
  const service = createProjectionService({
    storage: openAzureStorage(options),
    environment: nodeEnvironment,
    log: createLog(),
  });
  if ((await service.rebuild(projection, saying(projection, say))) === "elsewhere")
    throw new UsageError(
      `${projection} is being built by a server at the moment. Try again in a few minutes`,
    );
  say(`${projection} is rebuilt`);
});
