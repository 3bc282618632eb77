import { isDeepStrictEqual } from "node:util";
import { scopesIn } from "@guildhall/shared/app/codec";
import { committedSignal } from "@guildhall/shared/app/committed";
import { createLiveStreams } from "@guildhall/shared/app/create-live-streams";
import { readOutboxBody } from "@guildhall/shared/app/outbox-row";
import { OUTBOX_VERSIONS } from "@guildhall/shared/app/outbox-versions";
import type { LiveStreams } from "@guildhall/shared/app/live-streams";
import type { CommunityEvent } from "@guildhall/shared/domain/community/events";
import { isOpenAction } from "@guildhall/shared/domain/community/actions/part";
import { communityDecider } from "@guildhall/shared/domain/community/decider";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { viewCommunity } from "@guildhall/shared/domain/community/view";
import type { CommunityId, SessionId } from "@guildhall/shared/domain/kernel/ids";
import type { SessionEvent } from "@guildhall/shared/domain/session/events";
import { sessionDecider } from "@guildhall/shared/domain/session/decider";
import { actionsOf, runScope, type SessionState } from "@guildhall/shared/domain/session/state";
import { mySession, viewSession } from "@guildhall/shared/domain/session/view";
import { sessionStream } from "@guildhall/shared/domain/kernel/stream";
import { HOUR, SECOND } from "@guildhall/shared/domain/kernel/time";
import { memoryNotices } from "@guildhall/shared/memory/notices";
import { foldLog } from "./folded-log.ts";
import { changedNothing, type FoldedLogs } from "./no-op.ts";
import { cardViolations } from "./card-violations.ts";
import { projectionViolations } from "./projection-violations.ts";
import { postViolations } from "./post-violations.ts";
import { communityLog, type LogEntry, sessionLog } from "./whole-log.ts";
import type { IssuedCommand, Simulation } from "./simulation.ts";
import { attendanceViolations } from "./attendance-violations.ts";

type AnyEntry = LogEntry<CommunityEvent | SessionEvent>;

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** The live streams of a server that starts now and knows only what is stored. */
const freshLiveStreams = ({ storage, time }: Simulation): LiveStreams =>
  createLiveStreams({
    storage,
    notices: memoryNotices(),
    committed: committedSignal(silent),
    whoIsHere: { present: () => [], around: () => [] },
    environment: { now: () => time.now(), freshId: () => "fresh", later: () => () => undefined },
    log: silent,
  });

/** As after JSON, which drops what is undefined. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const differs = (a: unknown, b: unknown): boolean => !isDeepStrictEqual(plain(a), plain(b));

/** Everything that is wrong once a simulation has settled, in sentences; none if all is well. */
export async function findViolations(simulation: Simulation): Promise<readonly string[]> {
  const wrong: string[] = [
    ...simulation.defects,
    ...simulation.liveServers.flatMap(({ defects }) => defects),
  ];
  for (const issued of simulation.issued)
    if (issued.answer === null && !issued.word) wrong.push(`${words(issued)} was never answered`);
  for (const [index, server] of simulation.servers.entries())
    if (server !== null && server.faults.pending > 0)
      wrong.push(`server ${index} waits for ${server.faults.pending} calls`);
  const id = simulation.community;
  if (id === null) return wrong;
  const fresh = freshLiveStreams(simulation);
  const community = await fresh.community(id);
  const guild = community.state.status === "founded" ? community.state : null;
  const guildLog = await communityLog(simulation, id);
  const sessions = guildLog.flatMap(({ events }) =>
    events.flatMap((event) => (event.type === "SessionBegun" ? [event.session] : [])),
  );
  const logs = new Map<SessionId, readonly LogEntry<SessionEvent>[]>();
  for (const session of sessions) logs.set(session, await sessionLog(simulation, session));
  const shown = guild?.running?.id ?? guild?.last?.id ?? null;
  const session = shown === null ? null : await fresh.session(shown);

  wrong.push(...panelViolations(simulation, community, session));
  wrong.push(...(await serverViolations(simulation, fresh, id, sessions)));
  const folded: FoldedLogs = {
    id,
    community: foldLog(communityDecider, guildLog),
    sessions: new Map([...logs].map(([ref, log]) => [ref, foldLog(sessionDecider, log)])),
  };
  wrong.push(...commandViolations(simulation, [guildLog, ...logs.values()], folded));
  if (guild !== null) wrong.push(...crossStreamViolations(guild, session?.state ?? null, guildLog, logs));
  for (const [ref, log] of logs)
    wrong.push(...elmoViolations(ref, log), ...(await keyViolations(simulation, ref, log)));
  if (guild !== null) wrong.push(...attendanceViolations(simulation, guild, guildLog));
  wrong.push(...(await projectionViolations(simulation, community, logs)));
  wrong.push(...postViolations(simulation, guildLog, folded), ...(await outboxViolations(simulation)));
  wrong.push(...(await cardViolations(simulation, guildLog, folded)));
  return wrong;
}

