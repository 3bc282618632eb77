import { nextSession } from "../support/person-client.ts";
import { isDeepStrictEqual } from "node:util";
import type { MemberRef, SessionId } from "@guildhall/shared/domain/kernel/ids";
import { viewCommunity } from "@guildhall/shared/domain/community/view";
import { viewSession } from "@guildhall/shared/domain/session/view";
import type { Storage } from "@guildhall/shared/ports/storage";
import type { TableService } from "../support/azurite-of-run.ts";
import { facilitate, takeNotes, toggleElmo } from "./busy-people.ts";
import { eventually, observed, within } from "./eventually.ts";
import { type Random, seeded } from "../support/random.ts";
import { type RealGuild, type RealServer, startRealGuild } from "./real-guild.ts";
import { createRecorder, type Recorder, type RecordingPerson } from "./recording-person.ts";
import { communityLog, freshLoad, sessionLog } from "./stored-log.ts";
import { checkHistory, type Verdict } from "./verdict.ts";

export interface KillRunOptions {
  readonly azurite: Pick<TableService, "connectionString">;
  readonly seed: number;
  readonly kills: number;
  readonly servers: 1 | 2;
  /** called after each kill that the servers survived */
  readonly survived?: (kills: number) => void;
}

export interface KillRunResult extends Verdict {
  readonly kills: number;
  /** sessions that ended, and how often a recap arrived for them or was of unknown fate */
  readonly ended: number;
  readonly recaps: number;
  readonly recapsOfUnknownFate: number;
}

export const PEOPLE = ["priya", "tom", "amara", "mateo", "yuki"] as const;
/** Another server takes over a dead server's outbox rows once their lease of 30 s has run out. */
const AFTER_A_LEASE = 60_000;

/** Kills real servers at random moments of a busy session, restarts them, and checks the result. */
export async function killRun(options: KillRunOptions): Promise<KillRunResult> {
  const guild = await startRealGuild({ azurite: options.azurite, servers: options.servers });
  const recorder = createRecorder(guild.teams);
  try {
    return await killAndCheck(options, guild, recorder);
  } finally {
    recorder.close();
    await guild.close();
  }
}

async function killAndCheck(
  { seed, kills, survived }: KillRunOptions,
  guild: RealGuild,
  recorder: Recorder,
): Promise<KillRunResult> {
  const random = seeded(seed);
  const storage = await guild.openStorage();
  const people: RecordingPerson[] = [];
  for (const [index, name] of PEOPLE.entries()) {
    const server = guild.servers[index % guild.servers.length];
    people.push(await recorder.connect(name, server?.url ?? ""));
  }
  const [priya, ...members] = people;
  if (priya === undefined) throw new Error("There are no people");
  await priya.tell({ type: "found", name: "Frontend Guild" });

  for (let kill = 1; kill <= kills; kill += 1) {
    await sessionRuns(priya, people);
    // Not after every kill: the next session could begin only two minutes later (SPEC SESSION-13).
    const finishes = kill === kills;
    const work = Promise.all([
      facilitate(priya, finishes ? random.int(0, 5) : 6, random.fork()).then(() =>
        finishes ? priya.run({ type: "finish" }) : null,
      ),
      ...members.map((member) => toggleElmo(member, 4)),
      ...members.map((member) => takeNotes(member, 4, random.fork())),
    ]);
    await killServers(guild.servers, recorder, random, work);
    await within(work, "everybody to be answered", 120_000);
    await waitForConvergence(storage, people);
    survived?.(kill);
  }

  const community = priya.me.get()?.community;
  if (community === undefined) throw new Error("The community is unknown");
  const refs = new Map<string, MemberRef>(
    people.flatMap((person) => {
      const ref = person.me.get()?.ref;
      return ref === undefined ? [] : [[person.name, ref] as const];
    }),
  );
  if (sessionRunsAt(priya)) await priya.run({ type: "finish" });
  const ends = await recordedEnds(guild, storage, priya);
  const verdict = await checkHistory(storage, community, recorder.history, refs);
  const violations = [...verdict.violations, ...ends.violations];
  return { ...verdict, ...ends, violations, kills };
}

/** Whether a session runs, as this person's panel shows it. */
const sessionRunsAt = (person: RecordingPerson): boolean =>
  (person.community.get()?.slices.community?.running ?? null) !== null;

/** Begins a session if none runs; resolves when everybody sees it running. */
export async function sessionRuns(priya: RecordingPerson, people: readonly RecordingPerson[]): Promise<void> {
  await eventually(priya.connection, ({ state }) => state === "live", "a connection");
  if (!sessionRunsAt(priya)) {
    for (const title of ["One", "Two", "Three"])
      await priya.tell({
        type: "planItem",
        session: await nextSession(priya),
        item: { title, kind: "topic", presenter: null, minutes: 10 },
      });
    await priya.tell({ type: "begin", session: await nextSession(priya) });
  }
  const running = await eventually(
    priya.community,
    (community) => (community?.slices.community?.running ?? null) !== null,
    "a session to run",
  );
  const id = running?.slices.community?.running?.id;
  for (const person of people)
    await eventually(
      person.session,
      (session) => session?.id === id,
      `${person.name} to see it`,
      AFTER_A_LEASE,
    );
}

