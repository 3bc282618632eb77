import { launch } from "./setup/launch.mjs";

await launch("scripts/test/main.ts");
