import { launch } from "./setup/launch.mjs";

await launch("scripts/start/main.ts");
