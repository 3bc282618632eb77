import { encodeCommit } from "@guildhall/shared/app/codec";
import { COMMUNITY_EVENTS, SESSION_EVENTS } from "@guildhall/shared/app/event-versions";
import { Keyring } from "@guildhall/shared/app/keyring";
import type { AnyEvent } from "@guildhall/shared/app/commit";
import type { CommunityEvent } from "@guildhall/shared/domain/community/events";
import type { KnownVersions } from "@guildhall/shared/domain/kernel/versions";
import { communityStream, sessionStream, type StreamId } from "@guildhall/shared/domain/kernel/stream";
import {
  type CommunityId,
  itemId,
  type MemberRef,
  runId,
  sessionId,
  type SessionId,
  takeawayId,
} from "@guildhall/shared/domain/kernel/ids";
import { DAY, HOUR, MINUTE } from "@guildhall/shared/domain/kernel/time";
import type { SessionEvent } from "@guildhall/shared/domain/session/events";
import { DEFAULT_SETTINGS } from "@guildhall/shared/domain/settings";
import type { Storage } from "@guildhall/shared/ports/storage";
import { freshId } from "@guildhall/shared/ports/fresh-id";

const AT_ONCE = 10;
const PER_COMMIT = 20;
const TITLES = ["Design tokens", "Accessible forms", "CI in ten minutes"];

interface Held {
  readonly id: SessionId;
  readonly number: number;
  readonly at: number;
}

/** The takeaways of a session, by its number. */
type SaidIn = (number: number) => readonly string[];

const saidOfItems: SaidIn = (number) =>
  TITLES.map((_, place) => `What we learned about item-${number}-${place}`);

/**
 * Adds sessions that are over to a community in which none runs, as another server would have stored them: with three items,
 * takeaways, one for each item unless somebody says otherwise, and attendance.
 */
export async function addPast(
  storage: Storage,
  community: CommunityId,
  facilitator: MemberRef,
  {
    first,
    sessions,
    said = saidOfItems,
  }: { readonly first: number; readonly sessions: number; readonly said?: SaidIn },
): Promise<void> {
  const all = Array.from({ length: sessions }, (_, index): Held => ({
    id: sessionId(`past-${first + index}`),
    number: first + index,
    at: Date.now() - 3_000 * DAY + (first + index) * DAY,
  }));
  for (let from = 0; from < all.length; from += AT_ONCE)
    await Promise.all(
      all
        .slice(from, from + AT_ONCE)
        .map((held) =>
          append(
            storage,
            sessionStream(held.id),
            SESSION_EVENTS,
            held.at,
            eventsOf(held, community, facilitator, said(held.number)),
          ),
        ),
    );
  for (let from = 0; from < all.length; from += PER_COMMIT) {
    const part = all.slice(from, from + PER_COMMIT);
    const events = part.flatMap((held) => toldOf(held, facilitator, said(held.number).length));
    await append(storage, communityStream(community), COMMUNITY_EVENTS, Date.now(), events);
  }
}

async function append(
  storage: Storage,
  stream: StreamId,
  known: KnownVersions,
  at: number,
  events: readonly AnyEvent[],
): Promise<void> {
  const command = { id: freshId(), actor: "system" };
  const entries = [{ command, scope: null, byPerson: false, events }];
  for (;;) {
    const version = (await storage.events.version(stream)) + 1;
    const body = encodeCommit(
      { version, at, entries },
      known,
      new Keyring(stream, storage.sealKeys),
      () => 0,
    );
    const { kind } = await storage.events.append(stream, { version, commitId: freshId(), body }, []);
    // The server may just have written: attendance is recorded a moment after a session's end.
    if (kind === "stored") return;
  }
}

function eventsOf(
  { id, number, at }: Held,
  community: CommunityId,
  facilitator: MemberRef,
  said: readonly string[],
): readonly SessionEvent[] {
  const agenda = TITLES.map((title, place) => ({
    ...{ id: itemId(`item-${number}-${place}`), title: `${title} ${number}`, kind: "topic" as const },
    ...{ presenter: null, minutes: 20, history: [] },
  }));
  return [
    {
      ...{ type: "SessionOpened", session: id, community, communityName: "A large guild", number },
      ...{ facilitator, organisers: [], settings: DEFAULT_SETTINGS, agenda, at },
    },
    ...agenda.flatMap(({ id: item }, place): readonly SessionEvent[] => {
      const run = runId(`run-${number}-${place}`);
      const from = at + place * 20 * MINUTE;
      return [
        { type: "RunStarted", item, run, named: false, at: from },
        ...said.flatMap((text, index): readonly SessionEvent[] =>
          index % agenda.length === place
            ? [
                {
                  type: "TakeawayAdded",
                  takeaway: {
                    ...{ id: takeawayId(`take-${number}-${index}`), text, at: from },
                    ...{ kind: "learned", owner: null, author: facilitator, item },
                  },
                },
              ]
            : [],
        ),
        { type: "RunEnded", item, run, outcome: "done", elmos: 2, at: from + 19 * MINUTE },
      ];
    }),
    { type: "SessionEnded", at: at + HOUR, by: "person" },
  ];
}

function toldOf(
  { id: session, number, at }: Held,
  facilitator: MemberRef,
  takeaways: number,
): readonly CommunityEvent[] {
  return [
    { type: "SessionBegun", session, number, facilitator, at, agenda: [], due: null },
    {
      ...{ type: "SessionEndRecorded", session, number, at: at + HOUR, recordedAt: at + HOUR, by: "person" },
      ...{ led: facilitator, parked: [], done: [], actions: [], somethingDone: true, headCount: null },
      counts: {
        ...{ done: 3, parked: 0, takeaways, elmos: 6, calls: 0 },
        answers: { movedOn: 0, parked: 0, continued: 0 },
      },
    },
    { type: "AttendanceRecorded", session, attendance: { people: 8, quarters: [8, 8, 7, 6] } },
  ];
}
