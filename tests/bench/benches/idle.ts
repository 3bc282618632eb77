import { setTimeout as pause } from "node:timers/promises";
import type { Bench } from "../bench.ts";
import { openGuild } from "../guild/guild.ts";
import type { BenchProcess } from "../processes/bench-process.ts";
import type { ProbeMethods } from "../processes/probe.ts";
import type { TableRow } from "../report/table.ts";

const PANELS = { full: 1000, quick: 20 };
/** Two rounds of Socket.IO's pings. */
const WATCH_MS = { full: 16_000, quick: 1000 };
const SETTLE_MS = { full: 6000, quick: 500 };
const JOIN_PER_SECOND = 200;
const KIB = 1024;

interface Idle {
  readonly heldKib: number;
  readonly rssKib: number;
  readonly cpuMsPerSecond: number;
}

export const idle: Bench = {
  title: "What an idle panel costs",

  async run({ stage, quick, say, profiled }) {
    const size = quick ? "quick" : "full";
    const panels = PANELS[size];
    const load = await stage.load();
    const guild = await openGuild(stage, { counted: false });
    const bare = await stage.bareServer("socket-io");
    const hellos = await guild.handshakes(panels);

    /** What so many more idle connections cost a server; others came and went before, so that its code and pools are warm. */
    async function costOf(
      server: BenchProcess<ProbeMethods>,
      kind: "guildhall" | "socket.io",
      url: string,
      auths: readonly unknown[],
    ): Promise<Idle> {
      say(`${panels} idle lines to ${kind}`);
      const perSecond = JOIN_PER_SECOND;
      await load.open("warm", { kind, url, auths: auths.slice(0, Math.ceil(panels / 4)), perSecond });
      await pause(SETTLE_MS[size]);
      await load.close("warm");
      await pause(1000);
      const before = await server.call("usageAfterCollection");
      const restBefore = await cpuOf(server);
      await load.open("idle", { kind, url, auths, perSecond });
      await pause(SETTLE_MS[size]);
      const after = await server.call("usageAfterCollection");
      const rest = await profiled(`c-${kind}`, server, () => cpuOf(server));
      await load.close("idle");
      return {
        heldKib: (after.held - before.held) / panels / KIB,
        rssKib: (after.rss - before.rss) / panels / KIB,
        cpuMsPerSecond: rest - restBefore,
      };
    }

    async function cpuOf(server: BenchProcess<ProbeMethods>): Promise<number> {
      const before = await server.call("usage");
      await pause(WATCH_MS[size]);
      const after = await server.call("usage");
      return (after.cpuMs - before.cpuMs) / (WATCH_MS[size] / 1000);
    }

    const ours = await costOf(guild.server(), "guildhall", guild.url, hellos);
    const theirs = await costOf(
      bare.process,
      "socket.io",
      bare.url,
      hellos.map(() => undefined),
    );
    await bare.process.stop();
    await guild.close();

    const row = (what: string, { heldKib, rssKib, cpuMsPerSecond }: Idle): TableRow => ({
      "": what,
      "held KiB a line": heldKib,
      "RSS KiB a line": rssKib,
      "CPU ms a second, all lines": cpuMsPerSecond,
      "CPU µs a second a line": (cpuMsPerSecond * 1000) / panels,
    });
    const beyond: Idle = {
      heldKib: ours.heldKib - theirs.heldKib,
      rssKib: ours.rssKib - theirs.rssKib,
      cpuMsPerSecond: ours.cpuMsPerSecond - theirs.cpuMsPerSecond,
    };
    return {
      tables: [
        {
          title: `${panels} idle lines`,
          rows: [row("panel", ours), row("bare Socket.IO connection", theirs), row("beyond", beyond)],
        },
      ],
      targets: [
        {
          what: "KiB held per idle panel beyond a bare Socket.IO connection",
          atMost: 30,
          measured: beyond.heldKib,
        },
        { what: "KiB of RSS per idle panel beyond the same", atMost: 30, measured: beyond.rssKib },
      ],
      notes: [
        "Held: what lives on the heap and in buffers after a garbage collection. CPU: less what the same server used without the lines.",
      ],
    };
  },
};