interface Known<State> {
  readonly version: number;
  readonly state: State;
}

function panelViolations(
  simulation: Simulation,
  community: Known<Parameters<typeof viewCommunity>[0]>,
  session: Known<SessionState> | null,
): string[] {
  const wrong: string[] = [];
  const open = simulation.devices.flatMap((device) => device ?? []);
  const here = new Set(open.flatMap(({ client }) => client.me.get()?.ref ?? []));
  for (const [panel, device] of simulation.devices.entries()) {
    if (device === null || device === undefined) continue;
    const { client } = device;
    const name = `panel ${panel}`;
    const ref = client.me.get()?.ref;
    if (client.connection.get().state !== "live") wrong.push(`${name} is ${client.connection.get().state}`);
    const guild = client.community.get();
    if (guild?.version !== community.version)
      wrong.push(`${name} shows the community at ${guild?.version}, not ${community.version}`);
    else if (differs(guild.slices, viewCommunity(community.state)))
      wrong.push(`${name} shows a stale community`);
    const run = client.session.get();
    if (session === null || session.state.status === "unopened") {
      if (run !== null) wrong.push(`${name} shows a session although there is none`);
    } else if (run === null || run.version !== session.version)
      wrong.push(`${name} shows the session at ${run?.version}, not ${session.version}`);
    else {
      if (differs(run.slices, viewSession(session.state))) wrong.push(`${name} shows a stale session`);
      if (ref !== undefined && differs(run.mine, mySession(session.state, ref)))
        wrong.push(
          `${name} shows ${JSON.stringify(run.mine)} as its own, not ${JSON.stringify(mySession(session.state, ref))}`,
        );
    }
    const live = client.live.get();
    if (live?.writable !== true) wrong.push(`${name} cannot write`);
    if (differs(new Set(live?.present).symmetricDifference(here).size, 0))
      wrong.push(`${name} shows ${live?.present.length} present, not ${here.size}`);
  }
  return wrong;
}

async function serverViolations(
  simulation: Simulation,
  fresh: LiveStreams,
  id: CommunityId,
  sessions: readonly SessionId[],
): Promise<string[]> {
  const wrong: string[] = [];
  for (const [index, server] of simulation.servers.entries()) {
    if (server === null) continue;
    const pairs = [
      [await server.liveStreams.community(id), await fresh.community(id)],
      ...(await Promise.all(
        sessions.map(async (each) => [await server.liveStreams.session(each), await fresh.session(each)]),
      )),
    ] as const;
    for (const [live, stored] of pairs) {
      if (live === undefined || stored === undefined) continue;
      await live.catchUp();
      if (live.version !== stored.version || differs(live.state, stored.state))
        wrong.push(`server ${index} does not know the stored ${live.id.kind}`);
    }
  }
  return wrong;
}

