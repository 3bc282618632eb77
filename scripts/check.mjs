import { launch } from "./setup/launch.mjs";

await launch("scripts/check/main.ts");
