import { launch } from "./setup/launch.mjs";

await launch("scripts/mutate/main.ts");
