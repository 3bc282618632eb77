import { HEALTH, health } from "@guildhall/shared/projections/health/health";
import { SPONSOR_PAGE } from "@guildhall/shared/projections/health/sponsor-page";
import { largestFirst } from "@guildhall/shared/projections/keys";
import { PAST_SESSIONS, pastSessions } from "@guildhall/shared/projections/past-sessions";
import type { Wanted } from "@guildhall/shared/projections/read-rows";
import {
  DECISIONS,
  TAKEAWAYS,
  takeawaysAndDecisions,
  takeawaysOf,
} from "@guildhall/shared/projections/takeaways-and-decisions";
import { findMemberRefs } from "@guildhall/shared/protocol/member-refs";
import {
  type RowList,
  ROWS,
  type RowsAnswer,
  type RowsOf,
  rowsRequest,
  type RowsRequest,
} from "@guildhall/shared/protocol/rows";
import type { ProjectionService } from "../../ops/projection-service.ts";
import { namesNow } from "../../people/names-now.ts";
import type { Place } from "../../people/place.ts";
import type { People } from "../../people/people.ts";

/** Rows of one page: about a screen. */
const MOST = {
  pastSessions: 10,
  takeaways: 50,
  decisions: 20,
  health: 12,
  sponsorPage: 1,
} as const satisfies Record<RowList, number>;

export type PastAnswer = RowsAnswer<RowsOf[RowList]>;

/** Reads what is over in one community. Rejects if storage cannot be read. */
export type ReadPast = (place: Place, raw: unknown) => Promise<PastAnswer>;

export interface ReadPastDeps {
  readonly projections: Pick<ProjectionService, "read">;
  readonly people: Pick<People, "members" | "roster">;
}

const MEMBERS_IN = {
  pastSessions: findMemberRefs(ROWS.pastSessions),
  takeaways: findMemberRefs(ROWS.takeaways),
  decisions: findMemberRefs(ROWS.decisions),
  health: findMemberRefs(ROWS.health),
  sponsorPage: findMemberRefs(ROWS.sponsorPage),
};

export function createReadPast({ projections, people }: ReadPastDeps): ReadPast {
  return async (place, raw) => {
    const request = rowsRequest.safeParse(raw);
    if (!request.success) return { kind: "failed", retryable: false };
    const { projection, ...wanted } = wantedBy(request.data);
    const page = await projections.read(projection, place.community, wanted);
    if (page === null) return { kind: "failed", retryable: true };
    // Only the projectors of these lists write these rows.
    const rows = page.rows as unknown as readonly RowsOf[RowList][];
    const members = new Set(rows.flatMap((row) => MEMBERS_IN[request.data.list](row)));
    const { next, version, current } = page;
    return { kind: "rows", rows, next, version, current, ...(await namesNow(people, place, members)) };
  };
}

function wantedBy(request: RowsRequest): Wanted & { readonly projection: string } {
  const { list: name, after } = request;
  const page = { prefix: "", after, most: MOST[name] };
  switch (name) {
    case "pastSessions": {
      const prefix = request.session === undefined ? "" : largestFirst(request.session);
      return { projection: pastSessions.name, list: PAST_SESSIONS, ...page, prefix };
    }
    case "takeaways": {
      const prefix = request.session === null ? "" : takeawaysOf(request.session);
      return { projection: takeawaysAndDecisions.name, list: TAKEAWAYS, ...page, prefix };
    }
    case "decisions":
      return { projection: takeawaysAndDecisions.name, list: DECISIONS, ...page };
    case "health":
      return { projection: health.name, list: HEALTH, ...page };
    case "sponsorPage":
      return { projection: health.name, list: SPONSOR_PAGE, ...page };
  }
}
