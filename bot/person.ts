import { type FileHandle, open } from "node:fs/promises";
import { parseArgs } from "node:util";
import { committedSignal } from "@guildhall/shared/app/committed";
import { createLiveStreams } from "@guildhall/shared/app/create-live-streams";
import { openAzureStorage } from "@guildhall/shared/azure/storage";
import { createTables } from "@guildhall/shared/azure/tables";
import { memoryNotices } from "@guildhall/shared/memory/notices";
import type { Person } from "@guildhall/shared/ports/directory";
import { configOfThisProcess } from "./config/environment-variables.ts";
import { createLog } from "./ops/log.ts";
import { nodeEnvironment } from "./ops/node-environment.ts";
import { asOperator, UsageError } from "./ops/operator.ts";
import { createPersonDesk } from "./privacy/person-desk.ts";
import { storageOptions } from "./storage-options.ts";

// What the operator does for a person who asks for it, in all communities and while servers run, with their settings:
// `node person.js` beside the server, or `npm run person --` in the repository.

const USAGE = `Usage: person export --person TENANT-ID/OBJECT-ID --to FILE
       person erase  --person TENANT-ID/OBJECT-ID`;

const nobody = () => [];

const inCommunities = (howMany: number): string => (howMany === 1 ? "1 community" : `${howMany} communities`);

function personOf(text: string | undefined): Person {
  const [, tenant, objectId] = /^([\w-]+)\/([\w-]+)$/.exec(text ?? "") ?? [];
  if (tenant === undefined || objectId === undefined) throw new UsageError(USAGE);
  return { tenant, objectId };
}

/** A new file that only its owner can read. */
async function newFile(path: string | undefined): Promise<FileHandle> {
  if (path === undefined) throw new UsageError(USAGE);
  return open(path, "wx", 0o600).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`The file cannot be made, so nothing was exported: ${why}`);
  });
}

await asOperator(async (say) => {
  const { values, positionals } = parseArgs({
    options: { person: { type: "string" }, to: { type: "string" } },
    allowPositionals: true,
  });
  const person = personOf(values.person);
  const [what] = positionals;
  if (what !== "export" && what !== "erase") throw new UsageError(USAGE);
  const options = storageOptions(configOfThisProcess());
  await createTables(options);
  const storage = openAzureStorage(options);
  const log = createLog();
  const liveStreams = createLiveStreams({
    storage,
    notices: memoryNotices(),
    committed: committedSignal(log),
    whoIsHere: { present: nobody, around: nobody },
    environment: nodeEnvironment,
    log,
  });
  const desk = createPersonDesk({ storage, liveStreams, environment: nodeEnvironment });
  try {
    if (what === "export") {
      await using file = await newFile(values.to);
      await file.writeFile(await desk.export(person));
      say(`Everything that is held about this person is in ${values.to}`);
    } else say(`Erased in ${inCommunities(await desk.erase(person))}. Servers notice within a minute`);
  } finally {
    await liveStreams.close();
  }
});
