import { setTimeout as pause } from "node:timers/promises";
import type { Bench } from "../bench.ts";
import { openGuild } from "../guild/guild.ts";
import type { Arrivals } from "../panels/crowd.ts";
import type { Target } from "../report/outcome.ts";
import { percentile, spread } from "../report/statistics.ts";
import type { TableRow } from "../report/table.ts";

/** A session patch as it is sent. */
const PATCH = '["patch",{"stream":"session"';
/** Longer than the server holds back a burst of commits, so that each press is the first after a quiet spell. */
const REST_MS = 80;
const JOIN_PER_SECOND = 200;
/** Until the effects of joining have settled: to so many panels, presence is sent only every few seconds. */
const SETTLE_MS = 4000;

const SIZES = { full: [20, 100, 300, 1000], quick: [4, 10] };
const ROUNDS = { full: 100, quick: 6 };
const JUDGED = [300, 1000];

/** When a press arrived: on every connection, and on the last one. */
class Journeys {
  readonly each: number[] = [];
  readonly last: number[] = [];

  note({ pressedAt, at }: { readonly pressedAt: number } & Arrivals): void {
    const took = at.map((one) => one - pressedAt);
    this.each.push(...took);
    this.last.push(Math.max(...took));
  }
}

export const pressToPanel: Bench = {
  title: "From the press of ELMO, through storage, to every panel",

  async run({ stage, quick, say, profiled }) {
    const sizes = quick ? SIZES.quick : SIZES.full;
    const rounds = quick ? ROUNDS.quick : ROUNDS.full;
    const load = await stage.load();
    const guild = await openGuild(stage, { counted: false });
    const [socketIo, ws] = [await stage.bareServer("socket-io"), await stage.bareServer("ws")];
    const transaction = await stage.bareTransaction();
    const hellos = await guild.handshakes(Math.max(...sizes));

    const askGuild = (line: number, message: unknown) => async (): Promise<number> =>
      (await load.ask("panels", { line, event: "command", message })).at;
    const rows: TableRow[] = [];
    const targets: Target[] = [];
    let open = 0;

    for (const size of sizes) {
      say(`${size} panels`);
      const more = hellos.slice(open, size);
      const [start, perSecond] = [open, JOIN_PER_SECOND];
      open = size;
      await load.open("panels", { kind: "guildhall", url: guild.url, auths: more, perSecond });
      const nothing = more.map(() => undefined);
      await load.open("socket.io", { kind: "socket.io", url: socketIo.url, auths: nothing, perSecond });
      await load.open("ws", { kind: "ws", url: ws.url, auths: nothing, perSecond });
      await pause(quick ? 500 : SETTLE_MS);

      const through = { guild: new Journeys(), socketIo: new Journeys(), ws: new Journeys() };
      const stored: number[] = [];
      const round = async (number: number, journeys = through): Promise<void> => {
        const line = (number * 7) % size;
        const raised = await load.hear("panels", PATCH, askGuild(line, guild.raiseElmo()));
        journeys.guild.note(raised);
        const [, payload] = JSON.parse(raised.sample) as [string, unknown];
        await Promise.all([socketIo.process.call("carry", payload), ws.process.call("carry", payload)]);
        const press = { line, event: "press", message: null };
        journeys.socketIo.note(await load.hear("socket.io", PATCH, () => load.send("socket.io", press)));
        stored.push(await transaction.call("once"));
        journeys.ws.note(await load.hear("ws", PATCH, () => load.send("ws", press)));
        await pause(REST_MS);
        await load.hear("panels", PATCH, askGuild(line, guild.takeBackElmo()));
        await pause(REST_MS);
      };
      for (let warm = 0; warm < (start === 0 ? 30 : 5); warm += 1)
        await round(warm, { guild: new Journeys(), socketIo: new Journeys(), ws: new Journeys() });
      stored.length = 0;

      const before = [await guild.server().call("usage"), await socketIo.process.call("usage")] as const;
      await profiled(`a-${size}`, guild.server(), async () => {
        for (let number = 0; number < rounds; number += 1) await round(number);
      });
      const after = [await guild.server().call("usage"), await socketIo.process.call("usage")] as const;

      const baseline = percentile(through.socketIo.last, 0.99) + percentile(stored, 0.99);
      const middle = percentile(through.socketIo.last, 0.5) + percentile(stored, 0.5);
      const guildLast = spread(through.guild.last);
      rows.push({
        panels: size,
        "last panel p50 ms": guildLast.p50,
        p99: guildLast.p99,
        "each panel p50": percentile(through.guild.each, 0.5),
        "each p99": percentile(through.guild.each, 0.99),
        "bare ws p50": percentile(through.ws.last, 0.5),
        "ws p99": percentile(through.ws.last, 0.99),
        "bare Socket.IO p50": percentile(through.socketIo.last, 0.5),
        "Socket.IO p99": percentile(through.socketIo.last, 0.99),
        "transaction p50": percentile(stored, 0.5),
        "transaction p99": percentile(stored, 0.99),
        "ratio p50": guildLast.p50 / middle,
        "ratio p99": guildLast.p99 / baseline,
        "server CPU ms a press": (after[0].cpuMs - before[0].cpuMs) / (2 * rounds),
        "bare CPU ms a broadcast": (after[1].cpuMs - before[1].cpuMs) / rounds,
      });
      if (JUDGED.includes(size))
        targets.push({
          what: `p99 to the last of ${size} panels ÷ (bare Socket.IO broadcast + one transaction)`,
          atMost: 2,
          measured: guildLast.p99 / baseline,
        });
    }

    for (const crowd of ["panels", "socket.io", "ws"]) await load.close(crowd);
    for (const bare of [socketIo.process, ws.process, transaction]) await bare.stop();
    await guild.close();
    return {
      tables: [{ title: `${rounds} presses at each size, all ways in turn`, rows }],
      targets,
      notes: [
        "All ways begin with a press at a client and end when the last client has the same bytes; client and server share the machine.",
        "Ratio: ours ÷ (bare Socket.IO broadcast + one bare storage transaction), each at the same percentile.",
      ],
    };
  },
};
