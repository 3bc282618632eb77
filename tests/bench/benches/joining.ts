import { setTimeout as pause } from "node:timers/promises";
import type { Bench } from "../bench.ts";
import { openGuild } from "../guild/guild.ts";
import { countOf, requestTable } from "../guild/storage-requests.ts";
import type { Joined } from "../panels/crowd.ts";
import type { SeenRequest } from "../../support/fault-proxy.ts";
import { percentile } from "../report/statistics.ts";
import type { TableRow } from "../report/table.ts";
import type { NamedTable } from "../report/outcome.ts";

const PANELS = { full: 1000, quick: 20 };
const ROOMS = 2;
const SETTLE_MS = { full: 6_000, quick: 0 };
const AIM_MS = 10_000;
const AIM_READS = 2;

/** A load reads the community's and the session's stream by queries; a point read is the poll of a held stream. */
const readsOf = (seen: readonly SeenRequest[]): number => countOf(seen, "Streams", ["query"]) / ROOMS;

export const joining: Bench = {
  title: "Everybody joins at once",

  async run({ stage, quick, say, profiled }) {
    const panels = quick ? PANELS.quick : PANELS.full;
    const load = await stage.load();
    const counting = (await stage.counting()).process;
    const guild = await openGuild(stage, { counted: true });
    const bare = await stage.bareServer("socket-io");
    const hellos = await guild.handshakes(panels);
    // So that there is something sealed to read.
    await guild.moderator.run({ type: "raiseElmo", run: null });
    guild.moderatorLeaves();
    // What began the session has changed the founding card, too: drawing it belongs to no join.
    await pause(quick ? SETTLE_MS.quick : SETTLE_MS.full);

    const rows: TableRow[] = [];
    const tables: NamedTable[] = [];
    const measured: { inSync: number; reads: number }[] = [];
    let tickets: readonly string[] = [];

    const took = ({ startedAt, inSyncAt }: Joined, share: number): number =>
      percentile(inSyncAt, share) - startedAt;

    async function join(what: string, auths: readonly unknown[]): Promise<void> {
      say(what);
      const perSecond = null;
      const nothing = auths.map(() => undefined);
      const theirs = await load.open("bare", { kind: "socket.io", url: bare.url, auths: nothing, perSecond });
      await load.close("bare");
      await guild.restart();
      await counting.call("forget");
      const before = await guild.server().call("usage");
      const ours = await profiled(`d-${rows.length + 1}`, guild.server(), () =>
        load.open("panels", { kind: "guildhall", url: guild.url, auths, perSecond }),
      );
      const seen = await counting.call("seen");
      const after = await guild.server().call("usage");
      await load.close("panels");
      tickets = ours.tickets;
      const inSync = took(ours, 0.99);
      const reads = readsOf(seen);
      measured.push({ inSync, reads });
      rows.push({
        "": what,
        "half in sync ms": took(ours, 0.5),
        "99 % in sync ms": inSync,
        "all in sync ms": took(ours, 1),
        "bare, 99 % ms": took(theirs, 0.99),
        ratio: inSync / took(theirs, 0.99),
        "reads a stream": reads,
        "all requests": seen.length,
        "server CPU ms": after.cpuMs - before.cpuMs,
      });
      tables.push({ title: `Requests to storage: ${what}`, rows: requestTable(seen) });
    }

    await join("for the first time", hellos);
    await join("again, with tokens", hellos);
    await join("again, with tickets", await guild.withTickets(tickets));
    await bare.process.stop();
    await guild.close();

    return {
      tables: [{ title: `${panels} panels at once, at a server that has just started`, rows }, ...tables],
      targets: [
        {
          what: `ms until 99 % of ${panels} panels are in sync (slowest way)`,
          atMost: AIM_MS,
          measured: Math.max(...measured.map(({ inSync }) => inSync)),
        },
        {
          what: "storage reads per stream",
          atMost: AIM_READS,
          measured: Math.max(...measured.map(({ reads }) => reads)),
        },
      ],
      notes: [
        "In sync: the panel has been let in, welcomed, and sent both streams. Reads a stream: queries on the table of streams ÷ 2 streams (an ELMO stands, so that the session has something sealed); polls (one point read per stream every 2 s) are in the tables.",
      ],
    };
  },
};
