import { writeFile } from "node:fs/promises";
import { azureStorage } from "@guildhall/shared/azure/storage";
import { memoryNotices } from "@guildhall/shared/memory/notices";
import { appWorld, GUILD } from "@guildhall/shared/testing/app-world";
import { dumpTables } from "../../chaos/table-dump.ts";
import { startAzurite } from "../../support/azurite.ts";
import { freshPrefix, freshWrappingKey } from "../../support/table-storage.ts";
import { seenOf, toKept, type KeptStreams } from "./kept-stream.ts";
import { liveThrough } from "./life.ts";

// Writes what today's version stores to the file that is named. Done once for a version that people have used; what
// an earlier version wrote is never written again.
const [file] = process.argv.slice(2);
if (file === undefined) throw new Error("Name the file to write, such as tests/data/second-version.json");

const azurite = await startAzurite();
try {
  const tablePrefix = freshPrefix();
  const wrappingKey = freshWrappingKey();
  const { connectionString } = azurite;
  const storage = await azureStorage({ connectionString, tablePrefix, wrappingKeys: [wrappingKey] });
  const { over, running } = await liveThrough(appWorld(memoryNotices(), storage));
  const rows = toKept(await dumpTables(connectionString, tablePrefix));
  const streams = { community: GUILD, over, running };
  const kept: KeptStreams = {
    wrappingKey: { id: wrappingKey.id, key: Buffer.from(wrappingKey.key).toString("base64") },
    ...streams,
    rows,
    seen: await seenOf(storage, streams),
  };
  await writeFile(file, `${JSON.stringify(kept, null, 1)}\n`);
} finally {
  await azurite.stop();
}
