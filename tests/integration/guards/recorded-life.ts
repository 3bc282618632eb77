import { z } from "zod";
import { HEALTH, health, KEPT } from "@guildhall/shared/projections/health/health";
import { PAST_SESSIONS, pastSessions } from "@guildhall/shared/projections/past-sessions";
import {
  DECISIONS,
  TAKEAWAYS,
  takeawaysAndDecisions,
} from "@guildhall/shared/projections/takeaways-and-decisions";
import { CAME_OF, SPONSOR_PAGE, SPONSOR_STORIES } from "@guildhall/shared/projections/health/sponsor-page";
import { nameOf } from "@guildhall/shared/app/outbox-row";
import { memoryNotices } from "@guildhall/shared/memory/notices";
import { memoryStorage } from "@guildhall/shared/memory/storage";
import type { Storage } from "@guildhall/shared/ports/storage";
import { appWorld, GUILD } from "@guildhall/shared/testing/app-world";
import { communityLog, sessionLog } from "../../chaos/stored-log.ts";
import { projected } from "../../support/projected.ts";
import { type Life, liveThrough } from "./life.ts";
import { exportForSponsors } from "./sponsors-life.ts";
import { GAVE_WAY } from "./moves-life.ts";

/** A whole life, and everything in it that outlives a server. */
export interface RecordedLife extends Life {
  /** stored events, including sealed parts, by type */
  readonly events: ReadonlyMap<string, readonly unknown[]>;
  /** outbox rows, by what they ask for */
  readonly outbox: ReadonlyMap<string, readonly OutboxBody[]>;
  /** rows of projections, by `rowName` */
  readonly rows: ReadonlyMap<string, readonly unknown[]>;
}

/** The name of the rows of one list of a projection. */
export const rowName = (projection: string, list: string): string => `${projection} ${list}`;

/** Every list of every projection. */
export const ROW_LISTS = [
  { projector: pastSessions, list: PAST_SESSIONS },
  { projector: takeawaysAndDecisions, list: TAKEAWAYS },
  { projector: takeawaysAndDecisions, list: DECISIONS },
  { projector: health, list: HEALTH },
  { projector: health, list: KEPT },
  { projector: health, list: CAME_OF },
  { projector: health, list: SPONSOR_PAGE },
  { projector: health, list: SPONSOR_STORIES },
];

/** The life, lived once for all tests of a process. */
export const recordedLife = (): Promise<RecordedLife> => (lived ??= record());

let lived: Promise<RecordedLife> | undefined;

async function record(): Promise<RecordedLife> {
  const { storage, rows } = watchedStorage();
  const apart = watchedStorage();
  const world = appWorld(memoryNotices(), storage);
  const life = await liveThrough(world);
  await exportForSponsors(appWorld(memoryNotices(), apart.storage));
  const logs = [
    await communityLog(apart.storage, GUILD),
    await communityLog(world.storage, GUILD),
    await communityLog(world.storage, GAVE_WAY),
    ...(await Promise.all(life.sessions.map((id) => sessionLog(world.storage, id)))),
  ];
  const events = logs.flatMap((log) =>
    log.flatMap((entry): readonly { readonly type: string }[] => entry.events),
  );
  return {
    ...life,
    events: Map.groupBy(events, ({ type }) => type),
    outbox: Map.groupBy([...rows, ...apart.rows], ({ effect }) => nameOf(effect)),
    rows: new Map(
      await Promise.all(
        ROW_LISTS.map(
          async ({ projector, list }) =>
            [rowName(projector.name, list), await projected(storage, GUILD, projector, list)] as const,
        ),
      ),
    ),
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
