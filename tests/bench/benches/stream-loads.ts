// Writes streams of a given length and loads them, in a process that holds nothing else.
import { TableClient } from "@azure/data-tables";
import { committedSignal } from "@guildhall/shared/app/committed";
import { createLiveStreams } from "@guildhall/shared/app/create-live-streams";
import type { LiveStreams, SessionStream } from "@guildhall/shared/app/live-streams";
import { azureStorage } from "@guildhall/shared/azure/storage";
import { communityId, itemId, memberRef, sessionId } from "@guildhall/shared/domain/kernel/ids";
import { DEFAULT_SETTINGS } from "@guildhall/shared/domain/settings";
import type { SessionCommand } from "@guildhall/shared/domain/session/commands";
import { SECOND } from "@guildhall/shared/domain/kernel/time";
import { memoryNotices } from "@guildhall/shared/memory/notices";
import type { Storage } from "@guildhall/shared/ports/storage";
import { freshId } from "@guildhall/shared/ports/fresh-id";
import { freshPrefix, freshWrappingKey } from "../../support/table-storage.ts";
import { sharedClock } from "../panels/clock.ts";
import { answerCalls, sayReady } from "../processes/ipc.ts";

const wrappingKeys = [freshWrappingKey()];
const tablePrefix = freshPrefix();
let storage: Storage | undefined;
let table: TableClient | undefined;

const PEOPLE = Array.from({ length: 30 }, (_, index) => memberRef(`member-${index}`));
const BETWEEN_COMMITS = 10 * SECOND;
/** As in live streams. */
const SNAPSHOT_EVERY = 100;
const START = Date.UTC(2026, 0, 5, 9);

const streamOf = (commits: number): ReturnType<typeof sessionId> => sessionId(`session-of-${commits}`);

/** Live streams on a clock of their own, so that a stream of many hours is written in a minute. */
function liveStreamsAt(now: () => number): LiveStreams {
  if (storage === undefined) throw new Error("Not connected");
  const nothing = (): void => undefined;
  const log = { info: nothing, warn: nothing, error: console.error };
  return createLiveStreams({
    storage,
    notices: memoryNotices(),
    committed: committedSignal(log),
    whoIsHere: { present: () => PEOPLE, around: () => PEOPLE },
    environment: {
      now,
      freshId,
      later(delay, work) {
        const timer = setTimeout(work, delay);
        return () => clearTimeout(timer);
      },
    },
    log,
  });
}

async function tell(
  liveStream: SessionStream,
  who: number | "system",
  command: SessionCommand,
): Promise<void> {
  const ref = who === "system" ? undefined : PEOPLE[who % PEOPLE.length];
  const actor =
    ref === undefined
      ? ({ kind: "system" } as const)
      : ({ kind: "member", ref, meetingOrganiser: false } as const);
  const outcome = await liveStream.submit({ id: freshId(), actor, command });
  if (outcome.kind !== "done") throw new Error(`${command.type}: ${JSON.stringify(outcome)}`);
}

/** One change of a session whose size stays the same: ELMOs come and go, and so do takeaways. */
async function change(liveStream: SessionStream, number: number): Promise<void> {
  const { state } = liveStream;
  if (state.status !== "running" || state.current === null) throw new Error("No item runs");
  const [takeaway] = state.takeaways;
  const who = Math.floor(number / 4);
  switch (number % 4) {
    case 0:
      return tell(liveStream, who, { type: "raiseElmo", run: null });
    case 1:
      return tell(liveStream, who, {
        type: "addTakeaway",
        text: "Write the changelog with the code, not after it",
        kind: "learned",
        owner: null,
      });
    case 2:
      return tell(liveStream, who, { type: "takeBackElmo", run: state.current.elmos.run });
    default:
      return takeaway === undefined
        ? undefined
        : tell(liveStream, who, { type: "removeTakeaway", takeaway: takeaway.id });
  }
}

/** Writes a session of so many commits through a real live stream. */
async function write(commits: number): Promise<void> {
  let now = START;
  const liveStreams = liveStreamsAt(() => now);
  const liveStream = await liveStreams.session(streamOf(commits));
  await tell(liveStream, "system", {
    type: "open",
    community: communityId("a-guild"),
    communityName: "A guild",
    number: 1,
    facilitator: memberRef("member-0"),
    organisers: [],
    settings: DEFAULT_SETTINGS,
    agenda: ["One", "Two", "Three"].map((title) => ({
      id: itemId(`item-${title}`),
      title,
      kind: "topic",
      presenter: null,
      minutes: 30,
      history: [],
    })),
  });
  for (let number = 0; liveStream.version < commits; number += 1) {
    now += BETWEEN_COMMITS;
    await change(liveStream, number);
  }
  await liveStreams.close();
}

const methods = {
  /** Connects to storage again; what was written stays. */
  async connect(connectionString: string): Promise<void> {
    storage = await azureStorage({ connectionString, tablePrefix, wrappingKeys });
    const options = { allowInsecureConnection: true };
    table = TableClient.fromConnectionString(connectionString, `${tablePrefix}Streams`, options);
  },

  write,

  /** How many milliseconds it takes to load the session with so many commits. */
  async load(commits: number): Promise<number> {
    const liveStreams = liveStreamsAt(() => START + 100_000 * BETWEEN_COMMITS);
    const before = sharedClock();
    const liveStream = await liveStreams.session(streamOf(commits));
    const took = sharedClock() - before;
    if (liveStream.version !== commits)
      throw new Error(`Version ${liveStream.version} was loaded, not ${commits}`);
    await liveStreams.close();
    return took;
  },

  /** How many milliseconds the bare queries of such a load take. */
  query,
};

/** The two queries of a load, bare: everything before the tail, and the tail. */
async function query(commits: number): Promise<number> {
  const lastSnapshot = Math.floor(commits / SNAPSHOT_EVERY) * SNAPSHOT_EVERY;
  const ranges = [
    ["head", "head-wrapped."],
    [`c-${String(lastSnapshot).padStart(12, "0")}!`, "c."],
  ];
  const before = sharedClock();
  for (const [from, to] of ranges) {
    const filter = `PartitionKey eq 'session-${streamOf(commits)}' and RowKey ge '${from}' and RowKey lt '${to}'`;
    const pages = table?.listEntities({ queryOptions: { filter } }).byPage({ maxPageSize: 1000 });
    await pages?.next();
  }
  return sharedClock() - before;
}

export type StreamLoadMethods = typeof methods;

answerCalls(methods);
sayReady(null);
