import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { changedIn, GUARDED, readShapes, type Shapes, writeShapes } from "./guarded.ts";
import { keepStreams } from "./keep-streams.ts";
import { recordedLife } from "./recorded-life.ts";

// Adds the shapes of new types and versions to tests/data. A recorded shape describes data that people have stored:
// only --anew overwrites it, and forgets what all earlier versions looked like.
const FIRST_VERSION = "tests/data/first-version.json";
const { anew } = parseArgs({ options: { anew: { type: "boolean", default: false } } }).values;

const life = await recordedLife();
const found = await Promise.all(
  GUARDED.map(async (guarded) => {
    const recorded: Shapes = anew || !existsSync(guarded.file) ? {} : await readShapes(guarded);
    return { guarded, recorded, now: guarded.shapes(life) };
  }),
);

/** Records nothing at all if some of it must not be recorded. */
function refuse(why: string, namesIn: (each: (typeof found)[number]) => readonly string[]): void {
  const names = found.flatMap((each) => namesIn(each).map((name) => `  ${each.guarded.file}: ${name}`));
  if (names.length === 0) return;
  console.error(`Nothing is recorded. ${why}:\n${names.join("\n")}`);
  process.exit(1);
}
refuse("These do not happen in life.ts or founding-life.ts; let them happen there", ({ now }) =>
  Object.keys(now).filter((name) => now[name] === ""),
);
refuse(
  "The shapes of these recorded versions have changed; raise the versions, as CONTRIBUTING.md says",
  ({ now, recorded }) => changedIn(now, recorded),
);

for (const { guarded, recorded, now } of found) {
  const added = Object.keys(now).filter((name) => recorded[name] === undefined);
  if (added.length > 0) await writeShapes(guarded, { ...recorded, ...now });
  console.log(`${guarded.file}: ${added.length === 0 ? "nothing new" : `${added.length} recorded`}`);
}
if (anew || !existsSync(FIRST_VERSION)) {
  await writeFile(FIRST_VERSION, `${JSON.stringify(await keepStreams(), null, 1)}\n`);
  console.log(`${FIRST_VERSION}: recorded`);
}
