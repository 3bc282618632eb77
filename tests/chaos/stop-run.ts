import { setTimeout as pause } from "node:timers/promises";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { TableService } from "../support/azurite-of-run.ts";
import type { Program } from "../support/child-process.ts";
import { startFaultProxy, type FaultProxy } from "../support/fault-proxy.ts";
import { startFrontDoor } from "../support/front-door.ts";
import { facilitate, takeNotes, toggleElmo } from "./busy-people.ts";
import { eventually, within } from "./eventually.ts";
import { recordedEnds, waitForConvergence, PEOPLE, sessionRuns } from "./kill-run.ts";
import { seeded, type Random } from "../support/random.ts";
import { startRealGuild, type RealGuild, type RealServer } from "./real-guild.ts";
import { createRecorder, type Recorder, type RecordingPerson } from "./recording-person.ts";
import { checkHistory, type Verdict } from "./verdict.ts";

export interface StopRunOptions {
  readonly azurite: TableService;
  /** the server's program, started as on App Service */
  readonly program: Program;
  readonly seed: number;
  readonly stops: number;
}

/** One stop of a server while storage was executing one of its commits. */
export interface Stop {
  readonly ended: string;
  /** from the signal until the process had ended */
  readonly tookMs: number;
  /** from the signal until every panel was live on the other server */
  readonly movedMs: number;
  /** commands sent but not answered when the signal came */
  readonly inFlight: number;
}

export interface StopRunResult extends Verdict {
  readonly stops: readonly Stop[];
  /** messages to the chat of unknown fate */
  readonly unknownSends: number;
}

/** One of two servers behind one address, and the proxy through which it reaches storage. */
interface Backend {
  readonly server: RealServer;
  readonly proxy: FaultProxy;
}

/** Stops two servers in turn, each during a commit with everybody busy on it, and checks the result. */
export async function stopRun(options: StopRunOptions): Promise<StopRunResult> {
  const door = await startFrontDoor();
  const proxies = [await startFaultProxy(options.azurite), await startFaultProxy(options.azurite)] as const;
  const guild = await startRealGuild({
    azurite: options.azurite,
    serversReach: proxies,
    servers: proxies.length,
    program: options.program,
    publicUrl: door.url,
  });
  door.leadTo(guild.servers.map(({ url }) => url));
  guild.teams.connectApp(door.url);
  const recorder = createRecorder(guild.teams);
  try {
    const people = await Promise.all(PEOPLE.map((name) => recorder.connect(name, door.url)));
    const behind = guild.servers.flatMap((server, index) => {
      const proxy = proxies[index];
      return proxy === undefined ? [] : [{ server, proxy }];
    });
    return await stopAndCheck(options, guild, recorder, people, behind);
  } finally {
    recorder.close();
    await guild.close();
    await Promise.all([...proxies, door].map((each) => each.stop()));
  }
}

async function stopAndCheck(
  { seed, stops }: StopRunOptions,
  guild: RealGuild,
  recorder: Recorder,
  people: readonly RecordingPerson[],
  behind: readonly Backend[],
): Promise<StopRunResult> {
  const random = seeded(seed);
  const storage = await guild.openStorage();
  const [priya] = people;
  if (priya === undefined) throw new Error("There are no people");
  await priya.tell({ type: "found", name: "Frontend Guild" });

  const seen: Stop[] = [];
  for (let stop = 0; stop < stops; stop += 1) {
    await sessionRuns(priya, people);
    // Everybody is on the server that was not stopped last, except before the first stop.
    const target = behind[stop % behind.length];
    if (target === undefined) throw new Error("No server runs");
    const stopped = stopDuringCommit(target, recorder, people, random);
    const work = everybodyWorks(people, random);
    seen.push(await within(stopped, "a commit and the end of the server during it"));
    await within(work, "everybody to be answered", 120_000);
    await target.server.restart();
    await waitForConvergence(storage, people);
  }

  await priya.run({ type: "finish" });
  const ends = await recordedEnds(guild, storage, priya);
  const { community } = priya.me.get() ?? {};
  if (community === undefined) throw new Error("The community is unknown");
  const refs = new Map<string, MemberRef>(
    people.flatMap(({ name, me }) => {
      const ref = me.get()?.ref;
      return ref === undefined ? [] : [[name, ref] as const];
    }),
  );
  const verdict = await checkHistory(storage, community, recorder.history, refs);
  return {
    ...verdict,
    violations: [...verdict.violations, ...ends.violations],
    stops: seen,
    unknownSends: ends.recapsOfUnknownFate,
  };
}

async function everybodyWorks(people: readonly RecordingPerson[], random: Random): Promise<void> {
  const [priya, ...members] = people;
  if (priya === undefined) return;
  await Promise.all([
    facilitate(priya, 4, random.fork()),
    ...members.map((member) => toggleElmo(member, 6)),
    ...members.map((member) => takeNotes(member, 5, random.fork())),
  ]);
}

/** Sends SIGTERM while one of the server's next commits is on its way to storage, which executes it a moment later. */
async function stopDuringCommit(
  { server, proxy }: Backend,
  { history }: Recorder,
  people: readonly RecordingPerson[],
  random: Random,
): Promise<Stop> {
  const asked = Promise.withResolvers<{
    readonly at: number;
    readonly inFlight: number;
    readonly ended: Promise<string>;
  }>();
  const commit = { table: "Streams" };
  const earlier = random.int(0, 4);
  const momentMs = random.int(0, 150);
  proxy.strike("batch", { kind: "first", run: () => Promise.resolve() }, { ...commit, times: earlier });
  proxy.strike(
    "batch",
    {
      kind: "first",
      async run() {
        const inFlight = history.commands.filter(({ answer }) => answer === null).length;
        asked.resolve({ at: performance.now(), inFlight, ended: server.askToStop() });
        await pause(momentMs);
      },
    },
    commit,
  );
  const { at, inFlight, ended } = await asked.promise;
  const since = (): number => Math.round(performance.now() - at);
  const [how, tookMs] = await Promise.all([ended, ended.then(since)]);
  for (const { connection, name } of people)
    await eventually(connection, ({ state }) => state === "live", `${name} to reach the other server`);
  return { ended: how, tookMs, movedMs: since(), inFlight };
}
