import type { PastRows } from "@guildhall/shared/app/sum-up";
import type { CommunityId } from "@guildhall/shared/domain/kernel/ids";
import type { PastSessionRow, TakeawayRow } from "@guildhall/shared/domain/rows";
import { largestFirst } from "@guildhall/shared/projections/keys";
import { PAST_SESSIONS, pastSessions } from "@guildhall/shared/projections/past-sessions";
import {
  TAKEAWAYS,
  takeawaysAndDecisions,
  takeawaysOf,
} from "@guildhall/shared/projections/takeaways-and-decisions";
import type { ExportSubject } from "@guildhall/shared/protocol/export";
import { exportedSession, type ExportedSession } from "@guildhall/shared/reading/export";
import type { CommunityReader } from "@guildhall/shared/reading/reader";
import type { ProjectionService } from "../ops/projection-service.ts";

export type SessionsRead = readonly ExportedSession[];

/** The past sessions that are exported, newest first; null if they cannot be read now, or the only one is not there. */
export type ReadSessions = (
  community: CommunityId,
  of: ExportSubject,
  reader: CommunityReader,
) => Promise<SessionsRead | null>;

const ROWS_AT_ONCE = 200;

/** The rows of one past session, or of all, newest first; null if they cannot be read now. */
export type ReadPast = (community: CommunityId, of: ExportSubject) => Promise<PastRows | null>;

export function createReadPast({ read }: Pick<ProjectionService, "read">): ReadPast {
  /** All rows of a list whose keys begin like this, page by page. */
  async function all<Row>(
    community: CommunityId,
    projection: string,
    list: string,
    prefix: string,
  ): Promise<readonly Row[] | null> {
    const rows: Row[] = [];
    let after: string | null = null;
    do {
      const page = await read(projection, community, { list, prefix, after, most: ROWS_AT_ONCE });
      if (page === null) return null;
      // Only the projectors of these lists write these rows.
      rows.push(...(page.rows as unknown as readonly Row[]));
      after = page.next;
    } while (after !== null);
    return rows;
  }

  return async (community, of) => {
    const one = of.kind === "session";
    const [sessions, takeaways] = await Promise.all([
      all<PastSessionRow>(community, pastSessions.name, PAST_SESSIONS, one ? largestFirst(of.number) : ""),
      all<TakeawayRow>(community, takeawaysAndDecisions.name, TAKEAWAYS, one ? takeawaysOf(of.number) : ""),
    ]);
    return sessions === null || takeaways === null ? null : { sessions, takeaways };
  };
}

export const createReadSessions =
  (readPast: ReadPast): ReadSessions =>
  async (community, of, reader) => {
    const past = await readPast(community, of);
    if (past === null || (of.kind === "session" && past.sessions.length === 0)) return null;
    const bySession = Map.groupBy(past.takeaways, ({ number }) => number);
    return past.sessions.map((row) => exportedSession(reader, row, bySession.get(row.number) ?? []));
  };
