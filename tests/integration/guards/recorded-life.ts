import { z } from "zod";
import { nameOf } from "@guildhall/shared/app/outbox-row";
import { memoryNotices } from "@guildhall/shared/memory/notices";
import { memoryStorage } from "@guildhall/shared/memory/storage";
import type { Storage } from "@guildhall/shared/ports/storage";
import { appWorld, GUILD } from "@guildhall/shared/testing/app-world";
import { communityLog, sessionLog } from "../../chaos/stored-log.ts";
import { type Life, liveThrough } from "./life.ts";

/** A whole life, and everything in it that outlives a server. */
export interface RecordedLife extends Life {
  /** stored events, including sealed parts, by type */
  readonly events: ReadonlyMap<string, readonly unknown[]>;
  /** outbox rows, by what they ask for */
  readonly outbox: ReadonlyMap<string, readonly OutboxBody[]>;
}

export async function recordedLife(): Promise<RecordedLife> {
  const { storage, rows } = watchedStorage();
  const world = appWorld(memoryNotices(), storage);
  const life = await liveThrough(world);
  const logs = [
    await communityLog(world.storage, GUILD),
    ...(await Promise.all(life.sessions.map((id) => sessionLog(world.storage, id)))),
  ];
  const events = logs.flatMap((log) =>
    log.flatMap((entry): readonly { readonly type: string }[] => entry.events),
  );
  return {
    ...life,
    events: Map.groupBy(events, ({ type }) => type),
    outbox: Map.groupBy(rows, ({ effect }) => nameOf(effect)),
  };
}

export type OutboxBody = z.infer<typeof outboxBody>;
const outboxBody = z.object({ v: z.number(), effect: z.looseObject({ kind: z.string() }) });

/** A storage in memory, and every row that was ever added to its outbox. */
function watchedStorage() {
  const memory = memoryStorage();
  const rows: OutboxBody[] = [];
  const append: Storage["events"]["append"] = (stream, commit, outbox) => {
    rows.push(...outbox.map(({ body }) => outboxBody.parse(body)));
    return memory.events.append(stream, commit, outbox);
  };
  return { storage: { ...memory, events: { ...memory.events, append } }, rows };
}
