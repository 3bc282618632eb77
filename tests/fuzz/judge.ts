import { isDeepStrictEqual } from "node:util";
import { createLiveStreams } from "@guildhall/shared/app/create-live-streams";
import { fromOutboxBody } from "@guildhall/shared/app/outbox-row";
import type { LiveStreams } from "@guildhall/shared/app/live-streams";
import type { CommunityEvent } from "@guildhall/shared/domain/community/events";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { viewCommunity } from "@guildhall/shared/domain/community/view";
import type { CommunityId, SessionId } from "@guildhall/shared/domain/kernel/ids";
import type { SessionEvent } from "@guildhall/shared/domain/session/events";
import { runScope, type SessionState } from "@guildhall/shared/domain/session/state";
import { mySession, viewSession } from "@guildhall/shared/domain/session/view";
import { sessionStream } from "@guildhall/shared/domain/kernel/stream";
import { HOUR, SECOND } from "@guildhall/shared/domain/kernel/time";
import { memoryNotices } from "@guildhall/shared/memory/notices";
import { judgeAttendance } from "./judge-attendance.ts";
import { judgePosts } from "./judge-posts.ts";
import { communityLog, sessionLog, type LogEntry } from "./whole-log.ts";
import type { Given, World } from "./world.ts";

/** Commands that may be answered *done* although nothing changed: what they ask for was so already. */
const MAY_CHANGE_NOTHING: ReadonlySet<string> = new Set([
  "begin",
  "claimOrganiser",
  "nameOrganiser",
  "stepDownAsOrganiser",
  "pause",
  "resume",
  "next",
  "raiseElmo",
  "takeBackElmo",
  "handOver",
  "takeOver",
  "correctHeadCount",
  "adjustMinutes",
]);

type AnyEntry = LogEntry<CommunityEvent | SessionEvent>;

/** A server that begins now and has nothing but what is stored. */
const freshLiveStreams = ({ storage, time }: World): LiveStreams =>
  createLiveStreams({
    storage,
    notices: memoryNotices(),
    whoIsHere: { present: () => [], around: () => [] },
    environment: { now: () => time.now(), freshId: () => "fresh", later: () => () => undefined },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    onOutbox: () => undefined,
  });

/** What goes over the wire loses what is undefined. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const differs = (a: unknown, b: unknown): boolean => !isDeepStrictEqual(plain(a), plain(b));

/** What is wrong in a world in which everything has had time to come right: sentences; none when all is well. */
export async function judge(world: World): Promise<readonly string[]> {
  const wrong: string[] = [...world.defects, ...world.liveServers.flatMap(({ defects }) => defects)];
  for (const given of world.given)
    if (given.answer === null && !given.word) wrong.push(`${words(given)} was never answered`);
  for (const [index, server] of world.servers.entries())
    if (server !== null && server.line.open > 0)
      wrong.push(`server ${index} waits for ${server.line.open} calls`);
  const id = world.community;
  if (id === null) return wrong;
  const fresh = freshLiveStreams(world);
  const community = await fresh.community(id);
  const guild = community.state.status === "founded" ? community.state : null;
  const guildLog = await communityLog(world, id);
  const sessions = guildLog.flatMap(({ events }) =>
    events.flatMap((event) => (event.type === "SessionBegun" ? [event.session] : [])),
  );
  const logs = new Map<SessionId, readonly LogEntry<SessionEvent>[]>();
  for (const session of sessions) logs.set(session, await sessionLog(world, session));
  const shown = guild?.running?.id ?? guild?.last?.id ?? null;
  const session = shown === null ? null : await fresh.session(shown);

  wrong.push(...judgePanels(world, community, session));
  wrong.push(...(await judgeServers(world, fresh, id, sessions)));
  wrong.push(...judgeCommands(world, [guildLog, ...logs.values()]));
  if (guild !== null) wrong.push(...judgeTogether(guild, session?.state ?? null, guildLog, logs));
  for (const [ref, log] of logs) wrong.push(...judgeElmos(ref, log), ...(await judgeKeys(world, ref, log)));
  if (guild !== null) wrong.push(...judgeAttendance(world, guild, guildLog));
  wrong.push(...judgePosts(world, guildLog, logs), ...(await judgeOutbox(world)));
  return wrong;
}

interface Known<State> {
  readonly version: number;
  readonly state: State;
}

