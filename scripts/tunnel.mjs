import { launch } from "./setup/launch.mjs";

await launch("scripts/tunnel/main.ts");