const words = ({ person, addressed, id }: IssuedCommand): string =>
  `person ${person}'s ${addressed.command.type} (${id.slice(0, 11)})`;

function commandViolations(
  simulation: Simulation,
  logs: readonly (readonly AnyEntry[])[],
  folded: FoldedLogs,
): string[] {
  const wrong: string[] = [];
  const places = Map.groupBy(
    logs
      .flat()
      .flatMap((entry) =>
        entry.command === undefined
          ? []
          : [{ ...entry.command, version: entry.version, secret: entry.scope !== null }],
      ),
    ({ id }) => id.slice(-22),
  );
  for (const [id, found] of places)
    if (found.length > 1 && !id.endsWith("-system") && found[0]?.actor !== "system")
      wrong.push(`${id} of ${found[0]?.actor ?? ""} took effect ${found.length} times`);
  if (logs.flat().some(({ command }) => command === undefined))
    wrong.push("a command cannot be read with any key");
  for (const issued of simulation.issued) {
    const place = places.get(issued.id)?.[0];
    const { answer } = issued;
    // A command that changes nothing is not stored. If it was sent twice, the copy on a slow server may meet another state
    // and take effect once, after the first was answered.
    const mayFollow = (version: number): boolean =>
      simulation.wasRepeated(issued) &&
      answer?.kind === "done" &&
      version > answer.version &&
      wasNoOp(simulation, folded, issued);
    // A secret command is no longer remembered once its key is gone. If its answer was lost, a repeat after that is refused
    // as too late whether or not it counted. So is a command that has expired.
    if (
      answer?.kind === "refused" &&
      place !== undefined &&
      !place.secret &&
      answer.rejection.code !== "commandExpired" &&
      !simulation.wasRepeated(issued)
    )
      wrong.push(`${words(issued)} was refused (${answer.rejection.code}) and is stored at ${place.version}`);
    if (answer?.kind !== "done") continue;
    if (place === undefined && !wasNoOp(simulation, folded, issued))
      wrong.push(`${words(issued)} was acknowledged at ${answer.version} and is lost`);
    if (place !== undefined && place.version !== answer.version && !mayFollow(place.version))
      wrong.push(
        `${words(issued)} was answered with version ${answer.version} and is stored at ${place.version}`,
      );
  }
  return wrong;
}

/** Whether a command that was answered as done changed nothing. */
function wasNoOp(
  simulation: Simulation,
  folded: FoldedLogs,
  { person, addressed, answer }: IssuedCommand,
): boolean {
  const by = simulation.refOf(person);
  if (by === null || answer?.kind !== "done") return false;
  return changedNothing(folded, { addressed, version: answer.version, by, everybody: simulation.known });
}

/** Checks that every command between the two streams has arrived. */
function crossStreamViolations(
  guild: FoundedCommunity,
  session: SessionState | null,
  guildLog: readonly LogEntry<CommunityEvent>[],
  logs: ReadonlyMap<SessionId, readonly LogEntry<SessionEvent>[]>,
): string[] {
  const wrong: string[] = [];
  const status = session?.status ?? "none";
  if (guild.running !== null && status !== "running")
    wrong.push(`the community runs a session that is ${status}`);
  if (guild.running === null && status === "running")
    wrong.push("a session runs that its community thinks has ended");
  const known = guild.actions.map((action) => action.id);
  if (new Set(known).size < known.length) wrong.push("an action stands twice");
  if (session?.status === "ended") {
    const noted = actionsOf(session).map((action) => action.id);
    const open = guild.actions.filter((action) => action.session === session.id && isOpenAction(action));
    if (noted.some((action) => !known.includes(action)))
      wrong.push("an action was lost with its session's end");
    if (open.some((action) => !noted.includes(action.id)))
      wrong.push("an action is open that no session noted");
  }
  if (session?.status === "running") {
    if (differs(session.settings, guild.settings)) wrong.push("the session runs with other settings");
    if (session.communityName !== guild.name) wrong.push("the session runs under another name");
    if (differs(session.organisers, guild.organisers)) wrong.push("the session runs with other organisers");
  }
  const guildEvents = guildLog.flatMap(({ events }) => events);
  for (const [id, log] of logs) {
    const count = (type: SessionEvent["type"]): number =>
      log.flatMap(({ events }) => events).filter((event) => event.type === type).length;
    const recorded = (type: CommunityEvent["type"]): number =>
      guildEvents.filter((event) => event.type === type && "session" in event && event.session === id).length;
    const name = `session ${id.slice(0, 11)}`;
    if (count("SessionOpened") !== 1) wrong.push(`${name} was opened ${count("SessionOpened")} times`);
    if (count("SessionEnded") !== recorded("SessionEndRecorded"))
      wrong.push(
        `${name} ended ${count("SessionEnded")} times, and its community knows of ${recorded("SessionEndRecorded")}`,
      );
    if (count("SessionContinued") !== recorded("SessionReopened"))
      wrong.push(
        `${name} went on ${count("SessionContinued")} times and was reopened ${recorded("SessionReopened")} times`,
      );
  }
  return wrong;
}

