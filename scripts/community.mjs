import { launch } from "./setup/launch.mjs";

await launch("bot/community.ts");