/** Kills one server or all of them after a random number of recorded events and a moment more, then restarts them. */
async function killServers(
  servers: readonly RealServer[],
  { history }: Recorder,
  random: Random,
  work: Promise<unknown>,
): Promise<void> {
  const after = random.int(1, 60);
  const momentMs = random.next() * 30;
  const target = random.chance(0.3) ? servers : [random.pick(servers as [RealServer, ...RealServer[]])];
  await new Promise<void>((resolve) => {
    let happened = 0;
    const stop = history.onEvent(() => {
      happened += 1;
      if (happened >= after) done();
    });
    const done = (): void => {
      stop();
      setTimeout(resolve, momentMs);
    };
    void work.catch(() => null).finally(done);
  });
  await Promise.all(target.map((server) => server.kill()));
  await Promise.all(target.map((server) => server.restart()));
}

/** Waits until every panel shows what a freshly started server would show. */
export async function waitForConvergence(
  storage: Storage,
  people: readonly RecordingPerson[],
): Promise<void> {
  const load = freshLoad(storage);
  await observed(async () => {
    const id = people[0]?.me.get()?.community;
    if (id === undefined) return undefined;
    const community = await load.community(id);
    if (community.state.status !== "founded") return undefined;
    const shown = community.state.running?.id ?? community.state.last?.id;
    const session = shown === undefined ? null : await load.session(shown);
    const same = people.every((person) => {
      const [guild, run] = [person.community.get(), person.session.get()];
      if (guild?.version !== community.version) return false;
      if (!isDeepStrictEqual(plain(guild.slices), plain(viewCommunity(community.state)))) return false;
      if (session === null || session.state.status === "unopened") return run === null;
      return (
        run?.version === session.version &&
        isDeepStrictEqual(plain(run.slices), plain(viewSession(session.state)))
      );
    });
    return same ? true : undefined;
  }, "everybody to see what a fresh load shows");
}

/** As after JSON, which drops what is undefined. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Waits until the community has recorded the end of every session and its recap is settled; counts the recaps. */
export async function recordedEnds(
  guild: RealGuild,
  storage: Storage,
  priya: RecordingPerson,
): Promise<Pick<KillRunResult, "ended" | "recaps" | "recapsOfUnknownFate" | "violations">> {
  const load = freshLoad(storage);
  const community = priya.me.get()?.community;
  if (community === undefined) throw new Error("The community is unknown");
  const ended = async (): Promise<readonly SessionId[]> => {
    const { state } = await load.community(community);
    if (state.status !== "founded") return [];
    // Sessions are numbered from 1 and only one runs at a time.
    return (await communityLog(storage, community)).flatMap(({ events }) =>
      events.flatMap((event) => (event.type === "SessionEndRecorded" ? [event.session] : [])),
    );
  };
  const unknown = async (): Promise<readonly SessionId[]> => {
    const { state } = await load.community(community);
    return state.status !== "founded"
      ? []
      : state.unknownSends.flatMap(({ message }) => (message.kind === "recap" ? [message.session] : []));
  };
  const recapsOf = (number: number): number =>
    guild.teams.chat().filter(({ cards }) => {
      const text = JSON.stringify(cards);
      return text.includes("Thank you for facilitating") && text.includes(` session ${number} `);
    }).length;

  let missing = "";
  const counted = await observed(
    async () => {
      const sessions = await ended();
      if (sessionRunsAt(priya)) return undefined;
      const unknowns = new Set(await unknown());
      const numbers = sessions.map((id, index) => ({ id, recaps: recapsOf(index + 1) }));
      const untold = numbers.filter(({ id, recaps }) => recaps === 0 && !unknowns.has(id));
      const open = (await Promise.all(sessions.map((id) => sessionLog(storage, id))))
        .flat()
        .filter(({ sealed, command }) => sealed && command !== undefined);
      missing = `recaps of ${JSON.stringify(untold)}, and ${open.length} sealed commands to be unreadable`;
      return untold.length === 0 && open.length === 0 ? { numbers, unknowns } : undefined;
    },
    () => missing,
    AFTER_A_LEASE,
  );
  return {
    ended: counted.numbers.length,
    recaps: counted.numbers.reduce((sum, { recaps }) => sum + recaps, 0),
    recapsOfUnknownFate: counted.unknowns.size,
    violations: counted.numbers
      .filter(({ recaps }) => recaps > 1)
      .map(({ id, recaps }) => `the recap of ${id} was sent ${recaps} times`),
  };
}
