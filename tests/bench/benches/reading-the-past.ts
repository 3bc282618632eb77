import { setTimeout as pause } from "node:timers/promises";
import type { PersonClient } from "../../support/person-client.ts";
import { until } from "../../support/person-client.ts";
import type { Bench } from "../bench.ts";
import { connectAs } from "../guild/connect-as.ts";
import { openGuild } from "../guild/guild.ts";
import { addPast } from "../guild/long-past.ts";
import { countOf } from "../guild/storage-requests.ts";
import { sharedClock } from "../panels/clock.ts";
import { spread } from "../report/statistics.ts";
import type { TableRow } from "../report/table.ts";

const SESSIONS = { full: [10, 1_000], quick: [10, 25] };
/** Within what one person may ask at once. */
const READINGS = { full: 12, quick: 5 };
const READERS = { full: 8, quick: 1 };
const RATIO = 1.5;

export const readingThePast: Bench = {
  title: "Reading the sessions that are over",

  async run({ stage, quick, say }) {
    const size = quick ? "quick" : "full";
    const counting = (await stage.counting()).process;
    const teams = await stage.teams();
    const guild = await openGuild(stage, { counted: true });
    const { moderator } = guild;
    await moderator.run({ type: "finish" });
    await until(moderator.session, (session) => session?.slices.session.ended !== null);
    const me = moderator.me.get();
    if (me === null) throw new Error("The moderator is nobody");
    const storage = await guild.openStorage();
    const rows: TableRow[] = [];
    const medians: number[] = [];
    let first = 2;

    for (const sessions of SESSIONS[size]) {
      say(`${sessions} sessions that are over`);
      await addPast(storage, me.community, me.ref, { first, sessions: sessions - first + 1 });
      first = sessions + 1;
      const begun = sharedClock();
      await everything(moderator, sessions);
      const workedThrough = sharedClock() - begun;
      const readers = await Promise.all(
        Array.from({ length: READERS[size] }, (_, index) =>
          connectAs(`person-${index + 1}`, teams, guild.url),
        ),
      );
      const warm = await connectAs("person-0", teams, guild.url);
      await timesOf([warm], READINGS[size], null);
      warm.close();
      await counting.call("forget");
      const newest = await timesOf(readers, READINGS[size], null);
      const seen = await counting.call("seen");
      const deep = await timesOf(readers, READINGS[size], cursorBefore(sessions / 2));
      for (const reader of readers) reader.close();
      const count = READINGS[size] * readers.length;
      medians.push(spread(newest).p50);
      rows.push({
        "": `${sessions} sessions`,
        "first page, median ms": spread(newest).p50,
        "p99 ms": spread(newest).p99,
        "page in the middle, median ms": spread(deep).p50,
        "storage requests a reading":
          (countOf(seen, "Projections", ["get", "query", "batch"]) +
            countOf(seen, "Streams", ["get", "query"])) /
          count,
        "working through what is new, ms": workedThrough,
      });
    }
    await guild.close();
    const [few = Number.NaN, many = Number.NaN] = medians;
    return {
      tables: [{ title: "One page of past sessions, as a panel asks for it", rows }],
      targets: [
        {
          what: `first page with ${SESSIONS[size][1]} past sessions, beside ${SESSIONS[size][0]}`,
          atMost: RATIO,
          measured: many / few,
        },
      ],
      notes: [
        "Working through: from the first request after so many sessions were stored, until the rows are current.",
      ],
    };
  },
};

/** Asks until everything is in the rows. */
async function everything(reader: PersonClient, sessions: number): Promise<void> {
  for (;;) {
    const answer = await reader.rows<"pastSessions">({ list: "pastSessions", after: null });
    if (answer.kind === "rows" && answer.current && answer.rows[0]?.number === sessions) return;
    await pause(600);
  }
}

/** The key before that of the session with this number. */
const cursorBefore = (number: number): string => String(10 ** 15 - 2 - Math.trunc(number));

async function timesOf(
  readers: readonly PersonClient[],
  readings: number,
  after: string | null,
): Promise<readonly number[]> {
  const times: number[] = [];
  for (let count = 0; count < readings; count += 1)
    for (const reader of readers) {
      const begun = sharedClock();
      const answer = await reader.rows<"pastSessions">({ list: "pastSessions", after });
      times.push(sharedClock() - begun);
      if (answer.kind === "failed" || answer.rows.length === 0) throw new Error("Nothing could be read");
      await pause(5);
    }
  return times;
}
