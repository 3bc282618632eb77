import { setTimeout as pause } from "node:timers/promises";
import type { CollectionId } from "@guildhall/shared/domain/kernel/ids";
import { until } from "../../support/person-client.ts";
import type { Bench } from "../bench.ts";
import { openGuild, type Guild } from "../guild/guild.ts";
import { FLOODS, type AttackMethods, type Attacked, type Flood } from "../panels/attack-process.ts";
import { startProcess } from "../processes/bench-process.ts";
import { spread, type Spread } from "../report/statistics.ts";

const SOCKETS = 30;
const ATTACK_MS = { full: 10_000, quick: 1_000 };
/** Time for the attacker's allowances to recover before the next attack. */
const REST_MS = { full: 15_000, quick: 500 };
/** So many entries of this length make the community's snapshot as large as a busy one's. */
const ENTRIES = { full: 150, quick: 5 };
const ENTRY = "What would make this community a bad one? ".repeat(6);
const SAMPLE_MS = 100;
const MIB = 1024 * 1024;

interface Found extends Attacked {
  readonly flood: Flood;
  readonly seconds: number;
  readonly cpuMs: number;
  /** the most RSS beyond what the server had before */
  readonly rss: number;
  /** what it still holds beyond that after the attack */
  readonly held: number;
  readonly connectorCalls: number;
  /** how long another panel waits for an answer meanwhile */
  readonly others: Spread;
}

export const flooding: Bench = {
  title: `One member floods the server over ${SOCKETS} sockets`,

  async run({ stage, quick, say, profiled }) {
    const size = quick ? "quick" : "full";
    const teams = await stage.teams();
    const guild = await openGuild(stage, { counted: false });
    await fill(guild, ENTRIES[size]);
    const attacker = await stage.adopt(
      startProcess<AttackMethods>({
        name: "The attacker",
        script: "tests/bench/panels/attack-process.ts",
      }),
    );
    const [hello, other] = await guild.handshakes(2);
    if (hello === undefined || other === undefined) throw new Error("There are too few people");
    const attack = (flood: Flood, sockets: number, ms: number) =>
      attacker.call("attack", { flood, url: guild.url, hello, sockets, ms });
    const load = await stage.load();
    await load.open("others", { kind: "guildhall", url: guild.url, auths: [other], perSecond: null });

    async function measure(flood: Flood): Promise<Found> {
      say(flood);
      const server = guild.server();
      const before = await server.call("usageAfterCollection");
      const calls = await teams.call("connectorCalls");
      const waits: number[] = [];
      let rss = before.rss;
      let over = false;
      const watching = (async () => {
        while (!over) {
          rss = Math.max(rss, (await server.call("usage")).rss);
          const { at, answeredAt } = await load.ask("others", {
            line: 0,
            event: "roster",
            message: { query: "nobody" },
          });
          waits.push(answeredAt - at);
          await pause(SAMPLE_MS * 2);
        }
      })();
      const from = performance.now();
      const attacked = await profiled(`i-${flood.replaceAll(" ", "-")}`, server, () =>
        attack(flood, SOCKETS, ATTACK_MS[size]),
      );
      const seconds = (performance.now() - from) / 1000;
      const { cpuMs } = await server.call("usage");
      over = true;
      await watching;
      const connectorCalls = (await teams.call("connectorCalls")) - calls;
      await pause(REST_MS[size]);
      const after = await server.call("usageAfterCollection");
      return {
        ...attacked,
        flood,
        seconds,
        cpuMs: cpuMs - before.cpuMs,
        rss: rss - before.rss,
        held: after.held - before.held,
        connectorCalls,
        others: spread(waits),
      };
    }

    // Warms up what is prepared on the first packets of a kind.
    await attack("handshakes", 2, 500);
    await pause(REST_MS[size]);
    const found: Found[] = [];
    for (const flood of FLOODS) found.push(await measure(flood));
    await load.close("others");
    await guild.close();

    return {
      tables: [
        {
          title: `${ATTACK_MS[size] / 1000} s of each, by one member with ${SOCKETS} sockets`,
          rows: found.map((one) => ({
            flood: one.flood,
            "KiB sent a second": one.bytes / one.seconds / 1024,
            "messages a second": one.messages / one.seconds,
            "KiB got a second": one.received / one.seconds / 1024,
            connections: one.connections,
            "let in": one.letIn,
            "CPU ms a second": one.cpuMs / one.seconds,
            "RSS MiB at most": one.rss / MIB,
            "held MiB after": one.held / MIB,
            "calls to the connector": one.connectorCalls,
            "others wait p50 ms": one.others.p50,
            p99: one.others.p99,
          })),
        },
      ],
      targets: [
        {
          what: "MiB of RSS beyond what the server had before, whatever the flood",
          atMost: 64,
          measured: Math.max(...found.map(({ rss }) => rss)) / MIB,
        },
        {
          what: "calls to the connector during one flood",
          atMost: 20,
          measured: Math.max(...found.map(({ connectorCalls }) => connectorCalls)),
        },
        {
          what: "MiB a second that a flood makes the server send",
          atMost: 4,
          measured: Math.max(...found.map(({ received, seconds }) => received / seconds)) / MIB,
        },
      ],
      notes: [
        "The attacker shows a good token of one member, and connects again as soon as a line is cut or refused.",
        "Attacker, server and storage share the machine: an attacker who is not held up takes all that is left of it.",
      ],
    };
  },
};

/** Gives the community a collection with many entries. */
async function fill({ moderator }: Guild, entries: number): Promise<void> {
  await moderator.tell({
    type: "openCollection",
    prompt: "What would make this a bad community?",
    anonymous: false,
    perMember: null,
    closesAt: null,
    inChat: false,
  });
  const isCollection = (key: string): boolean => key.startsWith("collection:");
  await until(moderator.community, (now) => Object.keys(now?.slices ?? {}).some(isCollection));
  const key = Object.keys(moderator.community.get()?.slices ?? {}).find(isCollection);
  const collection = (key ?? "").slice("collection:".length) as CollectionId;
  for (let entry = 0; entry < entries; entry += 1)
    await moderator.tell({ type: "addEntry", collection, text: `${entry}: ${ENTRY}`, twin: null });
}
