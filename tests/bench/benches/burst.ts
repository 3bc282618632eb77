import { setTimeout as pause } from "node:timers/promises";
import type { Bench } from "../bench.ts";
import { openGuild } from "../guild/guild.ts";
import { countOf, requestTable } from "../guild/storage-requests.ts";
import type { Answered } from "../panels/load-process.ts";
import { median, percentile, spread } from "../report/statistics.ts";
import type { TableRow } from "../report/table.ts";

const PEOPLE = { full: 1000, quick: 20 };
const ROUNDS = { full: 4, quick: 1 };
const WITHIN_MS = 1000;
const JOIN_PER_SECOND = 200;
const SETTLE_MS = 4000;

const latencies = (answers: readonly Answered[]): number[] =>
  answers.map(({ at, answeredAt }) => answeredAt - at);

interface Done {
  readonly kind: string;
  readonly version?: number;
}

export const burst: Bench = {
  title: "Everybody raises ELMO within a second on one item",

  async run({ stage, quick, say, profiled }) {
    const people = quick ? PEOPLE.quick : PEOPLE.full;
    const rounds = quick ? ROUNDS.quick : ROUNDS.full;
    const load = await stage.load();
    const counting = (await stage.counting()).process;
    const guild = await openGuild(stage, { counted: true });
    const socketIo = await stage.bareServer("socket-io");
    const transaction = await stage.bareTransaction();

    say(`${people} people join`);
    const perSecond = JOIN_PER_SECOND;
    const auths = await guild.handshakes(people);
    await load.open("panels", { kind: "guildhall", url: guild.url, auths, perSecond });
    const nothing = auths.map(() => undefined);
    await load.open("socket.io", { kind: "socket.io", url: socketIo.url, auths: nothing, perSecond });
    await pause(quick ? 500 : SETTLE_MS);

    // Evenly over the second, in an order unrelated to who joined when.
    const moments = auths.map((_, line) => ({
      line,
      after: (((line * 7919) % people) / people) * WITHIN_MS,
    }));
    const bareBurst = (): Promise<readonly Answered[]> =>
      load.burst(
        "socket.io",
        moments.map((moment) => ({ ...moment, event: "ask", message: { id: "as long as a command is" } })),
      );
    const guildBurst = (): Promise<readonly Answered[]> =>
      load.burst(
        "panels",
        moments.map((moment) => ({ ...moment, event: "command", message: guild.raiseElmo() })),
      );

    const rows: TableRow[] = [];
    const perCommand: number[] = [];
    const stored: number[] = [];
    let seen: Awaited<ReturnType<typeof counting.call<"seen">>> = [];
    for (let round = 1; round <= rounds; round += 1) {
      say(`burst ${round} of ${rounds}`);
      for (let sample = 0; sample < 10; sample += 1) stored.push(await transaction.call("once"));
      const bare = spread(latencies(await bareBurst()));
      await counting.call("forget");
      const before = await guild.server().call("usage");
      const heardBefore = (await load.heard("panels")).events;
      const answers = await profiled(`b-${round}`, guild.server(), guildBurst);
      await pause(500);
      const after = await guild.server().call("usage");
      seen = await counting.call("seen");
      const heard = (await load.heard("panels")).events - heardBefore;
      const done = answers.map(({ answer }) => answer as Done);
      const refused = done.filter(({ kind }) => kind !== "done");
      if (refused.length > 0)
        throw new Error(`${refused.length} of ${people} were answered like ${JSON.stringify(refused[0])}`);
      const acknowledged = spread(latencies(answers));
      perCommand.push(seen.length / people);
      rows.push({
        burst: round,
        commits: new Set(done.map(({ version }) => version)).size,
        transactions: countOf(seen, "Streams", ["batch"]),
        "all requests": seen.length,
        "requests a command": seen.length / people,
        "answered p50 ms": acknowledged.p50,
        "answered p99": acknowledged.p99,
        "bare answer p50": bare.p50,
        "bare answer p99": bare.p99,
        "ratio p99": acknowledged.p99 / (bare.p99 + percentile(stored, 0.99)),
        "events a panel": heard / people,
        "server CPU ms": after.cpuMs - before.cpuMs,
      });
      if (round < rounds) await guild.nextItem();
    }

    for (const crowd of ["panels", "socket.io"]) await load.close(crowd);
    for (const bare of [socketIo.process, transaction]) await bare.stop();
    await guild.close();
    return {
      tables: [
        { title: `${people} ELMOs within ${WITHIN_MS} ms`, rows },
        {
          title: "Requests to storage in the last burst, counted by a proxy in front of it",
          rows: requestTable(seen),
        },
      ],
      targets: [
        { what: "requests to storage per command (median)", atMost: 0.2, measured: median(perCommand) },
      ],
      notes: [
        "Requests: everything that the server sent to storage during the burst and half a second after it, its polls and heartbeats included.",
        "Ratio: p99 of the answer ÷ (p99 of a bare Socket.IO acknowledgement in such a burst + p99 of one bare transaction).",
      ],
    };
  },
};
