import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import type { StreamKinds } from "@guildhall/shared/app/stream-kind";
import { STREAM_KINDS } from "@guildhall/shared/app/stream-kinds";
import type { CommunityEvent } from "@guildhall/shared/domain/community/events";
import { communityId } from "@guildhall/shared/domain/kernel/ids";
import { communityStream } from "@guildhall/shared/domain/kernel/stream";
import type { SessionEvent } from "@guildhall/shared/domain/session/events";
import { memoryNotices } from "@guildhall/shared/memory/notices";
import type { Storage } from "@guildhall/shared/ports/storage";
import { appWorld, person } from "@guildhall/shared/testing/app-world";
import { azuriteOfRun } from "../../support/azurite-of-run.ts";
import { type KeptStreams, readFirst, restored, seenOf } from "./kept-stream.ts";

/*
 * Tomorrow's version of Guildhall, with data stored by today's: `SettingsChanged` calls the name a title, the sealed
 * part of `ElmoRaised` is wrapped in an object, and the community's state counts changes of its settings.
 */

type Settings = Extract<CommunityEvent, { type: "SettingsChanged" }>;

const { community, session } = STREAM_KINDS;
/** the events of a second version that were folded */
const folded: string[] = [];

/** Converts an event back for today's folds. Throws for the first version's shape, which tomorrow's folds never see. */
function toFirst<Event extends CommunityEvent | SessionEvent>(event: Event): Event {
  if (event.type === "SettingsChanged") {
    const { title, settings } = z
      .strictObject({ type: z.string(), title: z.string(), settings: z.unknown() })
      .parse(event);
    folded.push(event.type);
    return { type: event.type, name: title, settings } as unknown as Event;
  }
  if (event.type === "ElmoRaised" && event.sealed !== undefined) {
    const { person: value } = z.strictObject({ person: z.unknown() }).parse(event.sealed.value);
    folded.push(event.type);
    return { ...event, sealed: { ...event.sealed, value } };
  }
  return event;
}

const toSecond = (event: CommunityEvent): CommunityEvent =>
  event.type === "SettingsChanged" ? (renamed(event) as unknown as Settings) : event;
const renamed = ({ name, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, title: name });
const asPerson = ({ sealed, ...rest }: Readonly<Record<string, unknown>>) =>
  sealed === undefined
    ? rest
    : { ...rest, sealed: { ...(sealed as object), value: { person: (sealed as { value: unknown }).value } } };

const counted = <State>(state: State, more: number): State => ({
  ...state,
  changes: changesIn(state) + more,
});
const changesIn = (state: unknown): number =>
  z.looseObject({ changes: z.number() }).safeParse(state).data?.changes ?? 0;

const tomorrow: StreamKinds = {
  community: {
    ...community,
    events: { ...community.events, SettingsChanged: { version: 2, upcasts: [renamed] } },
    decider: {
      ...community.decider,
      fold: community.decider.fold + 1,
      decide(command, state, meta) {
        const decision = community.decider.decide(command, state, meta);
        return decision.ok ? { ok: true, value: decision.value.map(toSecond) } : decision;
      },
      evolve(state, event, occurrence) {
        const next = community.decider.evolve(state, toFirst(event), occurrence);
        return counted(next, changesIn(state) - changesIn(next) + (event.type === "SettingsChanged" ? 1 : 0));
      },
      effects: (event, before, after, occurrence) =>
        community.decider.effects(toFirst(event), before, after, occurrence),
    },
  },
  session: {
    ...session,
    events: { ...session.events, ElmoRaised: { version: 2, upcasts: [asPerson] } },
    decider: {
      ...session.decider,
      fold: session.decider.fold + 1,
      evolve: (state, event, occurrence) => session.decider.evolve(state, toFirst(event), occurrence),
    },
  },
};

/** Tomorrow's version, if the fold of a stored snapshot had not been raised. */
const forgetful = (fold: number): StreamKinds => ({
  ...tomorrow,
  community: {
    ...tomorrow.community,
    decider: { ...tomorrow.community.decider, fold },
  },
});

