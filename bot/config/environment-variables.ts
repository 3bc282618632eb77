import type { Config } from "./config.ts";
import { parseConfig } from "./parse.ts";

/** The configuration of this process. Only this module reads the environment. */
export const configOfThisProcess = (): Config => parseConfig(process.env);
