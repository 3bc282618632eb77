// node tests/integration/guards/keep-release.ts NAME
// Keeps what this version stores as the test data of a release, whose people have streams like these from then on.
import { existsSync, writeFileSync } from "node:fs";
import { keepStreams } from "./keep-streams.ts";

const [, , name] = process.argv;
const file = `tests/data/releases/${name}.json`;
if (name === undefined || !/^[\w.-]+$/.test(name)) throw new Error("Which release? Give its name");
if (existsSync(file)) throw new Error(`${file} is kept as it is`);
writeFileSync(file, `${JSON.stringify(await keepStreams())}\n`);
console.log(`Kept ${file}`);