const azurite = azuriteOfRun();
let kept: KeptStreams;
let storage: Storage;

beforeAll(async () => {
  kept = await readFirst();
});

beforeEach(async () => {
  storage = await restored(azurite.connectionString, kept, kept.rows);
  folded.length = 0;
});

const guild = () => communityId(kept.community);
/** How often the settings were changed, according to the stored events. */
const changesStored = async (): Promise<number> => {
  const commits = await storage.events.readAfter(communityStream(guild()), 0);
  return JSON.stringify(commits).split('"SettingsChanged"').length - 1;
};
/** The fold of the community's stored snapshot. */
const foldKept = (): number => {
  const of = kept.rows.find(
    ({ partitionKey, rowKey }) => partitionKey.startsWith("community-") && rowKey === "head-snapshot",
  );
  return z.number().parse(of?.values["fold"]);
};
const server = (streamKinds?: StreamKinds) =>
  appWorld(memoryNotices(), storage).server(storage, 0, streamKinds === undefined ? {} : { streamKinds });
const change = (id: string, name: string) =>
  ({ id, actor: person("priya"), command: { type: "changeSettings", name } }) as const;

describe("events of tomorrow's version, over streams of today's", () => {
  test("are loaded from rows of the first version by their upcasts, sealed parts as long as they can be read", async () => {
    expect(await seenOf(storage, kept, tomorrow)).toMatchObject(kept.seen);
    expect(folded.filter((type) => type === "SettingsChanged")).toHaveLength(await changesStored());
    expect(folded).toContain("ElmoRaised");
  });

  test("are written in their second version, and loaded beside the first", async () => {
    const { liveStreams } = server(tomorrow);
    const stream = await liveStreams.community(guild());
    const { version } = stream;
    expect(await stream.submit(change("rename", "Guild of Tomorrow"))).toMatchObject({ kind: "done" });
    const [commit] = await storage.events.readAfter(communityStream(guild()), version);
    expect(commit?.body).toMatchObject({
      entries: [{ events: [{ type: "SettingsChanged", v: 2, data: { title: "Guild of Tomorrow" } }] }],
    });
    const again = await server(tomorrow).liveStreams.community(guild());
    expect(again.state).toMatchObject({ name: "Guild of Tomorrow" });
  });

  test("STORE-5: stop a server of today's version from writing, which keeps what it has loaded", async () => {
    await (await server(tomorrow).liveStreams.community(guild())).submit(change("rename", "Tomorrow"));
    const stream = await server().liveStreams.community(guild());
    expect(stream.state).toMatchObject({ name: "Frontend Guild of the North" });
    expect(await stream.submit(change("again", "Today"))).toMatchObject({
      kind: "failed",
      reason: "outdatedServer",
    });
  });
});

describe("a fold of tomorrow's version", () => {
  test("STORE-4: ignores today's snapshot and folds the whole log again, but not if its number is the same", async () => {
    const changes = await changesStored();
    expect(changes).toBeGreaterThan(0);
    const load = async (kinds: StreamKinds) => (await server(kinds).liveStreams.community(guild())).state;
    expect(changesIn(await load(tomorrow))).toBe(changes);
    expect(changesIn(await load(forgetful(foldKept())))).toBeLessThan(changes);
  });

  test("stores its own snapshot, which today's version also ignores", async () => {
    const { decider } = community;
    const load = (fold: number) => storage.events.load(communityStream(guild()), fold);
    expect((await load(decider.fold + 1)).snapshot).toBeNull();
    const stream = await server(tomorrow).liveStreams.community(guild());
    await stream.submit(change("rename", "Frontend Guild of the South"));
    await expect.poll(async () => (await load(decider.fold + 1)).snapshot?.version).toBe(stream.version);
    expect((await load(decider.fold)).snapshot).toBeNull();
    const state = (await server(tomorrow).liveStreams.community(guild())).state;
    expect(changesIn(state)).toBe(await changesStored());
  });
});
