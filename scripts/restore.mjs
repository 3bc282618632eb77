import { launch } from "./setup/launch.mjs";

await launch("bot/restore.ts");
