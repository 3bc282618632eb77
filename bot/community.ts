import { parseArgs } from "node:util";
import { openAzureStorage } from "@guildhall/shared/azure/storage";
import { createTables } from "@guildhall/shared/azure/tables";
import type { CommunityId } from "@guildhall/shared/domain/kernel/ids";
import { configOfThisProcess } from "./config/environment-variables.ts";
import { nodeEnvironment } from "./ops/node-environment.ts";
import { asOperator, UsageError } from "./ops/operator.ts";
import { createCommunityDesk, type Which } from "./privacy/community-desk.ts";
import { storageOptions } from "./storage-options.ts";

// What the operator does with a whole community, while servers run, with their settings: `node community.js` beside the
// server, or `npm run community --` in the repository.

const USAGE = `Usage: community find  --chat TENANT-ID/CHAT-ID
       community erase --community ID
       community erase --chat TENANT-ID/CHAT-ID`;

function whichOf({ community, chat }: { readonly community?: string; readonly chat?: string }): Which {
  if (community !== undefined && chat === undefined) return { community };
  const [, tenant, id] = /^([\w-]+)\/(.+)$/.exec(chat ?? "") ?? [];
  if (community !== undefined || tenant === undefined || id === undefined) throw new UsageError(USAGE);
  return { conversation: { tenant, id } };
}

await asOperator(async (say) => {
  const { values, positionals } = parseArgs({
    options: { community: { type: "string" }, chat: { type: "string" } },
    allowPositionals: true,
  });
  const [what, ...more] = positionals;
  if ((what !== "find" && what !== "erase") || more.length > 0) throw new UsageError(USAGE);
  const which = whichOf(values);
  const options = storageOptions(configOfThisProcess());
  await createTables(options);
  const desk = createCommunityDesk({ storage: openAzureStorage(options), environment: nodeEnvironment });
  const community: CommunityId | null = await desk.find(which);
  if (community === null) throw new UsageError("There is no such community");
  if (what === "find") return say(community);
  say(`Erasing ${community}. If this is interrupted, run it again: community erase --community ${community}`);
  await desk.erase(community);
  say(`Erased: nothing is stored of ${community} any more. Servers notice within seconds`);
});
