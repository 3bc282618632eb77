import type { CommunityState } from "@guildhall/shared/domain/community/state";
import type { CommunityId, SessionId } from "@guildhall/shared/domain/kernel/ids";
import type { SessionEvent } from "@guildhall/shared/domain/session/events";
import type { PastSessionRow } from "@guildhall/shared/domain/rows";
import { HEALTH, health } from "@guildhall/shared/projections/health/health";
import { PAST_SESSIONS, pastSessions } from "@guildhall/shared/projections/past-sessions";
import type { Projector } from "@guildhall/shared/projections/projector";
import { PROJECTORS } from "@guildhall/shared/projections/projectors";
import { DECISIONS, TAKEAWAYS } from "@guildhall/shared/projections/takeaways-and-decisions";
import { ownGenerations } from "@guildhall/shared/projections/up-to-date";
import { projected } from "../support/projected.ts";
import type { Simulation } from "./simulation.ts";
import type { LogEntry } from "./whole-log.ts";

const LISTS = [PAST_SESSIONS, TAKEAWAYS, DECISIONS, HEALTH];
const ALL = { prefix: "", after: null, most: 10_000 };

/**
 * Every projection is what a rebuild from the streams makes, and a panel is given just that. Nothing hidden is in it, and
 * nobody whom only a sealed part names, and nobody at all in what tells how the community is doing.
 */
export async function projectionViolations(
  simulation: Simulation,
  community: {
    readonly id: { readonly id: string };
    readonly version: number;
    readonly state: CommunityState;
  },
  logs: ReadonlyMap<SessionId, readonly LogEntry<SessionEvent>[]>,
): Promise<string[]> {
  const wrong: string[] = [];
  const id = community.id.id as CommunityId;
  for (const projector of PROJECTORS) {
    const { kept, rebuilt } = await bothOf(simulation, projector, id);
    if (kept === null) wrong.push(`${projector.name} was never built`);
    else if (kept !== rebuilt) wrong.push(`${projector.name} is ${kept}, and a rebuild makes ${rebuilt}`);
    const text = kept ?? "";
    const named = namedIn(logs);
    for (const member of simulation.known)
      if (text.includes(member) && (projector === health || !named.has(member)))
        wrong.push(`${projector.name} names ${member}`);
  }
  wrong.push(...(await hiddenTitles(simulation, id, community.state)));
  wrong.push(...(await readingViolations(simulation, id, community.version)));
  return wrong;
}

/** The rows of a projection as servers kept them, and as they are when everything is read again. */
async function bothOf(
  { storage }: Simulation,
  projector: Projector,
  community: CommunityId,
): Promise<{ readonly kept: string | null; readonly rebuilt: string }> {
  const { value } = await storage.projections.generations(projector.name);
  const [generation] = ownGenerations(value, projector);
  const shelf = { projection: projector.name, generation: generation?.number ?? 0, community };
  const kept = await Promise.all(
    LISTS.map(async (list) => (await storage.projections.rows(shelf, list, ALL)).map(({ body }) => body)),
  );
  const rebuilt = await Promise.all(LISTS.map((list) => projected(storage, community, projector, list)));
  return { kept: generation === undefined ? null : JSON.stringify(kept), rebuilt: JSON.stringify(rebuilt) };
}

/**
 * Titles of hidden topics that stand in sessions in which these topics were. Another topic of the same title, which is not
 * hidden, keeps its own.
 */
async function hiddenTitles(
  { storage }: Simulation,
  community: CommunityId,
  state: CommunityState,
): Promise<string[]> {
  if (state.status !== "founded") return [];
  const rows = await projected(storage, community, pastSessions, PAST_SESSIONS);
  const { topics } = state.backlog;
  const hidden = topics.filter((topic) => topic.hidden);
  return (rows as unknown as readonly PastSessionRow[]).flatMap(({ id: session, items }) =>
    items.flatMap(({ id, title }) => {
      if (title === null) return [];
      const own = topics.find((each) => (each.id as string) === id);
      const others = hidden.filter(
        (each) =>
          each.history.some((one) => one.session === session) && [each.text, ...each.also].includes(title),
      );
      const isHidden = own?.hidden ?? others.length > 0;
      return !isHidden ? [] : [`a hidden topic stands in session ${session.slice(0, 11)}`];
    }),
  );
}

/** Everybody whom what is stored in the open of sessions names. */
function namedIn(logs: ReadonlyMap<SessionId, readonly LogEntry<SessionEvent>[]>): ReadonlySet<string> {
  const open = [...logs.values()]
    .flat()
    .flatMap(({ events }) => events.map((event) => ({ ...event, sealed: undefined })));
  return new Set([...JSON.stringify(open).matchAll(/"([\w-]{1,64})"/g)].map(([, text = ""]) => text));
}

/** What the first panel that is open reads: the first rows, up to the newest version. */
async function readingViolations(
  { devices, storage }: Simulation,
  community: CommunityId,
  version: number,
): Promise<string[]> {
  const client = devices.find((device) => device?.client.connection.get().state === "live")?.client;
  if (client === undefined) return [];
  const answer = await client.rows<"pastSessions">({ list: "pastSessions", after: null });
  if (answer.kind === "failed") return ["a panel cannot read the past sessions"];
  const { value } = await storage.projections.generations(pastSessions.name);
  const [generation] = ownGenerations(value, pastSessions);
  const shelf = { projection: pastSessions.name, generation: generation?.number ?? 0, community };
  const stored = await storage.projections.rows(shelf, PAST_SESSIONS, {
    ...ALL,
    most: answer.rows.length || 1,
  });
  return [
    ...(answer.current && answer.version === version
      ? []
      : [`a panel reads the past sessions as of ${answer.version}, not ${version}`]),
    ...(JSON.stringify(answer.rows) === JSON.stringify(stored.map(({ body }) => body))
      ? []
      : ["a panel reads other past sessions than are stored"]),
  ];
}