function judgePanels(
  world: World,
  community: Known<Parameters<typeof viewCommunity>[0]>,
  session: Known<SessionState> | null,
): string[] {
  const wrong: string[] = [];
  const open = world.devices.flatMap((device) => device ?? []);
  const here = new Set(open.flatMap(({ client }) => client.me.get()?.ref ?? []));
  for (const [panel, device] of world.devices.entries()) {
    if (device === null || device === undefined) continue;
    const { client } = device;
    const name = `panel ${panel}`;
    const ref = client.me.get()?.ref;
    if (client.connection.get().state !== "live") wrong.push(`${name} is ${client.connection.get().state}`);
    const guild = client.community.get();
    if (guild?.version !== community.version)
      wrong.push(`${name} shows the community at ${guild?.version}, not ${community.version}`);
    else if (differs(guild.slices, viewCommunity(community.state)))
      wrong.push(`${name} shows another community`);
    const run = client.session.get();
    if (session === null || session.state.status === "unopened") {
      if (run !== null) wrong.push(`${name} shows a session, and there is none`);
    } else if (run === null || run.version !== session.version)
      wrong.push(`${name} shows the session at ${run?.version}, not ${session.version}`);
    else {
      if (differs(run.slices, viewSession(session.state))) wrong.push(`${name} shows another session`);
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

async function judgeServers(
  world: World,
  fresh: LiveStreams,
  id: CommunityId,
  sessions: readonly SessionId[],
): Promise<string[]> {
  const wrong: string[] = [];
  for (const [index, server] of world.servers.entries()) {
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
        wrong.push(`server ${index} knows another ${live.id.kind} than is stored`);
    }
  }
  return wrong;
}

const words = ({ person, asked, id }: Given): string =>
  `person ${person}'s ${asked.command.type} (${id.slice(0, 11)})`;

function judgeCommands(world: World, logs: readonly (readonly AnyEntry[])[]): string[] {
  const wrong: string[] = [];
  const places = Map.groupBy(
    logs
      .flat()
      .flatMap((entry) =>
        entry.command === undefined ? [] : [{ ...entry.command, version: entry.version }],
      ),
    ({ id }) => id.slice(-22),
  );
  for (const [id, found] of places)
    if (found.length > 1 && !id.endsWith("-system") && found[0]?.actor !== "system")
      wrong.push(`${id} of ${found[0]?.actor ?? ""} took effect ${found.length} times`);
  if (logs.flat().some(({ command }) => command === undefined))
    wrong.push("a command cannot be read with any key");
  for (const given of world.given) {
    const place = places.get(given.id)?.[0];
    const { answer } = given;
    // What changes nothing is written nowhere: of a command that was sent twice, the copy that a slow server still holds
    // may find things otherwise and take effect once after that was told.
    const mayFollow = (version: number): boolean =>
      MAY_CHANGE_NOTHING.has(given.asked.command.type) &&
      world.wasRepeated(given) &&
      answer?.kind === "done" &&
      version > answer.version;
    if (answer?.kind === "refused" && place !== undefined && !isTooLate(given) && !world.wasRepeated(given))
      wrong.push(`${words(given)} was refused (${answer.rejection.code}) and is stored at ${place.version}`);
    if (answer?.kind !== "done") continue;
    if (place === undefined && !MAY_CHANGE_NOTHING.has(given.asked.command.type))
      wrong.push(`${words(given)} was acknowledged at ${answer.version} and is lost`);
    if (place !== undefined && place.version !== answer.version && !mayFollow(place.version))
      wrong.push(`${words(given)} was told version ${answer.version} and is stored at ${place.version}`);
  }
  return wrong;
}

/**
 * Who gave a secret command is forgotten when its run ends, and with it that it was given: when its answer was lost and
 * its repeat comes after that, it is refused as too late whether it counted or not. So is what is older than it may be.
 */
const isTooLate = ({ asked, answer }: Given): boolean =>
  answer?.kind === "refused" &&
  (answer.rejection.code === "commandExpired" ||
    asked.command.type === "raiseElmo" ||
    asked.command.type === "takeBackElmo");

/** What two streams tell each other has arrived. */
function judgeTogether(
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
    wrong.push("a session runs that its community believes over");
  if (session?.status === "running") {
    if (differs(session.settings, guild.settings)) wrong.push("the session runs with other settings");
    if (session.communityName !== guild.name) wrong.push("the session runs under another name");
    if (differs(session.organisers, guild.organisers)) wrong.push("the session runs with other organisers");
  }
  const guildEvents = guildLog.flatMap(({ events }) => events);
  for (const [id, log] of logs) {
    const count = (type: SessionEvent["type"]): number =>
      log.flatMap(({ events }) => events).filter((event) => event.type === type).length;
    const told = (type: CommunityEvent["type"]): number =>
      guildEvents.filter((event) => event.type === type && "session" in event && event.session === id).length;
    const name = `session ${id.slice(0, 11)}`;
    if (count("SessionOpened") !== 1) wrong.push(`${name} was opened ${count("SessionOpened")} times`);
    if (count("SessionEnded") !== told("SessionEndRecorded"))
      wrong.push(
        `${name} ended ${count("SessionEnded")} times, and its community knows of ${told("SessionEndRecorded")}`,
      );
    if (count("SessionContinued") !== told("SessionReopened"))
      wrong.push(
        `${name} went on ${count("SessionContinued")} times and was reopened ${told("SessionReopened")} times`,
      );
  }
  return wrong;
}

/** One ELMO per member and run, taken back only where it stood; the tally of a run is that of those that stood. */
function judgeElmos(session: SessionId, log: readonly LogEntry<SessionEvent>[]): string[] {
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

async function judgeKeys(
  world: World,
  session: SessionId,
  log: readonly LogEntry<SessionEvent>[],
): Promise<string[]> {
  const left = await world.storage.sealKeys.all(sessionStream(session));
  return log
    .flatMap(({ events }) => events)
    .flatMap((event) =>
      event.type === "RunEnded" && left.has(runScope(event.run))
        ? [`the key of run ${event.run} is still there`]
        : [],
    );
}

async function judgeOutbox({ storage, time }: World): Promise<string[]> {
  const now = time.now();
  const wrong: string[] = [];
  for (const entry of await storage.outbox.due(now + 24 * HOUR, 1_000)) {
    const row = await storage.outbox.claim(entry, now + 24 * HOUR, SECOND);
    const kind = row === null ? "taken" : fromOutboxBody(row.body).kind;
    // What comes due at this moment waits for the next sweep.
    if (
      (kind !== "checkLeft" && kind !== "gatherAttendance") ||
      (row !== null && row.due <= now - 10 * SECOND)
    )
      wrong.push(`the row ${entry.id} of a ${entry.stream.kind} (${kind}) was left undone`);
  }
  return wrong;
}
