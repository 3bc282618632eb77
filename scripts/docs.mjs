import { launch } from "./setup/launch.mjs";

await launch("scripts/docs/main.ts");
