import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The root folder of the repository. */
export const repository = resolve(fileURLToPath(import.meta.url), "../../..");
