import { personKey } from "@guildhall/shared/ports/directory";
import type { CommunityId, MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { Wanted } from "@guildhall/shared/projections/read-rows";
import { PAST_SESSIONS, pastSessions } from "@guildhall/shared/projections/past-sessions";
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
import type { MemberDirectory } from "../people/member-directory.ts";
import type { Membership } from "../people/membership.ts";
import type { TicketHolder } from "../sign-in/room-ticket.ts";

/** Rows of one page: about a screen. */
const MOST = { pastSessions: 10, takeaways: 50, decisions: 20 } as const satisfies Record<RowList, number>;

export type PastAnswer = RowsAnswer<RowsOf[RowList]>;

/** Reads what is over in the community that a panel was let into, and in no other. Rejects if storage or Teams fails. */
export type ReadPast = (
  holder: Pick<TicketHolder, "community" | "conversation">,
  raw: unknown,
) => Promise<PastAnswer>;

export interface ReadPastDeps {
  readonly projections: Pick<ProjectionService, "read">;
  readonly membership: Membership;
  readonly members: MemberDirectory;
}

const membersIn = {
  pastSessions: findMemberRefs(ROWS.pastSessions),
  takeaways: findMemberRefs(ROWS.takeaways),
  decisions: findMemberRefs(ROWS.decisions),
};

function wantedBy(request: RowsRequest): Wanted & { readonly projection: string } {
  const { list: name, after } = request;
  const rest = { prefix: "", after, most: MOST[name] };
  switch (name) {
    case "pastSessions":
      return { projection: pastSessions.name, list: PAST_SESSIONS, ...rest };
    case "takeaways": {
      const prefix = request.session === null ? "" : takeawaysOf(request.session);
      return { projection: takeawaysAndDecisions.name, list: TAKEAWAYS, ...rest, prefix };
    }
    case "decisions":
      return { projection: takeawaysAndDecisions.name, list: DECISIONS, ...rest };
  }
}

export function createReadPast({ projections, membership, members }: ReadPastDeps): ReadPast {
  /** Those who are not in the directory any more were erased: nobody can tell who they were. */
  async function split(
    community: CommunityId,
    refs: ReadonlySet<MemberRef>,
  ): Promise<{ readonly known: readonly MemberRef[]; readonly former: readonly MemberRef[] }> {
    // This reads the directory again unless it has just been read.
    await members.knows(community, [...refs]);
    const { known = [], former = [] } = Object.groupBy(refs, (ref) =>
      members.person(community, ref) === undefined ? "former" : "known",
    );
    return { known, former };
  }

  return async ({ community, conversation }, raw) => {
    const request = rowsRequest.safeParse(raw);
    if (!request.success) return { kind: "failed", retryable: false };
    const { projection, ...wanted } = wantedBy(request.data);
    const page = await projections.read(projection, community, wanted);
    if (page === null) return { kind: "failed", retryable: true };
    const rows = page.rows as RowsOf[RowList][];
    const refs = new Set(rows.flatMap((row) => membersIn[request.data.list](row)));
    const { known, former } = await split(community, refs);
    // The rows are worth reading without names, too.
    const people = await membership.people(conversation).catch(() => null);
    const names = known.flatMap((ref) => {
      const person = members.person(community, ref);
      const name = person === undefined ? undefined : people?.get(personKey(person))?.name;
      return name === undefined || name === "" ? [] : [[ref, name] as const];
    });
    const { next, version, current } = page;
    return { kind: "rows", rows, next, version, current, names: Object.fromEntries(names), former };
  };
}