/** One ELMO per member and run, taken back only if it stood; the count of a run is that of the ELMOs that stood. */
function elmoViolations(session: SessionId, log: readonly LogEntry<SessionEvent>[]): string[] {
  const wrong: string[] = [];
  let standing = new Set<string>();
  for (const event of log.flatMap(({ events }) => events)) {
    if (event.type === "RunStarted") standing = new Set();
    if (event.type === "ElmoRaised" || event.type === "ElmoTakenBack") {
      const ref = event.sealed?.value.by;
      if (ref === undefined) wrong.push(`an ELMO of ${session} cannot be read with any key`);
      else if (event.type === "ElmoRaised") {
        if (standing.has(ref)) wrong.push(`${ref} raised ELMO twice in run ${event.run}`);
        standing.add(ref);
      } else if (!standing.delete(ref))
        wrong.push(`${ref} took back an ELMO that did not stand in ${event.run}`);
    }
    if (event.type === "RunEnded" && event.elmos !== standing.size)
      wrong.push(`run ${event.run} ended with ${event.elmos} ELMOs, and ${standing.size} stood`);
  }
  return wrong;
}

async function keyViolations(
  simulation: Simulation,
  session: SessionId,
  log: readonly LogEntry<SessionEvent>[],
): Promise<string[]> {
  const { events: stored, sealKeys } = simulation.storage;
  const stream = sessionStream(session);
  const left = await sealKeys.all(stream);
  // A server that dies just when another one ends the run may leave a key under which nothing was ever stored.
  const sealed = scopesIn(await stored.readAfter(stream, 0));
  return log
    .flatMap(({ events }) => events)
    .flatMap((event) =>
      event.type === "RunEnded" && left.has(runScope(event.run)) && sealed.has(runScope(event.run))
        ? [`the key of run ${event.run} is still there`]
        : [],
    );
}

async function outboxViolations({ storage, time }: Simulation): Promise<string[]> {
  const now = time.now();
  const wrong: string[] = [];
  for (const entry of await storage.outbox.due(now + 24 * HOUR, 1_000)) {
    const row = await storage.outbox.claim(entry, now + 24 * HOUR, SECOND);
    const read = row === null ? null : readOutboxBody(row.body, OUTBOX_VERSIONS);
    const kind = read === null ? "taken" : read.kind === "unknown" ? read.kind : read.effect.kind;
    const isForLater = read?.kind === "known" && read.effect.due !== undefined;
    // A row that is just due waits for the next sweep.
    if (!isForLater || (row !== null && row.due <= now - 10 * SECOND))
      wrong.push(`the row ${entry.id} of a ${entry.stream.kind} (${kind}) was left undone`);
  }
  return wrong;
}
