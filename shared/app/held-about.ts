import type { CommunityId, MemberRef, SessionId } from "../domain/kernel/ids.ts";
import { communityStream, sessionStream } from "../domain/kernel/stream.ts";
import type { Instant } from "../domain/kernel/time.ts";
import type { CalendarAddresses } from "../ports/calendar-addresses.ts";
import type { Directory, Person } from "../ports/directory.ts";
import type { EventStore, Json } from "../ports/event-store.ts";
import { isObject, sessionsIn, storedIn } from "./stored-entries.ts";

/** Something that is stored because of a member, or names them. Nobody else can be told from it. */
export interface HeldRecord {
  /** null: the community's own stream */
  readonly session: SessionId | null;
  readonly version: number;
  readonly at: Instant;
  /** whether the member caused it; false if they are only named in it */
  readonly own: boolean;
  readonly events: readonly Json[];
}

/** Everything that storage holds about a member, apart from copies that are made of it and what nobody can attribute. */
export interface Held {
  /** null: the directory does not say who they are */
  readonly person: Person | null;
  readonly tookPart: boolean;
  /** since when there is an address of their calendar; null if there is none */
  readonly calendarSince: Instant | null;
  /** in order, the community's first */
  readonly records: readonly HeldRecord[];
  /** when the operator was given this */
  readonly exportedAt: readonly Instant[];
}

export interface HeldDeps {
  readonly events: Pick<EventStore, "readAfter">;
  readonly directory: Pick<Directory, "all">;
  readonly calendarAddresses: Pick<CalendarAddresses, "since">;
}

/** In place of everybody else, in what one person is given (SPEC PRIV-4). */
export const SOMEBODY = "a member";

/**
 * Reads what is held about a member (SPEC PRIV-3, PRIV-4). Reads all streams of the community, without any key, so nothing
 * sealed is in it; other members are only `SOMEBODY`. Rejects with `StorageError`.
 */
export async function heldAbout(community: CommunityId, member: MemberRef, deps: HeldDeps): Promise<Held> {
  const { events, directory, calendarAddresses } = deps;
  const [entries, calendarSince, ofCommunity] = await Promise.all([
    directory.all(community),
    calendarAddresses.since({ community, member }),
    storedIn(events, communityStream(community)),
  ]);
  const sessions = sessionsIn(ofCommunity);
  const streams = [{ session: null as SessionId | null, stored: ofCommunity }];
  for (const session of sessions)
    streams.push({ session, stored: await storedIn(events, sessionStream(session)) });

  const everybody = new Set<string>(entries.map(({ ref }) => ref));
  for (const { stored } of streams) for (const { by } of stored) if (by !== null) everybody.add(by);
  for (const { events: all } of ofCommunity) for (const { data } of all) addMember(data, everybody);
  everybody.delete(member);

  const records = streams.flatMap(({ session, stored }) =>
    stored.flatMap((entry): readonly HeldRecord[] => {
      const own = entry.by === member;
      const concerned = own ? entry.events : entry.events.filter(({ data }) => mentions(data, member));
      if (concerned.length === 0) return [];
      const told = concerned.map(({ type, data }) => ({ type, data: withoutOthers(data, everybody) }));
      return [{ session, version: entry.version, at: entry.at, own, events: told }];
    }),
  );
  const entry = entries.find(({ ref }) => ref === member);
  return {
    person: entry?.person ?? null,
    tookPart: entry?.tookPart ?? false,
    calendarSince,
    records,
    exportedAt: records
      .filter(({ events: all }) => all.some((event) => typeOf(event) === "PersonExported"))
      .map(({ at }) => at),
  };
}

const typeOf = (event: Json): Json | undefined => (isObject(event) ? event["type"] : undefined);

/** Whoever left, came or was erased is a member, although the directory may not have them any more. */
function addMember(data: Json, everybody: Set<string>): void {
  if (isObject(data) && typeof data["member"] === "string") everybody.add(data["member"]);
}

function mentions(json: Json, member: MemberRef): boolean {
  if (typeof json === "string") return json === member;
  if (Array.isArray(json)) return json.some((each: Json) => mentions(each, member));
  return (
    isObject(json) && Object.entries(json).some(([key, value]) => key === member || mentions(value, member))
  );
}

function withoutOthers(json: Json, others: ReadonlySet<string>): Json {
  if (typeof json === "string") return others.has(json) ? SOMEBODY : json;
  if (Array.isArray(json)) return json.map((each: Json) => withoutOthers(each, others));
  if (!isObject(json)) return json;
  return Object.fromEntries(
    Object.entries(json)
      .filter(([key]) => !others.has(key))
      .map(([key, value]) => [key, withoutOthers(value, others)]),
  );
}
