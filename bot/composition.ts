// The parts from which a server is assembled. The product's composition root is main.ts; a test that needs another clock has
// its own, which imports these from the build.
export { azureStorage } from "@guildhall/shared/azure/storage";
export { composeServer } from "./compose.ts";
export { parseConfig } from "./config/parse.ts";
export { createLog } from "./ops/log.ts";
