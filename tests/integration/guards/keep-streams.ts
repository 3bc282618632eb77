import { azureStorage } from "@guildhall/shared/azure/storage";
import { memoryNotices } from "@guildhall/shared/memory/notices";
import { appWorld, GUILD } from "@guildhall/shared/testing/app-world";
import { dumpTables } from "../../chaos/table-dump.ts";
import { startAzurite } from "../../support/azurite.ts";
import { freshPrefix, freshWrappingKey } from "../../support/table-storage.ts";
import { type KeptStreams, seenOf, toKept } from "./kept-stream.ts";
import { liveThrough } from "./life.ts";

/** What today's version stores of a whole life, as rows of Azure Tables, and what can be seen of it. */
export async function keepStreams(): Promise<KeptStreams> {
  const azurite = await startAzurite();
  try {
    const tablePrefix = freshPrefix();
    const wrappingKey = freshWrappingKey();
    const { connectionString } = azurite;
    const storage = await azureStorage({ connectionString, tablePrefix, wrappingKeys: [wrappingKey] });
    const { over, running } = await liveThrough(appWorld(memoryNotices(), storage));
    const rows = toKept(await dumpTables(connectionString, tablePrefix));
    const streams = { community: GUILD, over, running };
    return {
      wrappingKey: { id: wrappingKey.id, key: Buffer.from(wrappingKey.key).toString("base64") },
      ...streams,
      rows,
      seen: await seenOf(storage, streams),
    };
  } finally {
    await azurite.stop();
  }
}
