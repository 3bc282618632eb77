import { launch } from "./setup/launch.mjs";

await launch("bot/person.ts");
