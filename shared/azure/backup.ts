import { communityId, type CommunityId, type SessionId } from "../domain/kernel/ids.ts";
import { communityStream, sessionStream, type StreamId, streamKey } from "../domain/kernel/stream.ts";
import type { StoredCommit } from "../ports/event-store.ts";
import { StorageError } from "../ports/storage-error.ts";
import { type BackupRow, valuesOf } from "./backup-row.ts";
import { azureBindings, communityPlace, conversationOf, placeOf } from "./bindings.ts";
import { addressPlace } from "./calendar-addresses.ts";
import { commitsOf, commitsUpTo } from "./commits.ts";
import type { TableGateway } from "./gateway.ts";
import { erasedPartition } from "./erased-log.ts";
import { headKey, readHead } from "./heads.ts";
import { outboxRange } from "./outbox-rows.ts";
import { wholePartition } from "./ranges.ts";
import { type FoundRow, textOf } from "./rows.ts";
import type { Tables } from "./tables.ts";

/** How often a community is looked at again because something happened in one of its sessions meanwhile. */
const MOST_TRIES = 200;
/** How many sessions are read at a time. */
const AT_ONCE = 16;

/** What a backup is made of, read while servers run. */
export interface BackupSource {
  communities(): Promise<readonly CommunityId[]>;
  /** The rows of one community, read lazily. None if it was erased meanwhile. */
  ofCommunity(community: CommunityId): AsyncGenerator<BackupRow, void>;
  /** What was erased. Read last, it has whatever was erased while the backup was made. */
  erased(): AsyncGenerator<BackupRow, void>;
}

/** A stream at one moment: its version, and what was left of its outbox then. */
interface StreamThen {
  readonly stream: StreamId;
  readonly version: number;
  readonly outbox: readonly FoundRow[];
}

/**
 * Reads everything that a restored deployment needs: no keys of seals, and nothing that is made of the rest (snapshots,
 * projections, the index of what is due). `sessionsIn` says which sessions these commits of a community name.
 */
export function backupSource(
  tables: Tables,
  sessionsIn: (commits: readonly StoredCommit[]) => ReadonlySet<SessionId>,
): BackupSource {
  const { streams, bindings, directory, cards, calendars, erased } = tables;
  /** The head first: what a commit up to it has caused is in the outbox, or was carried out before. */
  async function then(stream: StreamId): Promise<StreamThen> {
    const { version } = await readHead(streams, streamKey(stream));
    const outbox = await streams.all(outboxRange(stream));
    return { stream, version, outbox: outbox.filter((row) => causedBy(row) <= version) };
  }

  const commitsTo = async (stream: StreamId, since: number, version: number) =>
    commitsOf(await streams.all(commitsUpTo(streamKey(stream), since, version)), since);

  /**
   * A community with its sessions, such that whatever one of them has told another is either known there or still in the
   * outbox. Between two looks at the sessions that show the same versions the community is looked at: what a session told it
   * before the first look it knows, and what it told them before its own is among their commits.
   */
  async function atOneMoment(community: CommunityId): Promise<readonly StreamThen[]> {
    const own = communityStream(community);
    let commits: readonly StoredCommit[] = [];
    const upTo = async (version: number): Promise<ReadonlySet<SessionId>> => {
      commits = [...commits, ...(await commitsTo(own, commits.length, version))];
      return sessionsIn(commits);
    };
    for (let attempt = 1; attempt <= MOST_TRIES; attempt += 1) {
      const sessions = await upTo((await readHead(streams, streamKey(own))).version);
      const first = await inParts([...sessions], (id) => then(sessionStream(id)));
      const guild = await then(own);
      if ((await upTo(guild.version)).size > sessions.size) continue;
      const second = await inParts(first, async ({ stream, version }) => {
        const head = await readHead(streams, streamKey(stream));
        return head.version === version;
      });
      if (second.every((same) => same)) return [guild, ...first];
    }
    throw new StorageError(
      `So much happens in the community ${community} that it cannot be backed up now`,
      true,
    );
  }

  async function* rowsOf(
    table: BackupRow["table"],
    gateway: TableGateway,
    community: CommunityId,
    partitionKey: string,
  ): AsyncGenerator<BackupRow, void> {
    for await (const row of gateway.rows(wholePartition(partitionKey)))
      yield backedUp(table, community, partitionKey, row);
  }

  async function* streamRows(community: CommunityId, { stream, version, outbox }: StreamThen) {
    if (version === 0) return;
    const key = streamKey(stream);
    let last: FoundRow | null = null;
    for await (const row of streams.rows(commitsUpTo(key, 0, version))) {
      last = row;
      yield backedUp("streams", community, key, row);
    }
    // It was erased meanwhile, and is erased again when this is restored.
    if (last === null) return;
    const values = { version, commitId: textOf(last, "commitId") };
    yield { table: "streams" as const, community, partitionKey: key, rowKey: headKey, values };
    for (const row of outbox) yield backedUp("streams", community, key, row);
  }

  async function* bindingRows(community: CommunityId): AsyncGenerator<BackupRow, void> {
    const place = communityPlace(community);
    const pointer = await bindings.get(place.partitionKey, place.rowKey);
    if (pointer === null) return;
    yield backedUp("bindings", community, place.partitionKey, pointer);
    const at = placeOf(conversationOf(pointer));
    const row = await bindings.get(at.partitionKey, at.rowKey);
    if (row !== null && textOf(row, "community") === community)
      yield backedUp("bindings", community, at.partitionKey, row);
  }

  async function* calendarRows(community: CommunityId): AsyncGenerator<BackupRow, void> {
    for await (const own of rowsOf("calendars", calendars, community, `community-${community}`)) {
      yield own;
      const { partitionKey, rowKey } = addressPlace(String(own.values["hash"]));
      const address = await calendars.get(partitionKey, rowKey);
      if (address !== null) yield backedUp("calendars", community, partitionKey, address);
    }
  }

  return {
    communities: () => azureBindings(tables).communities(),

    async *ofCommunity(community) {
      for (const each of await atOneMoment(community)) yield* streamRows(community, each);
      // After the streams: a card that was posted meanwhile is then known, and a move that was made is made.
      yield* rowsOf("directory", directory, community, community);
      yield* rowsOf("cards", cards, community, community);
      yield* calendarRows(community);
      yield* bindingRows(community);
    },

    async *erased() {
      for await (const row of erased.rows(wholePartition(erasedPartition)))
        yield backedUp("erased", communityId(textOf(row, "community")), erasedPartition, row);
    },
  };
}

const backedUp = (
  table: BackupRow["table"],
  community: CommunityId | null,
  partitionKey: string,
  row: FoundRow,
): BackupRow => ({ table, community, partitionKey, rowKey: row.rowKey, values: valuesOf(row) });

/** The version of the commit that an outbox row belongs to; 0 for a mark, which belongs to none. */
function causedBy(row: FoundRow): number {
  const [version] = /^\d{12}(?=-)/.exec(textOf(row, "outboxId")) ?? [];
  return row.values["mark"] === true || version === undefined ? 0 : Number(version);
}

async function inParts<In, Out>(
  all: readonly In[],
  each: (one: In) => Promise<Out>,
): Promise<readonly Out[]> {
  const results: Out[] = [];
  for (let at = 0; at < all.length; at += AT_ONCE)
    results.push(...(await Promise.all(all.slice(at, at + AT_ONCE).map(each))));
  return results;
}
