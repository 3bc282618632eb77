import { launch } from "./setup/launch.mjs";

await launch("scripts/build/main.ts");
