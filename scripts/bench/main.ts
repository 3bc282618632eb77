import { main } from "../../tests/bench/main.ts";
import { buildWhatChanged } from "../setup/builds.ts";

await buildWhatChanged();
await main(process.argv.slice(2));
