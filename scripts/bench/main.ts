import { main } from "../../tests/bench/main.ts";
import { buildPages } from "../setup/pages.ts";

await buildPages();
await main(process.argv.slice(2));
