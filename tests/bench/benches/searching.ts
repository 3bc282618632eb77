import { setTimeout as pause } from "node:timers/promises";
import { jsonBytes, pack } from "@guildhall/shared/azure/bodies";
import type { CommunityId } from "@guildhall/shared/domain/kernel/ids";
import type { Storage } from "@guildhall/shared/ports/storage";
import { learned } from "@guildhall/shared/projections/learned";
import { CHUNK_LIST, CHUNKS } from "@guildhall/shared/projections/text-chunks";
import type { PersonClient } from "../../support/person-client.ts";
import { until } from "../../support/person-client.ts";
import type { Bench } from "../bench.ts";
import { openGuild } from "../guild/guild.ts";
import { addPast } from "../guild/long-past.ts";
import { countOf } from "../guild/storage-requests.ts";
import { sharedClock } from "../panels/clock.ts";
import { spread } from "../report/statistics.ts";
import type { TableRow } from "../report/table.ts";

const SESSIONS = { full: [100, 1_000], quick: [5, 20] };
const TAKEAWAYS = 10;
/** Typed letter by letter. `rarely` is in as many texts whatever the size, `release` in one of ten. */
const TYPED = ["release pipeline", "rarely"];
const RARE = 20;
/** How long a letter takes: one person may ask four times a second in the long run. */
const LETTER = 260;
/** For so many letters it is counted what storage is asked while nobody types. */
const UNTYPED = 20;
/** What answering takes besides the search itself varies by this much. */
const RATIO = 1.5;

const WORDS =
  "review token signal state component browser latency budget incident naming interface toggle rollout metric dashboard meeting agenda early pair share document decide measure improve query index table partition migration upgrade library security rotation".split(
    " ",
  );

/** Texts of some fifteen words, the same in each run. */
function saidIn(number: number): readonly string[] {
  return Array.from({ length: TAKEAWAYS }, (_, index) => {
    const at = number * TAKEAWAYS + index;
    const word = (step: number): string => WORDS[(at * 7 + step * step * 3) % WORDS.length] ?? "";
    const common = index === 0 ? "release pipeline" : `number${at}`;
    const rare = index === 1 && number <= RARE + 1 ? "rarely" : "often";
    return [common, rare, ...WORDS.slice(0, 13).map((_word, step) => word(step))].join(" ");
  });
}

export const searching: Bench = {
  title: "Searching what was learned",

  async run({ stage, quick, say }) {
    const size = quick ? "quick" : "full";
    const counting = (await stage.counting()).process;
    const guild = await openGuild(stage, { counted: true });
    const { moderator } = guild;
    await moderator.run({ type: "finish" });
    await until(moderator.session, (session) => session?.slices.session.ended !== null);
    const me = moderator.me.get();
    if (me === null) throw new Error("The moderator is nobody");
    const storage = await guild.openStorage();
    const sizes: TableRow[] = [];
    const letters: TableRow[] = [];
    const medians: { readonly [typed: string]: number }[] = [];
    let first = 2;

    for (const sessions of SESSIONS[size]) {
      say(`${sessions} sessions with ${TAKEAWAYS} takeaways each`);
      await addPast(storage, me.community, me.ref, { first, sessions: sessions - first + 1, said: saidIn });
      first = sessions + 1;
      // The rows are made by whoever reads them first, which is not what is measured.
      await everythingIsInRows(moderator, sessions);
      await guild.restart();
      await answersAgain(moderator);
      await counting.call("forget");
      const begun = sharedClock();
      const total = await totalOf(moderator, "");
      const cold = sharedClock() - begun;
      const seenCold = await counting.call("seen");
      sizes.push({
        "": `${sessions} sessions`,
        texts: total,
        "first search, ms": cold,
        "storage requests of it": requestsIn(seenCold),
        ...(await bytesOf(storage, me.community)),
      });
      const typed: Record<string, number> = {};
      await counting.call("forget");
      await pause(LETTER * UNTYPED);
      const untyped = requestsIn(await counting.call("seen")) / UNTYPED;
      for (const words of TYPED) {
        await counting.call("forget");
        const times: number[] = [];
        let matches = 0;
        for (let length = 1; length <= words.length; length += 1) {
          await pause(LETTER);
          const from = sharedClock();
          matches = await totalOf(moderator, words.slice(0, length));
          times.push(sharedClock() - from);
        }
        const seen = await counting.call("seen");
        const { p50, p99 } = spread(times);
        typed[words] = p50;
        letters.push({
          "": `${sessions} sessions, “${words}”`,
          "found in the end": matches,
          "median ms a letter": p50,
          "p99 ms": p99,
          "storage requests a letter": requestsIn(seen) / times.length,
          "in that time, while nobody types": untyped,
        });
      }
      medians.push(typed);
    }
    await guild.close();
    const [few = {}, many = {}] = medians;
    const growth = (SESSIONS[size][1] ?? Number.NaN) / (SESSIONS[size][0] ?? Number.NaN);
    return {
      tables: [
        { title: "Loading", rows: sizes },
        { title: "Typing letter by letter, with everything loaded", rows: letters },
      ],
      targets: TYPED.map((words) => ({
        what: `“${words}” in ${SESSIONS[size][1]} sessions, beside ${SESSIONS[size][0]}`,
        atMost: words === "rarely" ? RATIO : growth,
        measured: (many[words] ?? Number.NaN) / (few[words] ?? Number.NaN),
      })),
      notes: [
        "“rarely” is in as many texts whatever the size; what “release pipeline” finds grows with the sessions.",
        "The first search is that of a server that has just started, after its panel is back.",
      ],
    };
  },
};

async function totalOf(reader: PersonClient, words: string): Promise<number> {
  const answer = await reader.search({
    ...{ words, kind: null, since: null, until: null, person: null, from: 0 },
  });
  if (answer.kind === "failed") throw new Error("Nothing could be looked up");
  return answer.total;
}

const requestsIn = (seen: Parameters<typeof countOf>[0]): number =>
  countOf(seen, "Projections", ["get", "query", "batch"]) + countOf(seen, "Streams", ["get", "query"]);

/** Asks until everything is in the rows. A person who finds nothing has them made. */
async function everythingIsInRows(reader: PersonClient, sessions: number): Promise<void> {
  for (;;) {
    const answer = await reader.search({
      ...{
        words: `number${sessions * TAKEAWAYS + 2}`,
        kind: null,
        since: null,
        until: null,
        person: null,
        from: 0,
      },
    });
    if (answer.kind === "found" && answer.current && answer.total === 1) return;
    await pause(600);
  }
}

/** Asks the server that has just started until it answers. */
async function answersAgain(reader: PersonClient): Promise<void> {
  while ((await reader.rows<"decisions">({ list: "decisions", after: null })).kind === "failed")
    await pause(600);
}

/** What the rows come to, as JSON and as storage has them. */
async function bytesOf(storage: Storage, community: CommunityId): Promise<TableRow> {
  const { value } = await storage.projections.generations(learned.name);
  if (value.live === null) throw new Error("There are no rows");
  const shelf = { projection: learned.name, generation: value.live.number, community };
  let [json, stored, rows] = [0, 0, 0];
  for (const list of [CHUNKS, CHUNK_LIST])
    for (const { body } of await storage.projections.rows(shelf, list, {
      prefix: "",
      after: null,
      most: 1_000,
    })) {
      const bytes = jsonBytes(body);
      json += bytes.byteLength;
      stored += (await pack(bytes)).bytes.byteLength;
      rows += 1;
    }
  return { rows, "KiB as JSON": json / 1024, "KiB stored": stored / 1024 };
}
