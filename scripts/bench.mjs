import { launch } from "./setup/launch.mjs";

await launch("scripts/bench/main.ts");
