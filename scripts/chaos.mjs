import { launch } from "./setup/launch.mjs";

await launch("scripts/chaos/main.ts");
