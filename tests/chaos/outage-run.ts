import { nextSession } from "../support/person-client.ts";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { TableService } from "../support/azurite-of-run.ts";
import { type Fault, type FaultProxy, type Operation, startFaultProxy } from "../support/fault-proxy.ts";
import { eventually, within } from "./eventually.ts";
import { startRealGuild } from "./real-guild.ts";
import { createRecorder, type RecordingPerson } from "./recording-person.ts";
import { checkHistory } from "./verdict.ts";

export interface OutageOptions {
  readonly azurite: TableService;
  /** connections break, everything is answered with 503, or nothing is answered at all */
  readonly kind: "reset" | "answer" | "hang";
  readonly lastsMs: number;
}

export interface OutageResult {
  readonly violations: readonly string[];
  readonly acknowledged: number;
  readonly lost: number;
  /** from the start of the outage until all panels said that nothing can be changed */
  readonly readOnlyAfterMs: number;
  /** from its end until the waiting command was acknowledged and all panels were writable again */
  readonly writableAfterMs: number;
}

const EVERYTHING: readonly Operation[] = ["get", "query", "create", "update", "delete", "batch", "table"];
const READ_ONLY_WITHIN = 8_000;
const WRITABLE_WITHIN = 5_000;

function breakDown(proxy: FaultProxy, kind: OutageOptions["kind"]): void {
  const fault: Fault = kind === "answer" ? { kind, status: 503, when: "before" } : { kind, when: "before" };
  for (const operation of EVERYTHING) proxy.strike(operation, fault, { times: Number.POSITIVE_INFINITY });
}

/** Takes storage away from a running session for a while, and gives it back. */
export async function outageRun({ azurite, kind, lastsMs }: OutageOptions): Promise<OutageResult> {
  const proxy = await startFaultProxy(azurite);
  const guild = await startRealGuild({ azurite, serversReach: proxy });
  const recorder = createRecorder(guild.teams);
  const url = guild.servers[0]?.url ?? "";
  const violations: string[] = [];
  try {
    const priya = await recorder.connect("priya", url);
    const tom = await recorder.connect("tom", url);
    const amara = await recorder.connect("amara", url);
    const people = [priya, tom, amara];
    await priya.tell({ type: "found", name: "Frontend Guild" });
    await priya.tell({
      type: "planItem",
      session: await nextSession(priya),
      item: { title: "One", kind: "topic", presenter: null, minutes: 10 },
    });
    await priya.tell({ type: "begin", session: await nextSession(priya) });
    for (const person of people)
      await eventually(person.session, (session) => session?.slices.elmo !== undefined, "the session to run");
    await note(tom, "before");
    for (const person of people) await eventually(person.session, shows("before"), "the first takeaway");

    const began = performance.now();
    breakDown(proxy, kind);
    const over = new Promise<void>((resolve) => setTimeout(resolve, lastsMs));
    let answered = false;
    const waiting = note(tom, "meanwhile").then((answer) => {
      answered = true;
      return answer;
    });
    for (const person of people)
      await eventually(person.live, (live) => live?.writable === false, "the panels to say so", 20_000);
    const readOnlyAfterMs = Math.round(performance.now() - began);
    if (readOnlyAfterMs > READ_ONLY_WITHIN)
      violations.push(`panels said so only after ${readOnlyAfterMs} ms`);
    const drops = watchDrops(people);
    await over;
    for (const person of people)
      if (!shows("before")(person.session.get())) violations.push(`${person.name} cannot read any more`);
    if (drops.seen() > 0) violations.push(`panels were cut ${drops.seen()} times`);
    drops.stop();
    const early = answered;

    const ended = performance.now();
    proxy.forget();
    const first = early ? note(tom, "afterwards") : waiting;
    const answer = await within(first, "a command to be answered", 60_000);
    for (const person of people)
      await eventually(person.live, (live) => live?.writable === true, "the panels to say so", 20_000);
    const writableAfterMs = Math.round(performance.now() - ended);
    if (answer.kind !== "done") violations.push(`after the outage: ${JSON.stringify(answer)}`);
    if (writableAfterMs > WRITABLE_WITHIN)
      violations.push(`it wrote again only ${writableAfterMs} ms after the outage`);
    const given = await waiting;
    if (given.kind === "done")
      for (const person of people)
        await eventually(person.session, shows("meanwhile"), "what waited to be shown");

    const community = priya.me.get()?.community;
    if (community === undefined) throw new Error("The community is unknown");
    const refs = new Map<string, MemberRef>(
      people.flatMap((person) => {
        const ref = person.me.get()?.ref;
        return ref === undefined ? [] : [[person.name, ref] as const];
      }),
    );
    const verdict = await checkHistory(await guild.openStorage(), community, recorder.history, refs);
    return {
      violations: [...violations, ...verdict.violations],
      acknowledged: verdict.acknowledged,
      lost: verdict.lost,
      readOnlyAfterMs,
      writableAfterMs,
    };
  } finally {
    recorder.close();
    await guild.close();
    await proxy.stop();
  }
}

const note = (person: RecordingPerson, text: string) =>
  person.run({ type: "addTakeaway", text, kind: "learned", owner: null });

type Shown = ReturnType<RecordingPerson["session"]["get"]>;

const shows =
  (text: string) =>
  (session: Shown): boolean =>
    Object.values(session?.slices ?? {}).some(
      (slice) => typeof slice === "object" && slice !== null && "text" in slice && slice.text === text,
    );

/** Counts how often panels lose their connection. */
function watchDrops(people: readonly RecordingPerson[]): { seen(): number; stop(): void } {
  let seen = 0;
  const stops = people.map((person) =>
    person.connection.subscribe(() => {
      if (person.connection.get().state !== "live") seen += 1;
    }),
  );
  return { seen: () => seen, stop: () => stops.forEach((stop) => stop()) };
}
