import { launch } from "./setup/launch.mjs";

await launch("scripts/package/main.ts");
