import type { Config } from "./config.ts";
import { parseConfig } from "./parse.ts";

/** The configuration of this process. The one place that reads its environment. */
export const configOfThisProcess = (): Config => parseConfig(process.env);
