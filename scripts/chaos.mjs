import { launch } from "./setup/launch.mjs";

await launch("tests/chaos/main.ts");
