import { setTimeout as pause } from "node:timers/promises";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { Azurite } from "../support/azurite.ts";
import type { Program } from "../support/child-process.ts";
import { startFaultProxy, type FaultProxy } from "../support/fault-proxy.ts";
import { startFrontDoor } from "../support/front-door.ts";
import { facilitate, takeNotes, toggleElmo } from "./busy-people.ts";
import { eventually, within } from "./eventually.ts";
import { endsToldOf, everybodySeesTheSame, PEOPLE, sessionRuns } from "./kill-run.ts";
import { seeded, type Random } from "../support/random.ts";
import { startRealGuild, type RealGuild, type RealServer } from "./real-guild.ts";
import { createRecorder, type Recorder, type RecordingPerson } from "./recording-person.ts";
import { judge, type Verdict } from "./verdict.ts";

export interface StopRunOptions {
  readonly azurite: Azurite;
  /** the server, as App Service starts it */
  readonly program: Program;
  readonly seed: number;
  readonly stops: number;
}

/** One server that was told to stop while storage was carrying out a commit of its. */
export interface Stop {
  readonly ended: string;
  /** from the signal until it had ended */
  readonly tookMs: number;
  /** from the signal until every panel was live on the other server */
  readonly movedMs: number;
  /** commands that were sent and not answered when the signal came */
  readonly inFlight: number;
}

export interface StopRunResult extends Verdict {
  readonly stops: readonly Stop[];
  /** messages to the chat of which nobody knows whether they arrived */
  readonly unknownSends: number;
}

/** One of two servers behind one address, and the way on which it reaches storage. */
interface Behind {
  readonly server: RealServer;
  readonly way: FaultProxy;
}

/** Stops one of two servers after the other during a commit, with everybody busy on it, and judges what is left. */
export async function stopRun(options: StopRunOptions): Promise<StopRunResult> {
  const door = await startFrontDoor();
  const ways = [await startFaultProxy(options.azurite), await startFaultProxy(options.azurite)] as const;
  const guild = await startRealGuild({
    azurite: options.azurite,
    serversReach: ways,
    servers: ways.length,
    program: options.program,
    publicUrl: door.url,
  });
  door.leadTo(guild.servers.map(({ url }) => url));
  guild.teams.connectApp(door.url);
  const recorder = createRecorder(guild.teams);
  try {
    const people = await Promise.all(PEOPLE.map((name) => recorder.connect(name, door.url)));
    const behind = guild.servers.flatMap((server, index) => {
      const way = ways[index];
      return way === undefined ? [] : [{ server, way }];
    });
    return await stopAndJudge(options, guild, recorder, people, behind);
  } finally {
    recorder.close();
    await guild.close();
    await Promise.all([...ways, door].map((each) => each.stop()));
  }
}

async function stopAndJudge(
  { seed, stops }: StopRunOptions,
  guild: RealGuild,
  recorder: Recorder,
  people: readonly RecordingPerson[],
  behind: readonly Behind[],
): Promise<StopRunResult> {
  const random = seeded(seed);
  const storage = await guild.openStorage();
  const [priya] = people;
  if (priya === undefined) throw new Error("Nobody is here");
  await priya.tell({ type: "found", name: "Frontend Guild" });

  const seen: Stop[] = [];
  for (let stop = 0; stop < stops; stop += 1) {
    await sessionRuns(priya, people);
    // Everybody is on the one that did not stop last, but before the first.
    const doomed = behind[stop % behind.length];
    if (doomed === undefined) throw new Error("No server runs");
    const stopped = duringACommit(doomed, recorder, people, random);
    const work = everybodyWorks(people, random);
    seen.push(await within(stopped, "a commit and the end of the server during it"));
    await within(work, "everybody to be answered", 120_000);
    await doomed.server.restart();
    await everybodySeesTheSame(storage, people);
  }

  await priya.run({ type: "finish" });
  const ends = await endsToldOf(guild, storage, priya);
  const { community } = priya.me.get() ?? {};
  if (community === undefined) throw new Error("The community is not known");
  const refs = new Map<string, MemberRef>(
    people.flatMap(({ name, me }) => {
      const ref = me.get()?.ref;
      return ref === undefined ? [] : [[name, ref] as const];
    }),
  );
  const verdict = await judge(storage, community, recorder.history, refs);
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

/** Sends SIGTERM while one of the server's next commits is on its way to storage, which carries it out a moment later. */
async function duringACommit(
  { server, way }: Behind,
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
  way.strike("batch", { kind: "first", run: () => Promise.resolve() }, { ...commit, times: earlier });
  way.strike(
    "batch",
    {
      kind: "first",
      async run() {
        const inFlight = history.given.filter(({ answer }) => answer === null).length;
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
    await eventually(connection, ({ state }) => state === "live", `${name} to be at the other server`);
  return { ended: how, tookMs, movedMs: since(), inFlight };
}
